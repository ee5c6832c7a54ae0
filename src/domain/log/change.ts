import type { EventId } from "../../kernel/ids.ts";
import type { Cell } from "./cell.ts";

/** One value to set, typed by its address. `null` clears. */
export interface Change<V = unknown> {
  readonly cell: Cell<V>;
  readonly value: V | null;
  readonly note?: string;
  /** The heads that the person saw; left out, today's. What arrived since then and was not seen becomes a conflict, not a loss. */
  readonly parents?: readonly EventId[];
}

/** Builds a change with its type checked: `change(cells.flag, true)`. */
export function change<V>(cell: Cell<V>, value: V | null, note?: string): Change {
  return note === undefined ? { cell, value } : { cell, value, note };
}
