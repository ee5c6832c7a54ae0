import type { AuditId, DeviceId, EpochId, EventId } from "../../kernel/ids.ts";
import type { Json } from "../../kernel/json.ts";
import { type Cell, cellKey, type Item, type Subject } from "./cell.ts";
import { type ChainRecord, emptyChainRecord, type Fork, findGaps, type Gap, recordLink } from "./chain.ts";
import type { LogEvent } from "./event.ts";

/** An event of a cell that no other event names as a parent. */
export interface Head {
  readonly id: EventId;
  readonly at: string;
  readonly device: DeviceId;
  /** `erased`: the event stands, what it said is gone. */
  readonly content:
    | { readonly type: "value"; readonly value: Json; readonly note?: string }
    | { readonly type: "erased" };
}

/** Never changed in place: a screen that holds the old one can tell by identity that the cell has moved. */
export interface CellState {
  readonly heads: readonly Head[];
}

/**
 * Everything known of one audit. It is changed in place by `applyEvent` alone, because an audit holds up to 200,000 events and a
 * copy for each would cost seconds; what screens hold, the cell states, is never changed. The order of arrival makes no difference
 * to it: the property tests in `tests/unit/domain/log` try every order of five authors.
 */
export interface Log {
  readonly audit: AuditId;
  readonly subjects: Map<Subject, Map<Item, CellState>>;
  /** Every applied event's id, with the hash of its body. */
  readonly known: Map<EventId, string>;
  /** Events whose parents have not come yet. They count for nothing until then. */
  readonly waiting: Map<EventId, LogEvent>;
  readonly erased: Set<EventId>;
  readonly chains: Map<string, ChainRecord>;
}

export type Applied =
  | { readonly type: "applied"; readonly events: readonly LogEvent[] }
  | { readonly type: "already-here" }
  | { readonly type: "waiting"; readonly missing: readonly EventId[] }
  | { readonly type: "refused"; readonly reason: "another-audit" | "same-id-other-bytes" };

/** Erasure is an event too: its cell is the subject `erasure` with the erased event's id as the item. */
export const erasureSubject = "erasure" as Subject;

export function emptyLog(audit: AuditId): Log {
  return { audit, subjects: new Map(), known: new Map(), waiting: new Map(), erased: new Set(), chains: new Map() };
}

/** Adds one event and whatever was waiting for it. The log passed in is changed. */
export function applyEvent(log: Log, event: LogEvent): Applied {
  if (event.audit !== log.audit) return { type: "refused", reason: "another-audit" };
  const bodyHash = log.known.get(event.id) ?? log.waiting.get(event.id)?.bodyHash;
  if (bodyHash !== undefined) {
    return bodyHash === event.bodyHash ? { type: "already-here" } : { type: "refused", reason: "same-id-other-bytes" };
  }
  recordLink(chainOf(log, event), event);
  const missing = event.parents.filter((parent) => !log.known.has(parent));
  if (missing.length > 0) {
    log.waiting.set(event.id, event);
    return { type: "waiting", missing };
  }
  const events = [event];
  settle(log, event);
  // Whatever waited may now be complete, and may complete others in turn.
  for (let next = nextComplete(log); next !== undefined; next = nextComplete(log)) {
    log.waiting.delete(next.id);
    settle(log, next);
    events.push(next);
  }
  return { type: "applied", events };
}

export function cellState(log: Log, cell: Cell<unknown>): CellState | undefined {
  return log.subjects.get(cell.subject)?.get(cell.item);
}

export function gapsOf(log: Log): Gap[] {
  return [...log.chains.values()].flatMap(findGaps);
}

export function forksOf(log: Log): Fork[] {
  return [...log.chains.values()].flatMap(({ device, epoch, forks }) =>
    [...forks].map((seq) => ({ device, epoch, seq })),
  );
}

/** The keys of the cells that these events touched, an erasure's target included only by its own cell. */
export function touchedCells(events: readonly LogEvent[]): Set<string> {
  return new Set(events.map((event) => cellKey(event)));
}

function chainOf(log: Log, { device, epoch }: { device: DeviceId; epoch: EpochId }): ChainRecord {
  const key = `${device}\n${epoch}`;
  let record = log.chains.get(key);
  if (record === undefined) {
    record = emptyChainRecord(device, epoch);
    log.chains.set(key, record);
  }
  return record;
}

function nextComplete(log: Log): LogEvent | undefined {
  for (const event of log.waiting.values()) {
    if (event.parents.every((parent) => log.known.has(parent))) return event;
  }
  return undefined;
}

function settle(log: Log, event: LogEvent): void {
  log.known.set(event.id, event.bodyHash);
  const items = log.subjects.get(event.subject) ?? new Map<Item, CellState>();
  log.subjects.set(event.subject, items);
  const parents = new Set(event.parents);
  const kept = items.get(event.item)?.heads.filter((head) => !parents.has(head.id)) ?? [];
  items.set(event.item, { heads: [...kept, headOf(event, log.erased.has(event.id))].sort(byId) });
  if (event.subject === erasureSubject) eraseHead(log, event.item as string as EventId);
}

function headOf(event: LogEvent, erased: boolean): Head {
  const { id, at, device, body } = event;
  if (erased || body === null) return { id, at, device, content: { type: "erased" } };
  const { value, note } = body;
  return { id, at, device, content: note === undefined ? { type: "value", value } : { type: "value", value, note } };
}

/** Takes the content out of a head wherever it stands. An erasure is rare, so the whole log is looked through. */
function eraseHead(log: Log, target: EventId): void {
  log.erased.add(target);
  for (const items of log.subjects.values()) {
    for (const [item, state] of items) {
      if (!state.heads.some((head) => head.id === target)) continue;
      const heads = state.heads.map((head) =>
        head.id === target
          ? { id: head.id, at: head.at, device: head.device, content: { type: "erased" as const } }
          : head,
      );
      items.set(item, { heads });
    }
  }
}

function byId(a: Head, b: Head): number {
  return a.id < b.id ? -1 : 1;
}
