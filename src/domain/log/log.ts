import type { AuditId, DeviceId, EpochId, EventId } from "../../kernel/ids.ts";
import type { Json } from "../../kernel/json.ts";
import type { Cell, Item, Subject } from "./cell.ts";
import { type ChainRecord, emptyChainRecord, type Fork, findGaps, type Gap, recordLink } from "./chain.ts";
import { erasedBy } from "./erasure.ts";
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
export class CellState {
  readonly heads: readonly Head[];
  // In the state itself, and not in a weak map beside it: a report over a thousand returns asks for two hundred thousand.
  #reading: unknown = undefined;

  constructor(heads: readonly Head[]) {
    this.heads = heads;
  }

  /** What the heads come to: made when it is first asked for, and the same object from then on. */
  reading<Reading>(make: (heads: readonly Head[]) => Reading): Reading {
    this.#reading ??= make(this.heads);
    return this.#reading as Reading;
  }
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
  /** Events that count for nothing yet: a parent has not come, or they came without what they say and nobody has said it was erased. */
  readonly waiting: Map<EventId, LogEvent>;
  /** Which events wait for a parent, by the parent. Derived from `waiting`. */
  readonly waitingFor: Map<EventId, EventId[]>;
  /** What erasures have named, whether it is here or not. */
  readonly erased: Set<EventId>;
  readonly chains: Map<string, ChainRecord>;
}

export type Applied =
  /** The event and whatever was waiting for it, in an order in which each follows its parents. */
  | { readonly type: "applied"; readonly events: readonly LogEvent[] }
  | { readonly type: "already-here" }
  /** `missing` names the event itself where only its body is missing. */
  | { readonly type: "waiting"; readonly missing: readonly EventId[] }
  | { readonly type: "refused"; readonly reason: "another-audit" | "same-id-other-bytes" };

export function emptyLog(audit: AuditId): Log {
  return {
    audit,
    subjects: new Map(),
    known: new Map(),
    waiting: new Map(),
    waitingFor: new Map(),
    erased: new Set(),
    chains: new Map(),
  };
}

/** Adds one event and whatever was waiting for it. The log passed in is changed. */
export function applyEvent(log: Log, event: LogEvent): Applied {
  if (event.audit !== log.audit) return { type: "refused", reason: "another-audit" };
  if (isOtherThanKnown(log, event)) return { type: "refused", reason: "same-id-other-bytes" };
  if (isHere(log, event)) return { type: "already-here" };
  recordLink(chainOf(log, event), event.seq, event);
  const held = log.erased.has(event.id) ? withoutBody(event) : event;
  const missing = missingFor(log, held);
  if (missing.length > 0) {
    hold(log, held, missing);
    return { type: "waiting", missing };
  }
  log.waiting.delete(event.id);
  return { type: "applied", events: settleAll(log, held) };
}

/** Whether the event is here, with all that it brings: one that came without its body may come again with it. */
export function isHere(log: Log, event: LogEvent): boolean {
  const waiting = log.waiting.get(event.id);
  if (waiting !== undefined) return event.body === null || waiting.body !== null || log.erased.has(event.id);
  if (!log.known.has(event.id)) return false;
  // Only an erasure is applied without a body of its own.
  if (event.body === null || erasedBy(event) === null || log.erased.has(event.id)) return true;
  return cellState(log, event)?.heads.find(({ id }) => id === event.id)?.content.type === "value";
}

/** The same id with another body: a hash cannot be met twice, so one of the two is forged or damaged. */
export function isOtherThanKnown(log: Log, { id, bodyHash }: LogEvent): boolean {
  const there = log.known.get(id) ?? (log.waiting.size === 0 ? undefined : log.waiting.get(id)?.bodyHash);
  return there !== undefined && there !== bodyHash;
}

export function cellState(log: Log, cell: Cell<unknown>): CellState | undefined {
  return log.subjects.get(cell.subject)?.get(cell.item);
}

export function gapsOf(log: Log): Gap[] {
  return [...log.chains.values()].flatMap(findGaps);
}

export function forksOf(log: Log): Fork[] {
  return [...log.chains.values()].flatMap(({ device, epoch, forks }) =>
    [...forks].sort((a, b) => a - b).map((seq) => ({ device, epoch, seq })),
  );
}

/** An event that counts for nothing yet. */
export interface Waiting {
  readonly event: LogEvent;
  /** Its parents that are not here; its own id where what it says is missing. */
  readonly missing: readonly EventId[];
}

export function waitingIn(log: Log): Waiting[] {
  return [...log.waiting.values()].map((event) => ({ event, missing: missingFor(log, event) }));
}

export function chainKey({ device, epoch }: { readonly device: DeviceId; readonly epoch: EpochId }): string {
  return `${device}\n${epoch}`;
}

