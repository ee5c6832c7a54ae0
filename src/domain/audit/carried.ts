import type { CaseId } from "../../kernel/ids.ts";
import { currentValue, readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { caseCells, setUpCells } from "./cells.ts";
import type { InstrumentChoice } from "./values.ts";

/** Which of the audit's two instruments a case carries. */
export type Carried = "first" | "second" | "both";

/** The instrument that the audit has beside its first, or `undefined`. The first one once more is no second: a return's address names an instrument and not its version. */
export function secondInstrument(log: Log): InstrumentChoice | undefined {
  const second = currentValue(log, setUpCells.secondInstrument);
  return second?.id === currentValue(log, setUpCells.instrument)?.id ? undefined : second;
}

/** What a case carries: the first alone until somebody says otherwise. Where two laptops disagree, all that either of them said, so that no return is left unasked. */
export function carriedBy(log: Log, caseId: CaseId): Carried {
  const said = readCell(log, caseCells(caseId).instruments);
  if (said.state === "unset") return "first";
  if (said.state === "value") return readCarried(log, said.value);
  const [first, ...others] = said.versions.map(({ value }) => readCarried(log, value ?? []));
  return first !== undefined && others.every((each) => each === first) ? first : "both";
}

/** The same of what a cell says: the ids of instruments. One that is neither the first's nor the second's was the first's before another took its place. */
export function readCarried(log: Log, ids: readonly string[]): Carried {
  const second = secondInstrument(log)?.id;
  if (second === undefined || !ids.includes(second)) return "first";
  return ids.some((id) => id !== second) ? "both" : "second";
}

/** Whether a case is read by an instrument. In an audit with one instrument every case is. */
export function carries(log: Log, caseId: CaseId, instrumentId: string): boolean {
  const second = secondInstrument(log)?.id;
  if (second === undefined) return true;
  return carriedBy(log, caseId) !== (instrumentId === second ? "first" : "second");
}
