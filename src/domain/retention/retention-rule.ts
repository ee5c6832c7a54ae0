import { err, ok, type Result } from "../../kernel/result.ts";
import { setUpCells } from "../audit/cells.ts";
import { type DeletionReceipt, type Hold, keepDaysLimits } from "../audit/values.ts";
import { currentValue, readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { dayNumber, isoOfDay } from "../timescale/day-number.ts";
import { localDay } from "./local-day.ts";

/** What an audit says about how long its returns are kept, and how far that has come. Days are ISO dates. */
export interface Retention {
  /** Days after sign-off; `null`: no rule. */
  readonly keepDays: number | null;
  readonly signedOffOn: string | null;
  /** The first day on which the returns may go by the rule; `null` without a rule, before sign-off, and once they are deleted. */
  readonly dueOn: string | null;
  /** Nothing is deleted while one stands. `in-conflict`: two devices disagree on it, and then it stands too. */
  readonly hold: Hold | "in-conflict" | null;
  readonly deletedOn: string | null;
}

export function readRetention(log: Log): Retention {
  const keepDays = currentValue(log, setUpCells.keepDays) ?? null;
  const signedOff = readCell(log, setUpCells.signedOff);
  const signedOffOn = signedOff.state === "value" ? localDay(signedOff.at) : null;
  const hold = readCell(log, setUpCells.hold);
  const deletedOn = readReceipts(log)[0]?.day ?? null;
  return {
    keepDays,
    signedOffOn,
    dueOn: deletedOn === null && signedOffOn !== null && keepDays !== null ? addDays(signedOffOn, keepDays) : null,
    hold: hold.state === "conflict" ? "in-conflict" : hold.state === "value" ? hold.value : null,
    deletedOn,
  };
}

/** The receipts that stand: one, or several where two devices deleted the same returns; the earliest first. */
export function readReceipts(log: Log): readonly DeletionReceipt[] {
  const reading = readCell(log, setUpCells.returnsDeleted);
  if (reading.state === "value") return [reading.value];
  if (reading.state === "unset") return [];
  const receipts = reading.versions.flatMap(({ value }) => (value === null ? [] : [value]));
  return receipts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Due by the rule on this day, and nothing holds it. */
export function isDue({ dueOn, hold }: Pick<Retention, "dueOn" | "hold">, today: string): boolean {
  return dueOn !== null && hold === null && today >= dueOn;
}

export type KeepDaysRefusal =
  | { readonly type: "not-whole" }
  | { readonly type: "out-of-range"; readonly least: number; readonly most: number };

/** What a person typed as the rule. Nothing typed: no rule. */
export function parseKeepDays(text: string): Result<number | null, KeepDaysRefusal> {
  const typed = text.trim().replace(/^(\d{1,3}),(\d{3})$/, "$1$2");
  if (typed === "") return ok(null);
  if (!/^\d+$/.test(typed)) return err({ type: "not-whole" });
  const days = Number(typed);
  const { least, most } = keepDaysLimits;
  return days < least || days > most ? err({ type: "out-of-range", least, most }) : ok(days);
}

function addDays(day: string, days: number): string | null {
  const number = dayNumber(day);
  return number === null ? null : isoOfDay(number + days);
}
