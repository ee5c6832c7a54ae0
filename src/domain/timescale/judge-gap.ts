import { dayNumber, isoOfDay } from "./day-number.ts";
import type { Judgement, Outside, Unit } from "./judgement.ts";
import type { Limit } from "./limit-in-edition.ts";
import { addUnits, countUnits, type DayUnit, isoOfHours, readHours } from "./measure.ts";
import type { Term } from "./parse-term-dates.ts";

/** From one date to the next. Real ISO dates, with a time of day or without. */
export interface Gap {
  /** The milestones at its ends, for whoever has to give a date or a time. */
  readonly fromMilestone: string;
  readonly toMilestone: string;
  readonly from: string;
  /** `null`: nothing on file. */
  readonly to: string | null;
  /** ISO date, its whole day included; `null`: not given. */
  readonly periodEnd: string | null;
  /** When schools are open; none: not given. */
  readonly terms: readonly Term[];
  /**
   * 1: `to` must come by so long after `from`. -1: the limit is counted back from `from`, the later of the two, and `to` must
   * have come by then.
   */
  readonly step: 1 | -1;
}

/** One gap against one limit. */
export function judgeGap(gap: Gap, limit: Limit): Judgement {
  if ("local" in limit) return { type: "local-value-missing" };
  // The date it runs from is itself the last day in time.
  if ("dueDate" in limit) return judgeDays(gap, null, 0, "calendar-day");
  const most = "max" in limit ? limit.max : limit.count;
  const least = "min" in limit ? limit.min : null;
  return limit.unit === "hour" ? judgeHours(gap, least, most) : judgeDays(gap, least, most, limit.unit);
}

function judgeDays(gap: Gap, least: number | null, most: number, unit: DayUnit): Judgement {
  const { terms, step } = gap;
  const start = dayNumber(gap.from);
  if (start === null) return { type: "date-missing", milestone: gap.fromMilestone };
  const last = addUnits(start, most, unit, terms, step);
  if (!last.ok) return last.error;
  const due = isoOfDay(last.value);
  const on = gap.to === null ? null : dayNumber(gap.to);
  if (on === null) return stillOpen(due, gap.periodEnd);
  const date = isoOfDay(on);
  if (on > last.value) {
    const by = countUnits(last.value, on, unit, terms);
    return by.ok ? { type: "late", due, on: date, by: by.value, unit, days: on - last.value } : by.error;
  }
  if (least !== null) {
    const first = addUnits(start, least, unit, terms, step);
    if (!first.ok) return first.error;
    if (on < first.value) {
      const by = countUnits(on, first.value, unit, terms);
      if (!by.ok) return by.error;
      return { type: "early", due: isoOfDay(first.value), on: date, by: by.value, unit, days: first.value - on };
    }
  }
  return { type: "met", due, on: date };
}

function judgeHours(gap: Gap, least: number | null, most: number): Judgement {
  const start = readHours(gap.from);
  if (!start.ok) return { type: "time-missing", milestone: gap.fromMilestone };
  const last = start.value + gap.step * most;
  const due = isoOfHours(last);
  if (gap.to === null) return stillOpen(due, gap.periodEnd);
  const on = readHours(gap.to);
  if (!on.ok) return { type: "time-missing", milestone: gap.toMilestone };
  const outside = (bound: number): Outside => {
    const hours = Math.abs(on.value - bound);
    // Minutes are sixtieths, which no binary fraction holds.
    const by = Math.floor(Math.round(hours * 60) / 60);
    const unit: Unit = "hour";
    return { due: isoOfHours(bound), on: isoOfHours(on.value), by, unit, days: Math.floor(hours / 24) };
  };
  if (isoOfHours(on.value) > due) return { type: "late", ...outside(last) };
  const first = least === null ? null : start.value + least;
  if (first !== null && isoOfHours(on.value) < isoOfHours(first)) return { type: "early", ...outside(first) };
  return { type: "met", due, on: isoOfHours(on.value) };
}

/** Nothing on file. What is due on the last day of the period is due in it. */
function stillOpen(due: string, periodEnd: string | null): Judgement {
  if (periodEnd === null) return { type: "period-end-missing", due };
  return due.slice(0, 10) > periodEnd ? { type: "not-yet-due", due } : { type: "not-done", due };
}
