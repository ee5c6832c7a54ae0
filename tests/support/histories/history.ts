import fc from "fast-check";
import type { Cell, Item, Subject } from "#src/domain/log/cell.ts";
import { type Chain, chainEnd, emptyChainRecord } from "#src/domain/log/chain.ts";
import { erasedBy, erasureCell } from "#src/domain/log/erasure.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { applyEvent, chainKey, emptyLog, type Log } from "#src/domain/log/log.ts";
import { assertNever } from "#src/kernel/assert-never.ts";
import type { DeviceId, EpochId, EventId } from "#src/kernel/ids.ts";
import type { Json } from "#src/kernel/json.ts";
import type { Ports } from "#src/kernel/ports.ts";
import { theAudit } from "#tests/support/builders/a-laptop.ts";
import { fixedPorts } from "#tests/support/builders/fixed-ports.ts";

/** One thing that one of five people does. Numbers are taken modulo what there is, so that every list of acts is a history. */
export type Act =
  | { readonly type: "write"; readonly author: number; readonly cell: number; readonly grade: number }
  /** Gives another a part of what one has, which may leave out what it rests on. */
  | {
      readonly type: "share";
      readonly author: number;
      readonly to: number;
      readonly skip: number;
      readonly take: number;
    }
  | { readonly type: "erase"; readonly author: number; readonly pick: number }
  /** Goes back to an earlier backup. Without a new epoch, as a copied store would, the chain forks. */
  | { readonly type: "restore"; readonly author: number; readonly keep: number; readonly newEpoch: boolean };

export interface History {
  /** Every event ever made, with its body, in the order of making. */
  readonly events: readonly LogEvent[];
  /** For each event, the heads that its author saw in the cell. */
  readonly saw: ReadonlyMap<EventId, readonly EventId[]>;
  /** How far each chain went. */
  readonly ends: readonly Chain[];
}

const authors = 5;
const grades = ["outstanding", "good", "requires-improvement", "inadequate", null] as const;

const index = fc.nat({ max: 999 });
const writes = fc.record({ type: fc.constant("write" as const), author: index, cell: index, grade: index });
const shares = fc.record({ type: fc.constant("share" as const), author: index, to: index, skip: index, take: index });
const erasures = fc.record({ type: fc.constant("erase" as const), author: index, pick: index });
const restores = (newEpoch: fc.Arbitrary<boolean>) =>
  fc.record({ type: fc.constant("restore" as const), author: index, keep: index, newEpoch });

/** Histories in which anything may happen, copied stores included. */
export const anyActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: writes },
    { weight: 5, arbitrary: shares },
    { weight: 1, arbitrary: erasures },
    { weight: 1, arbitrary: restores(fc.boolean()) },
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);

/** Histories in which every restored store begins a new epoch, as it should. */
export const orderlyActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: writes },
    { weight: 5, arbitrary: shares },
    { weight: 1, arbitrary: erasures },
    { weight: 1, arbitrary: restores(fc.constant(true)) },
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);

interface Author {
  readonly device: DeviceId;
  readonly ports: Ports;
  epoch: number;
  has: LogEvent[];
  log: Log;
}

/** Lets five people, whose clocks are up to a year wrong, do all that. */
export function playHistory(acts: readonly Act[]): History {
  const years = ["2025", "2026", "2027", "2026", "2025"];
  const people = Array.from({ length: authors }, (_, number): Author => {
    const ports = fixedPorts(`author-${number}`, `${years[number]}-11-21T09:00:00.000Z`);
    return { device: `author-${number}` as DeviceId, ports, epoch: 1, has: [], log: emptyLog(theAudit) };
  });
  const events: LogEvent[] = [];
  const saw = new Map<EventId, readonly EventId[]>();

  function say(author: Author, cell: Cell<unknown>, value: Json): void {
    const chain = { device: author.device, epoch: `epoch-${author.epoch}` as EpochId };
    const end = chainEnd(author.log.chains.get(chainKey(chain)) ?? emptyChainRecord(chain.device, chain.epoch));
    const parents = readCell(author.log, cell).heads;
    const event = makeEvent({ cell, value, parents }, theAudit, end, author.ports);
    events.push(event);
    saw.set(event.id, parents);
    take(author, [event]);
  }

  function act(doing: Act): void {
    const author = pick(people, doing.author);
    switch (doing.type) {
      case "write": {
        const cell = { subject: `return/${doing.cell % 2}` as Subject, item: `area/${doing.cell % 3}` as Item };
        say(author, cell, pick(grades, doing.grade));
        break;
      }
      case "share":
        share(author, pick(people, doing.to), doing.skip, doing.take);
        break;
      case "erase": {
        const targets = author.has.filter((event) => erasedBy(event) === null);
        if (targets.length > 0) say(author, erasureCell(pick(targets, doing.pick).id), { reason: "Wrong child" });
        break;
      }
      case "restore":
        restore(author, doing.keep, doing.newEpoch);
        break;
      default:
        assertNever(doing);
    }
  }

  for (const each of acts) act(each);
  return { events, saw, ends: endsOf(events) };
}

function share(from: Author, to: Author, skip: number, count: number): void {
  const start = from.has.length === 0 ? 0 : skip % from.has.length;
  take(to, from.has.slice(start, start + 1 + count));
}

function restore(author: Author, keep: number, newEpoch: boolean): void {
  const kept = author.has.slice(0, author.has.length === 0 ? 0 : keep % author.has.length);
  if (newEpoch) author.epoch++;
  author.has = [];
  author.log = emptyLog(theAudit);
  take(author, kept);
}

function take(author: Author, events: readonly LogEvent[]): void {
  for (const event of events) {
    if (applyEvent(author.log, event).type !== "already-here") author.has.push(event);
  }
}

function endsOf(events: readonly LogEvent[]): Chain[] {
  const ends = new Map<string, Chain>();
  for (const { device, epoch, seq, id } of events) {
    const key = chainKey({ device, epoch });
    if (seq > (ends.get(key)?.length ?? 0)) ends.set(key, { device, epoch, length: seq, head: id });
  }
  return [...ends.values()];
}

function pick<T>(things: readonly T[], number: number): T {
  return things[number % things.length] as T;
}
