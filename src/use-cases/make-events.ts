import { cellKey } from "../domain/log/cell.ts";
import type { Chain } from "../domain/log/chain.ts";
import type { Change } from "../domain/log/change.ts";
import { type LogEvent, makeEvent } from "../domain/log/event.ts";
import { readCell } from "../domain/log/heads.ts";
import type { Log } from "../domain/log/log.ts";
import type { EventId } from "../kernel/ids.ts";
import { canonicalJson, type Json } from "../kernel/json.ts";
import type { Ports } from "../kernel/ports.ts";

interface Standing {
  readonly heads: readonly EventId[];
  /** `undefined` while a conflict stands: whatever is said then is a decision, even if one of the sides said it before. */
  readonly value: Json | undefined;
  readonly note: string | undefined;
}

/** The events that these changes make, in order, each knowing those before it. A change to what already stands makes none. */
export function makeEvents(log: Log, changes: readonly Change[], chain: Chain, ports: Ports): LogEvent[] {
  const made = new Map<string, Standing>();
  const events: LogEvent[] = [];
  let end = chain;
  for (const { cell, value, note, parents } of changes) {
    const key = cellKey(cell);
    const before = made.get(key);
    const standing = before ?? standingOf(log, cell);
    if (isSame(standing, value as Json, note)) continue;
    const write = { cell, value: value as Json, parents: (before ? undefined : parents) ?? standing.heads };
    const event = makeEvent(note === undefined ? write : { ...write, note }, log.audit, end, ports);
    events.push(event);
    end = { ...end, length: event.seq, head: event.id };
    made.set(key, { heads: [event.id], value: value as Json, note });
  }
  return events;
}

function standingOf(log: Log, cell: Change["cell"]): Standing {
  const reading = readCell(log, cell);
  const { heads } = reading;
  if (reading.state === "conflict") return { heads, value: undefined, note: undefined };
  if (reading.state === "unset") return { heads, value: null, note: undefined };
  return { heads, value: reading.value as Json, note: reading.note };
}

function isSame(standing: Standing, value: Json, note: string | undefined): boolean {
  if (standing.value === undefined) return false;
  return canonicalJson(standing.value) === canonicalJson(value) && (note === undefined || note === standing.note);
}
