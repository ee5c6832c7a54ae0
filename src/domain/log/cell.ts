import type { Brand } from "../../kernel/brand.ts";

/** What a fact is about within one audit, e.g. `set-up`, `case/k3v9…`, `return/k3v9…/child-protection/police-1`. */
export type Subject = Brand<"Subject">;
/** Which fact it is, e.g. `area/plan/grade`. */
export type Item = Brand<"Item">;

declare const valueType: unique symbol;

/**
 * The one address of one fact within an audit. `V` is the type of its value and exists for the compiler only:
 * the functions in `domain/audit/cells.ts` are the only makers of addresses, so a grade cannot be saved as a date.
 */
export interface Cell<V> {
  readonly subject: Subject;
  readonly item: Item;
  readonly [valueType]?: V;
}

/** One text per cell, for maps. Neither part can hold a line break. */
export function cellKey(cell: Cell<unknown>): string {
  return `${cell.subject}\n${cell.item}`;
}
