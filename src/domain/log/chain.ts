import type { DeviceId, EpochId, EventId } from "../../kernel/ids.ts";

/** The end of one device's run of events in one audit: all that is needed to add the next. */
export interface Chain {
  readonly device: DeviceId;
  readonly epoch: EpochId;
  readonly length: number;
  readonly head: EventId | null;
}

/** Events known to have been written and not here, first and last included: "events 41 to 57 are missing". */
export interface Gap {
  readonly device: DeviceId;
  readonly epoch: EpochId;
  readonly from: number;
  readonly to: number;
}

/** Two events in one place of one chain, or an event that follows another than the one before it: a copied or rolled back store. */
export interface Fork {
  readonly device: DeviceId;
  readonly epoch: EpochId;
  readonly seq: number;
}

interface ChainLink {
  readonly id: EventId;
  readonly prev: EventId | null;
}

/**
 * What has been seen of one chain. It is the same whatever order it was seen in: all events that claim a place are kept, because
 * whichever came first has no better claim than the others.
 */
export interface ChainRecord {
  readonly device: DeviceId;
  readonly epoch: EpochId;
  /** By seq, ordered by id within one. A map, since a place is a number that someone else wrote, and may be far away. */
  readonly links: Map<number, readonly ChainLink[]>;
  /** Where the links contradict one another. */
  readonly forks: Set<number>;
  /** The highest seq seen. */
  length: number;
}

export function emptyChainRecord(device: DeviceId, epoch: EpochId): ChainRecord {
  return { device, epoch, links: new Map(), forks: new Set(), length: 0 };
}

/** Notes one event in its chain; the record is changed in place. */
export function recordLink(record: ChainRecord, seq: number, { id, prev }: ChainLink): void {
  const there = record.links.get(seq);
  if (there === undefined) record.links.set(seq, [{ id, prev }]);
  else if (there.some((link) => link.id === id)) return;
  else
    record.links.set(
      seq,
      [...there, { id, prev }].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  if (seq > record.length) record.length = seq;
  // What follows may have seemed to contradict what stood here before.
  markFork(record, seq);
  markFork(record, seq + 1);
}

function markFork(record: ChainRecord, seq: number): void {
  const links = record.links.get(seq) ?? [];
  if (links.length > 1 || links.some((link) => !follows(record, seq, link))) record.forks.add(seq);
  else record.forks.delete(seq);
}

/** Whether an event in this place names one that stands before it. What is not here cannot contradict. */
function follows(record: ChainRecord, seq: number, { prev }: ChainLink): boolean {
  if (seq === 1) return prev === null;
  const before = record.links.get(seq - 1);
  return before === undefined ? prev !== null : before.some(({ id }) => id === prev);
}

/** The places up to the last one seen that nothing stands in. That a chain goes on after it, only its author can say. */
export function findGaps({ device, epoch, links, length }: ChainRecord): Gap[] {
  if (links.size === length) return [];
  const seqs = [...links.keys()].sort((a, b) => a - b);
  const gaps: Gap[] = [];
  let next = 1;
  for (const seq of seqs) {
    if (seq > next) gaps.push({ device, epoch, from: next, to: seq - 1 });
    next = seq + 1;
  }
  return gaps;
}

export function chainEnd({ device, epoch, links, length }: ChainRecord): Chain {
  return { device, epoch, length, head: links.get(length)?.[0]?.id ?? null };
}
