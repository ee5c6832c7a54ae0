import type { Subject } from "./cell.ts";
import { readCell } from "./heads.ts";
import type { Log } from "./log.ts";

/** Whether anything of a subject stands now, a conflict included. What was said and then cleared or erased does not. */
export function saysAnything(log: Log, subject: Subject): boolean {
  const items = [...(log.subjects.get(subject)?.keys() ?? [])];
  return items.some((item) => readCell(log, { subject, item }).state !== "unset");
}
