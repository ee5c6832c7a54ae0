import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { type ReturnAddress, returnSubject } from "./cells.ts";
import { returnsIn } from "./subjects.ts";

/** The returns in which something stands now, a conflict included. One that was begun and emptied again is not among them. */
export function returnsWithAnswers(log: Log, wanted: (address: ReturnAddress) => boolean): ReturnAddress[] {
  return returnsIn(log).filter((address) => wanted(address) && hasAnswers(log, address));
}

function hasAnswers(log: Log, address: ReturnAddress): boolean {
  const subject = returnSubject(address);
  const items = [...(log.subjects.get(subject)?.keys() ?? [])];
  return items.some((item) => readCell(log, { subject, item }).state !== "unset");
}
