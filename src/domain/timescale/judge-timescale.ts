import type { Timescale } from "../instrument/schema.ts";
import type { AuditLimits } from "./audit-limits.ts";
import { dayNumber } from "./day-number.ts";
import { exceptionHere, withExceptions } from "./exceptions.ts";
import { judgeGap } from "./judge-gap.ts";
import type { Judgement } from "./judgement.ts";
import { type Limit, limitHere, limitInEdition } from "./limit-in-edition.ts";

export interface TimescaleFacts extends AuditLimits {
  readonly timescale: Timescale;
  /** The case's band in a profile question; `undefined`: not given. */
  readonly bandOf: (profileId: string) => string | undefined;
  /** The dates that one return gives for a milestone: ISO dates, or ISO local date and time. None: an empty list. */
  readonly datesOf: (milestoneId: string) => readonly string[];
  /** Whether the return records a reason for being late, by the gap's own `from`. Left out: it records none. */
  readonly hasReason?: (gapFrom: string | null) => boolean;
}

export interface JudgedGap {
  /** The ISO date that the gap ran from, where the timescale repeats: what tells its gaps apart. `null`: there is one gap. */
  readonly from: string | null;
  readonly judgement: Judgement;
}

/**
 * A timescale by one return's dates: one judgement, or, where it repeats, one for each gap in the order of time, the gap still
 * open at the end of the period last. Never empty. What no file can say is a judgement too, so nothing is guessed:
 * a missing date, band, local value or term date, and years whose bank holidays are not known.
 * Basis: the limits of the instrument, day one is the day after.
 */
export function judgeTimescale(facts: TimescaleFacts): readonly Judgement[] {
  return judgeGaps(facts).map(({ judgement }) => judgement);
}

/** The same, each judgement with the gap that it is about. */
export function judgeGaps(facts: TimescaleFacts): readonly JudgedGap[] {
  const { timescale } = facts;
  const limit = limitInEdition(timescale, facts.edition);
  if (limit === null) return alone({ type: "not-applicable", why: "no-limit-in-edition" });
  const forWhom = isForThisChild(facts);
  if (forWhom !== null) return alone(forWhom);
  const here = limitHere(limit, facts, timescale.id, "limit");
  if (here === "none") return alone({ type: "not-applicable", why: "no-local-limit" });
  if ("local" in here) return alone({ type: "local-value-missing" });
  return timescale.atLeast === true ? judgeBefore(facts, here) : judgeAfter(facts, here);
}

/** `null` where it is. */
function isForThisChild({ timescale, bandOf, datesOf }: TimescaleFacts): Judgement | null {
  const { onlyFor } = timescale;
  if (onlyFor !== null) {
    const band = bandOf(onlyFor.profile);
    if (band === undefined) return { type: "band-missing", profile: onlyFor.profile };
    if (!onlyFor.in.includes(band)) return { type: "not-applicable", why: "another-band" };
  }
  const [start = null] = realDates(datesOf(timescale.from));
  const exception = exceptionHere(timescale, "not-applicable", { bandOf, start, due: null });
  return exception === null ? null : { type: "not-applicable", why: "exception", reason: exception.reason };
}