function chainOf(log: Log, event: LogEvent): ChainRecord {
  const key = chainKey(event);
  let record = log.chains.get(key);
  if (record === undefined) {
    record = emptyChainRecord(event.device, event.epoch);
    log.chains.set(key, record);
  }
  return record;
}

const nothing: readonly EventId[] = [];

/** What an event waits for. An erasure waits for nothing: its address says all there is to obey. */
function missingFor(log: Log, event: LogEvent): readonly EventId[] {
  const isWhole = event.body !== null || log.erased.has(event.id);
  if (erasedBy(event) !== null || (isWhole && event.parents.every((parent) => log.known.has(parent)))) return nothing;
  const missing = event.parents.filter((parent) => !log.known.has(parent));
  if (!isWhole) missing.push(event.id);
  return missing;
}

function hold(log: Log, event: LogEvent, missing: readonly EventId[]): void {
  const isIndexed = log.waiting.has(event.id);
  log.waiting.set(event.id, event);
  if (isIndexed) return;
  for (const parent of missing) {
    const others = log.waitingFor.get(parent);
    if (others === undefined) log.waitingFor.set(parent, [event.id]);
    else others.push(event.id);
  }
}

/** Settles an event and, in turn, everything that this completes. Each waiting event is looked at once for each thing it waits for. */
function settleAll(log: Log, first: LogEvent): LogEvent[] {
  const settled = [first];
  // The list grows while it is walked.
  for (const event of settled) {
    settle(log, event);
    const target = erasedBy(event);
    if (target !== null) obeyErasure(log, target);
    if (target !== null) release(log, target, settled);
    const others = log.waitingFor.size === 0 ? undefined : log.waitingFor.get(event.id);
    if (others === undefined) continue;
    log.waitingFor.delete(event.id);
    for (const id of others) release(log, id, settled);
  }
  return settled;
}

/** Lets an event go if it waits for nothing more. */
function release(log: Log, id: EventId, settled: LogEvent[]): void {
  const waiting = log.waiting.get(id);
  if (waiting === undefined || missingFor(log, waiting).length > 0) return;
  log.waiting.delete(id);
  settled.push(waiting);
}

function settle(log: Log, event: LogEvent): void {
  log.known.set(event.id, event.bodyHash);
  let items = log.subjects.get(event.subject);
  if (items === undefined) {
    items = new Map();
    log.subjects.set(event.subject, items);
  }
  const head = headOf(event);
  const before = items.get(event.item)?.heads;
  items.set(event.item, new CellState(before === undefined ? [head] : replaceHeads(before, event, head)));
  places.get(log.subjects)?.set(event.id, { items, item: event.item });
}

function replaceHeads(before: readonly Head[], event: LogEvent, head: Head): Head[] {
  // Erasures are a set: none takes the place of another, and they may come before the ones they name.
  const replaced = erasedBy(event) === null ? event.parents : [event.id];
  const kept = before.filter(({ id }) => !replaced.includes(id));
  return kept.length === 0 ? [head] : [...kept, head].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function headOf({ id, at, device, body }: LogEvent): Head {
  if (body === null) return { id, at, device, content: { type: "erased" } };
  const { value, note } = body;
  return { id, at, device, content: note === undefined ? { type: "value", value } : { type: "value", value, note } };
}

/** Takes what an event said out of the log, wherever it stands. */
function obeyErasure(log: Log, target: EventId): void {
  if (log.erased.has(target)) return;
  log.erased.add(target);
  const waiting = log.waiting.get(target);
  if (waiting !== undefined) log.waiting.set(target, withoutBody(waiting));
  if (!log.known.has(target)) return;
  const place = placesOf(log).get(target);
  const state = place?.items.get(place.item);
  // Replaced since: nothing of it stands anywhere.
  if (place === undefined || state?.heads.some(({ id }) => id === target) !== true) return;
  place.items.set(place.item, new CellState(state.heads.map((head) => (head.id === target ? emptied(head) : head))));
}

interface Place {
  readonly items: Map<Item, CellState>;
  readonly item: Item;
}

// Where heads stand, by their ids: made for a log at its first erasure and kept up to date from then on. Most logs have none, and
// one that deletes its returns has as many as it has answers: looked through for each, a thousand returns would take hours.
const places = new WeakMap<Log["subjects"], Map<EventId, Place>>();

function placesOf({ subjects }: Log): Map<EventId, Place> {
  const there = places.get(subjects);
  if (there !== undefined) return there;
  const made = new Map<EventId, Place>();
  for (const items of subjects.values()) {
    for (const [item, { heads }] of items) for (const { id } of heads) made.set(id, { items, item });
  }
  places.set(subjects, made);
  return made;
}

function emptied({ id, at, device }: Head): Head {
  return { id, at, device, content: { type: "erased" } };
}

function withoutBody(event: LogEvent): LogEvent {
  return event.body === null ? event : { ...event, body: null };
}
