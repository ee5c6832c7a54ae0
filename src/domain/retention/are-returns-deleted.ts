import { setUpCells } from "../audit/cells.ts";
import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";

/** Whether the returns of an audit were deleted: from then on it is read and not changed. Apart, since every save asks it. */
export function areReturnsDeleted(log: Log): boolean {
  return readCell(log, setUpCells.returnsDeleted).state !== "unset";
}