function judgeAfter(facts: TimescaleFacts, limit: Limit): readonly JudgedGap[] {
  const { timescale } = facts;
  const dates = datesIn(facts);
  if (dates === null) return alone({ type: "date-missing", milestone: timescale.from });
  const { start, ends } = dates;
  const every = timescale.thenEvery;
  const [first, ...later] = ends;
  const until = endOf(facts, start);
  const judged = (milestone: string, from: string, to: string | undefined, by: Limit): JudgedGap => {
    const gap = { fromMilestone: milestone, toMilestone: timescale.to, from, to: to ?? null, step: 1 as const };
    const made = judgeGap({ ...gap, periodEnd: facts.periodEnd, terms: facts.terms ?? [] }, by);
    const key = every === null ? null : from.slice(0, 10);
    return { from: key, judgement: inTheEnd(facts, ended(made, gap.to, until), from, key) };
  };
  const gaps = [judged(timescale.from, start, first, limit)];
  // Without a first date the first gap is the one still open; without "then every" there is no other.
  if (every === null || first === undefined) return gaps;
  const then = limitHere(every, facts, timescale.id, "then-every");
  if (then === "none") return gaps;
  if ("local" in then) return [...gaps, { from: null, judgement: { type: "local-value-missing" } }];
  let from = first;
  for (const to of [...later, undefined]) {
    // Whatever began after the plan or placement ended is no part of it.
    if (until !== null && from.slice(0, 10) >= until) break;
    gaps.push(judged(timescale.to, from, to, then));
    if (to !== undefined) from = to;
  }
  return gaps;
}

/** "At least so long before": the last day in time is counted back from the later event. */
function judgeBefore(facts: TimescaleFacts, limit: Limit): readonly JudgedGap[] {
  const { timescale, datesOf, periodEnd, terms = [] } = facts;
  const [event] = realDates(datesOf(timescale.to));
  if (event === undefined) return alone({ type: "date-missing", milestone: timescale.to });
  const [to = null] = realDates(datesOf(timescale.from));
  const ends = { fromMilestone: timescale.to, toMilestone: timescale.from, from: event, to };
  return alone(inTheEnd(facts, judgeGap({ ...ends, periodEnd, terms, step: -1 }, limit), to ?? event, null));
}

function alone(judgement: Judgement): readonly JudgedGap[] {
  return [{ from: null, judgement }];
}

/** What is due on the day of the end, or after it, and was not done by then, is no longer due. */
function ended(judgement: Judgement, to: string | null, until: string | null): Judgement {
  if (until === null || !("due" in judgement) || judgement.type === "early") return judgement;
  if (judgement.due.slice(0, 10) < until || (to !== null && to.slice(0, 10) <= until)) return judgement;
  return { type: "ended", due: judgement.due, on: until };
}

/** The day on which the plan or placement ended; an end before the start was another one's. */
function endOf({ timescale: { until }, datesOf }: TimescaleFacts, start: string): string | null {
  if (until === undefined) return null;
  const day = start.slice(0, 10);
  return (
    realDates(datesOf(until))
      .map((date) => date.slice(0, 10))
      .find((date) => date >= day) ?? null
  );
}

/** A recorded reason first: where there is one, nothing is left to ask. */
function inTheEnd(
  { timescale, bandOf, hasReason }: TimescaleFacts,
  judgement: Judgement,
  start: string,
  key: string | null,
): Judgement {
  const made = withExceptions(judgement, timescale, { bandOf, start });
  if (judgement.type !== "late" && judgement.type !== "not-done") return made;
  if (made.type === "not-applicable" || hasReason?.(key) !== true) return made;
  if (judgement.type === "late") return { ...judgement, type: "late-with-reason" };
  return { ...judgement, type: "not-done-with-reason" };
}

/** Where the time starts, and what came after it; `null` where it never starts. */
function datesIn({ timescale, datesOf }: TimescaleFacts) {
  const [start, ...more] = realDates(datesOf(timescale.from));
  if (start === undefined) return null;
  if (timescale.from === timescale.to) return { start, ends: more };
  const all = realDates(datesOf(timescale.to));
  const after = all.filter((end) => end.slice(0, 10) >= start.slice(0, 10));
  if (after.length > 0 || timescale.thenEvery !== null) return { start, ends: after };
  // Done before the time began to run, as a plan made before the placement is: in time.
  return { start, ends: all.slice(-1) };
}

/** In order. A text that is no date was never typed here, and says nothing. */
function realDates(dates: readonly string[]): string[] {
  return dates.filter((date) => dayNumber(date) !== null).sort();
}
