import type { Cell } from "../log/cell.ts";
import type { OutgoingText } from "./look-through.ts";

/** A text of an audit that is about to leave, with the cell that holds it. */
export type TextOfAudit = OutgoingText<Cell<unknown>>;

/** A text with its place, or nothing where nothing or a conflict stands: then nothing of it leaves. */
export function* given(where: string, link: Cell<unknown>, text: string | null | undefined): Generator<TextOfAudit> {
  if (text !== null && text !== undefined && text.trim() !== "") yield { where, text, link };
}
