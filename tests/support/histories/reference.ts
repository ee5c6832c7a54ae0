import { erasedBy } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import type { EventId } from "#src/kernel/ids.ts";
import type { CellProjection, Projection } from "./projection.ts";

/**
 * What a set of events says, worked out from the definitions alone, with no order and no bookkeeping: slow, short, and
 * written without looking at the log. A log that says anything else is wrong.
 */
export function referenceProjection(arrived: readonly LogEvent[]): Projection {
  const events = [...new Map(arrived.map((event) => [event.id, withItsBody(event, arrived)])).values()];
  const erased = new Set(events.map(erasedBy).filter((target) => target !== null));
  const settled = settledAmong(events, erased);
  const waiting = events.filter(({ id }) => !settled.has(id));
  return {
    cells: cellsOf(
      events.filter(({ id }) => settled.has(id)),
      erased,
    ),
    known: [...settled].sort(),
    waiting: Object.fromEntries(
      waiting
        .map(({ id, parents, body }) => {
          const missing = parents.filter((parent) => !settled.has(parent));
          return [id, [...missing, ...(body === null && !erased.has(id) ? [id] : [])].sort()] as const;
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    erased: [...erased].sort(),
    ...chainsOf(events),
  };
}

function withItsBody(event: LogEvent, arrived: readonly LogEvent[]): LogEvent {
  return arrived.find(({ id, body }) => id === event.id && body !== null) ?? event;
}

function settledAmong(events: readonly LogEvent[], erased: ReadonlySet<EventId>): Set<EventId> {
  const settled = new Set<EventId>();
  for (let before = -1; before !== settled.size; ) {
    before = settled.size;
    for (const event of events) {
      const isWhole = event.body !== null || erased.has(event.id);
      const isRooted = event.parents.every((parent) => settled.has(parent));
      if (erasedBy(event) !== null || (isWhole && isRooted)) settled.add(event.id);
    }
  }
  return settled;
}

function cellsOf(settled: readonly LogEvent[], erased: ReadonlySet<EventId>): Record<string, CellProjection> {
  const keys = [...new Set(settled.map(({ subject, item }) => `${subject} ${item}`))].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const own = settled.filter(({ subject, item }) => `${subject} ${item}` === key);
      return [key, cellOf(own, erased)] as const;
    }),
  );
}

function cellOf(own: readonly LogEvent[], erased: ReadonlySet<EventId>): CellProjection {
  const isErasure = own.some((event) => erasedBy(event) !== null);
  const heads = own
    .filter(({ id }) => isErasure || !own.some(({ parents }) => parents.includes(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = heads.map(({ id }) => id);
  if (isErasure) return { state: "value", heads: ids, shown: [] };
  const values = heads.filter(({ id }) => !erased.has(id)).map(({ body }) => body?.value);
  if (new Set(values).size > 1) return { state: "conflict", heads: ids, shown: values };
  const [only] = values;
  return only === undefined || only === null
    ? { state: "unset", heads: ids, shown: [] }
    : { state: "value", heads: ids, shown: [only] };
}

function chainsOf(events: readonly LogEvent[]): Pick<Projection, "gaps" | "forks"> {
  const gaps: string[] = [];
  const forks: string[] = [];
  for (const chain of new Set(events.map(({ device, epoch }) => `${device} ${epoch}`))) {
    const own = events.filter(({ device, epoch }) => `${device} ${epoch}` === chain);
    const at = (seq: number) => own.filter((event) => event.seq === seq);
    const last = Math.max(...own.map(({ seq }) => seq));
    let from: number | null = null;
    for (let seq = 1; seq <= last; seq++) {
      const isHere = at(seq).length > 0;
      if (!isHere) from ??= seq;
      else if (from !== null) {
        gaps.push(`${chain} ${from}-${seq - 1}`);
        from = null;
      }
      const before = at(seq - 1);
      const isStray = ({ prev }: LogEvent) => before.length > 0 && before.every(({ id }) => id !== prev);
      if (at(seq).length > 1 || at(seq).some(isStray)) forks.push(`${chain} ${seq}`);
    }
  }
  return { gaps: gaps.sort(), forks: forks.sort() };
}
