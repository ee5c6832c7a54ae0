import { type Chain, chainEnd, emptyChainRecord } from "#src/domain/log/chain.ts";
import type { Change } from "#src/domain/log/change.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { applyEvent, chainKey, emptyLog, type Log } from "#src/domain/log/log.ts";
import { type Merged, mergeProven, type Proven } from "#src/domain/log/merge.ts";
import type { AuditId, DeviceId, EpochId } from "#src/kernel/ids.ts";
import type { Json } from "#src/kernel/json.ts";
import type { Ports } from "#src/kernel/ports.ts";
import { fixedPorts } from "./fixed-ports.ts";

export const theAudit = "audit-1" as AuditId;

/** One person's device with its own log and chain, and nothing between it and the events. */
export interface Laptop {
  readonly log: Log;
  readonly ports: Ports;
  /** Every event it has, in the order it came. */
  readonly events: readonly LogEvent[];
  /** Saves each change as one event, whatever stands there already. Returns the events made. */
  readonly save: (...changes: readonly Change[]) => LogEvent[];
  /** Takes in events of another device. */
  readonly bringIn: (events: readonly LogEvent[]) => void;
  /** Brings in a file that was proven. */
  readonly bringInProven: (proven: Proven) => Merged;
  /** Where its own chain ends: what it would write into a file. */
  readonly end: () => Chain;
}

/** `run`: which unbroken run of its store it writes; a laptop restored from a backup begins another. */
export function aLaptop(name: string, startAt?: string, run = 1): Laptop {
  const log = emptyLog(theAudit);
  const ports = fixedPorts(name, startAt);
  const device = name as DeviceId;
  const epoch = `${name}-epoch-${run}` as EpochId;
  const events: LogEvent[] = [];

  function end(): Chain {
    return chainEnd(log.chains.get(chainKey({ device, epoch })) ?? emptyChainRecord(device, epoch));
  }

  function save(...changes: readonly Change[]): LogEvent[] {
    return changes.map(({ cell, value, note, parents }) => {
      const write = { cell, value: value as Json, parents: parents ?? readCell(log, cell).heads };
      const event = makeEvent(note === undefined ? write : { ...write, note }, theAudit, end(), ports);
      applyEvent(log, event);
      events.push(event);
      return event;
    });
  }

  function bringIn(arriving: readonly LogEvent[]): void {
    for (const event of arriving) {
      if (applyEvent(log, event).type !== "already-here") events.push(event);
    }
  }

  function bringInProven(proven: Proven): Merged {
    events.push(...proven.fresh);
    return mergeProven(log, proven);
  }

  return { log, ports, events, save, bringIn, bringInProven, end };
}
