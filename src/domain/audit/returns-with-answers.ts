import type { Log } from "../log/log.ts";
import { saysAnything } from "../log/says-anything.ts";
import { type ReturnAddress, returnSubject } from "./cells.ts";
import { returnsIn } from "./subjects.ts";

/** The returns in which something stands now, a conflict included. One that was begun and emptied again is not among them. */
export function returnsWithAnswers(log: Log, wanted: (address: ReturnAddress) => boolean): ReturnAddress[] {
  return returnsIn(log).filter((address) => wanted(address) && saysAnything(log, returnSubject(address)));
}
