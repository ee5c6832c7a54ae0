import { assertNever } from "../../kernel/assert-never.ts";
import type { Judgement, Unit } from "../timescale/judgement.ts";
import { count } from "./count.ts";
import { sayDate } from "./say-date.ts";

/** How a milestone and a profile question are called on the screen in hand. */
export interface TimescaleNames {
  readonly milestone: (id: string) => string;
  readonly profile: (id: string) => string;
}

/** What became of a timescale, one line each: a repeating one says how many gaps were in time, then every other gap and the open one. */
export function sayJudgements(judgements: readonly Judgement[], names: TimescaleNames): string[] {
  const closed = judgements.filter(({ type }) => isClosed.has(type));
  const met = closed.filter(({ type }) => type === "met").length;
  if (closed.length < 2) return judgements.map((judgement) => sayJudgement(judgement, names));
  const others = judgements.filter(({ type }) => type !== "met");
  return [`${met} of ${closed.length} in time`, ...others.map((judgement) => sayJudgement(judgement, names))];
}

const isClosed = new Set<Judgement["type"]>(["met", "late", "late-with-reason", "early"]);

function sayJudgement(judgement: Judgement, names: TimescaleNames): string {
  switch (judgement.type) {
    case "met":
      return `Due ${sayDate(judgement.due)}: met`;
    case "late":
      return `Due ${sayDate(judgement.due)}: ${sayBy(judgement, "late")}`;
    case "late-with-reason":
      return `Due ${sayDate(judgement.due)}: ${sayBy(judgement, "late")}, with a recorded reason`;
    case "early":
      return `Due not before ${sayDate(judgement.due)}: ${sayBy(judgement, "early")}`;
    case "not-done":
      return `Due ${sayDate(judgement.due)}: no date on file`;
    case "not-done-with-reason":
      return `Due ${sayDate(judgement.due)}: no date on file, with a recorded reason`;
    case "ended":
      return `Ended on ${sayDate(judgement.on)}, before it was due on ${sayDate(judgement.due)}`;
    case "asked-about":
      return `Due ${sayDate(judgement.due)}: ${judgement.on === null ? "no date on file" : `done ${sayDate(judgement.on)}`}. Ask about it, do not count it late: ${judgement.reason}`;
    case "not-yet-due":
      return `Not yet due: ${sayDate(judgement.due)}`;
    case "period-end-missing":
      return `Due ${sayDate(judgement.due)}: no date on file, and the audit does not say when the period judged ends`;
    case "date-missing":
      return `No date for “${names.milestone(judgement.milestone)}”`;
    case "time-missing":
      return `No time of day for “${names.milestone(judgement.milestone)}”`;
    case "not-applicable":
      return sayNotApplicable(judgement);
    case "band-missing":
      return `Whether it is for this child depends on “${names.profile(judgement.profile)}”, which is not given`;
    case "local-value-missing":
      return "Your area’s own limit: the local value has not been entered";
    case "term-dates-missing":
      return "Counted in school days: no term dates entered that can be read";
    case "beyond-term-dates":
      return `No due date: term dates are entered from ${sayDate(judgement.knownFrom)} to ${sayDate(judgement.knownTo)}`;
    case "beyond-known-holidays":
      return `No due date: bank holidays are known from ${sayDate(judgement.knownFrom)} to ${sayDate(judgement.knownTo)}`;
    default:
      return assertNever(judgement);
  }
}

function sayNotApplicable(judgement: Extract<Judgement, { type: "not-applicable" }>): string {
  switch (judgement.why) {
    case "no-limit-in-edition":
      return "No limit in this edition";
    case "another-band":
      return "Not for this child";
    case "no-local-limit":
      return "Your area has set no limit";
    case "exception":
      return `Not applicable: ${judgement.reason}`;
    default:
      return assertNever(judgement);
  }
}

interface By {
  readonly by: number;
  readonly unit: Unit;
  readonly days: number;
}

/** In the limit's own unit. A week or a month is long, so the days are said as well. */
function sayBy({ by, unit, days }: By, which: "late" | "early"): string {
  const name = unit === "calendar-day" ? "day" : unit.replace("-", " ");
  const whole = `${by === 0 ? `less than 1 ${name}` : count(by, name)} ${which}`;
  return unit === "week" || unit === "month" ? `${whole} (${count(days, "day")})` : whole;
}
