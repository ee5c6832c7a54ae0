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
  /** The unbroken beginning: one event in each place from seq 1, each naming the one before it. Nearly always the whole chain. */
  readonly run: EventId[];
  /** Everything after it, by seq, ordered by id within one. A map, since a place is a number that someone else wrote, and may be far away. */
  readonly rest: Map<number, readonly ChainLink[]>;
  /** Where the links contradict one another. */
  readonly forks: Set<number>;
  /** The highest seq seen. */
  length: number;
}

export function emptyChainRecord(device: DeviceId, epoch: EpochId): ChainRecord {
  return { device, epoch, run: [], rest: new Map(), forks: new Set(), length: 0 };
}

/** Notes one event in its chain; the record is changed in place. */
export function recordLink(record: ChainRecord, seq: number, { id, prev }: ChainLink): void {
  const { run, rest } = record;
  if (rest.size === 0 && seq === run.length + 1 && prev === endOfRun(run)) {
    run.push(id);
    record.length = seq;
    return;
  }
  const there = linksAt(record, seq);
  if (there.some((link) => link.id === id)) return;
  breakRun(record, seq);
  rest.set(
    seq,
    [...there, { id, prev }].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  if (seq > record.length) record.length = seq;
  markFork(record, seq);
  // What follows may have seemed to contradict what stood here before.
  markFork(record, seq + 1);
  extendRun(record);
}

/** Every event that claims a place, and the predecessor it names. */
export function linksAt({ run, rest }: ChainRecord, seq: number): readonly ChainLink[] {
  const id = run[seq - 1];
  return id === undefined ? (rest.get(seq) ?? []) : [{ id, prev: run[seq - 2] ?? null }];
}

/** The places up to the last one seen that nothing stands in. That a chain goes on after it, only its author can say. */
export function findGaps({ device, epoch, run, rest, length }: ChainRecord): Gap[] {
  if (run.length === length) return [];
  const gaps: Gap[] = [];
  let next = run.length + 1;
  for (const seq of [...rest.keys()].sort((a, b) => a - b)) {
    if (seq > next) gaps.push({ device, epoch, from: next, to: seq - 1 });
    next = seq + 1;
  }
  return gaps;
}

export function chainEnd(record: ChainRecord): Chain {
  const { device, epoch, length } = record;
  return { device, epoch, length, head: linksAt(record, length)[0]?.id ?? null };
}

function endOfRun(run: readonly EventId[]): EventId | null {
  return run[run.length - 1] ?? null;
}

/** A second claim to a place within the run ends the run before it. */
function breakRun(record: ChainRecord, seq: number): void {
  for (let place = record.run.length; place >= seq; place--) {
    record.rest.set(place, linksAt(record, place));
    record.run.pop();
  }
}

function extendRun({ run, rest, forks }: ChainRecord): void {
  for (let seq = run.length + 1; !forks.has(seq); seq++) {
    const [link] = rest.get(seq) ?? [];
    if (link === undefined) return;
    rest.delete(seq);
    run.push(link.id);
  }
}

function markFork(record: ChainRecord, seq: number): void {
  const links = linksAt(record, seq);
  if (links.length > 1 || links.some((link) => !follows(record, seq, link))) record.forks.add(seq);
  else record.forks.delete(seq);
}

/** Whether an event in this place names one that stands before it. What is not here cannot contradict. */
function follows(record: ChainRecord, seq: number, { prev }: ChainLink): boolean {
  if (seq === 1) return prev === null;
  const before = linksAt(record, seq - 1);
  return before.length === 0 ? prev !== null : before.some(({ id }) => id === prev);
}
