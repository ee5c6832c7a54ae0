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

/** What has been seen of one chain, in whatever order it came. */
export interface ChainRecord {
  readonly device: DeviceId;
  readonly epoch: EpochId;
  /** By place: `ids[0]` is the event with seq 1. */
  readonly ids: (EventId | undefined)[];
  /** The predecessor each event names, by place. */
  readonly prevs: (EventId | null | undefined)[];
  readonly forks: Set<number>;
}

interface Link {
  readonly id: EventId;
  readonly device: DeviceId;
  readonly epoch: EpochId;
  readonly seq: number;
  readonly prev: EventId | null;
}

export function emptyChainRecord(device: DeviceId, epoch: EpochId): ChainRecord {
  return { device, epoch, ids: [], prevs: [], forks: new Set() };
}

/** Notes one event in its chain; the record is changed in place. */
export function recordLink(record: ChainRecord, link: Link): void {
  const place = link.seq - 1;
  const there = record.ids[place];
  if (there !== undefined && there !== link.id) {
    record.forks.add(link.seq);
    return;
  }
  record.ids[place] = link.id;
  record.prevs[place] = link.prev;
  if (!follows(record, place)) record.forks.add(link.seq);
  if (!follows(record, place + 1)) record.forks.add(link.seq + 1);
}

/** Whether the event in this place names the one before it. What is not here cannot contradict. */
function follows(record: ChainRecord, place: number): boolean {
  const prev = record.prevs[place];
  if (prev === undefined) return true;
  if (place === 0) return prev === null;
  const before = record.ids[place - 1];
  return before === undefined ? prev !== null : prev === before;
}

export function findGaps(record: ChainRecord): Gap[] {
  const gaps: Gap[] = [];
  const { device, epoch, ids } = record;
  for (let place = 0; place < ids.length; place++) {
    if (ids[place] !== undefined) continue;
    const from = place + 1;
    while (ids[place + 1] === undefined) place++;
    gaps.push({ device, epoch, from, to: place + 1 });
  }
  return gaps;
}

export function chainEnd(record: ChainRecord): Chain {
  const { device, epoch, ids } = record;
  return { device, epoch, length: ids.length, head: ids.at(-1) ?? null };
}
