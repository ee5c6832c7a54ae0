import type { Cell } from "../../domain/log/cell.ts";

/** The id of a cell's field on the page, for labels, for links from a list of what is left, and for coming back to it. */
export function fieldId(cell: Cell<unknown>): string {
  return cell.item.replaceAll("/", "-");
}
