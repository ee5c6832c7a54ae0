import type { DeviceId, EventId } from "../../kernel/ids.ts";
import { canonicalJson, type Json } from "../../kernel/json.ts";
import type { Cell } from "./cell.ts";
import { cellState, type Head, type Log } from "./log.ts";

/** One of the values that stand against one another in a conflict. */
export interface Version<V> {
  readonly id: EventId;
  readonly at: string;
  readonly device: DeviceId;
  readonly value: V | null;
}

/**
 * What a cell says now. `heads` is what the next event must name as its parents.
 * A conflict is a state of its own: it is out of every figure until a new event names all its heads.
 */
export type Reading<V> =
  | { readonly state: "unset"; readonly heads: readonly EventId[] }
  | {
      readonly state: "value";
      readonly value: V;
      readonly at: string;
      readonly note?: string;
      readonly heads: readonly EventId[];
    }
  | { readonly state: "conflict"; readonly versions: readonly Version<V>[]; readonly heads: readonly EventId[] };

const nothing: Reading<never> = { state: "unset", heads: [] };

/** The same state gives the same object, so a screen may compare readings by identity. */
export function readCell<V>(log: Log, cell: Cell<V>): Reading<V> {
  const state = cellState(log, cell);
  return state === undefined ? nothing : (state.reading(readHeads) as Reading<V>);
}

/** The value, or `undefined` where nothing or a conflict stands. */
export function currentValue<V>(log: Log, cell: Cell<V>): V | undefined {
  const reading = readCell(log, cell);
  return reading.state === "value" ? reading.value : undefined;
}

function readHeads(all: readonly Head[]): Reading<Json> {
  const [only] = all;
  // Nearly every cell has one head, and a report over a thousand returns reads four hundred thousand cells.
  if (all.length === 1 && only !== undefined) return readHead(only);
  const heads = all.map(({ id }) => id);
  const versions: (Version<Json> & { readonly note: string | undefined })[] = [];
  for (const { id, at, device, content } of all) {
    if (content.type === "value") versions.push({ id, at, device, value: content.value, note: content.note });
  }
  const [first] = versions;
  if (first === undefined) return { state: "unset", heads };
  const distinct = new Set(versions.map(({ value }) => canonicalJson(value)));
  if (distinct.size > 1)
    return {
      state: "conflict",
      versions: versions.map(({ id, at, device, value }) => ({ id, at, device, value })),
      heads,
    };
  if (first.value === null) return { state: "unset", heads };
  const { value, at, note } = first;
  return note === undefined ? { state: "value", value, at, heads } : { state: "value", value, at, note, heads };
}

function readHead({ id, at, content }: Head): Reading<Json> {
  const heads = [id];
  if (content.type === "erased" || content.value === null) return { state: "unset", heads };
  const { value, note } = content;
  return note === undefined ? { state: "value", value, at, heads } : { state: "value", value, at, note, heads };
}
