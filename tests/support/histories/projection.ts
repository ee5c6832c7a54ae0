import type { Item, Subject } from "#src/domain/log/cell.ts";
import { erasureSubject } from "#src/domain/log/erasure.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { forksOf, gapsOf, type Log, waitingIn } from "#src/domain/log/log.ts";
import type { EventId } from "#src/kernel/ids.ts";

/** Everything that a log says, as plain data in one order, so that two logs can be held against one another. */
export interface Projection {
  readonly cells: Readonly<Record<string, CellProjection>>;
  /** Events that count, and events that wait with what they wait for. */
  readonly known: readonly EventId[];
  readonly waiting: Readonly<Record<EventId, readonly EventId[]>>;
  readonly erased: readonly EventId[];
  readonly gaps: readonly string[];
  readonly forks: readonly string[];
}

export interface CellProjection {
  readonly state: "unset" | "value" | "conflict";
  readonly heads: readonly EventId[];
  /** What a person sees: nothing, one value, or each of the versions. */
  readonly shown: readonly unknown[];
}

export function projectionOf(log: Log): Projection {
  const cells = [...log.subjects].flatMap(([subject, items]) =>
    [...items.keys()].map((item) => [`${subject} ${item}`, projectCell(log, subject, item)] as const),
  );
  return {
    cells: Object.fromEntries(cells.sort(byKey)),
    known: [...log.known.keys()].sort(),
    waiting: Object.fromEntries(
      waitingIn(log)
        .map(({ event, missing }) => [event.id, [...missing].sort()] as const)
        .sort(byKey),
    ),
    erased: [...log.erased].sort(),
    gaps: gapsOf(log)
      .map(({ device, epoch, from, to }) => `${device} ${epoch} ${from}-${to}`)
      .sort(),
    forks: forksOf(log)
      .map(({ device, epoch, seq }) => `${device} ${epoch} ${seq}`)
      .sort(),
  };
}

function projectCell(log: Log, subject: Subject, item: Item): CellProjection {
  const reading = readCell(log, { subject, item });
  const { state, heads } = reading;
  // Two receipts of one erasure are both kept; they are a set, and their differing is nobody's conflict.
  if (subject === erasureSubject) return { state: "value", heads, shown: [] };
  if (reading.state === "conflict") return { state, heads, shown: reading.versions.map(({ value }) => value) };
  return { state, heads, shown: reading.state === "value" ? [reading.value] : [] };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
