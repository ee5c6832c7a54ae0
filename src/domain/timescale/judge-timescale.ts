import type { Timescale } from "../instrument/schema.ts";
import { dayNumber } from "./day-number.ts";
import { type Gap, judgeGap } from "./judge-gap.ts";
import type { Judgement } from "./judgement.ts";
import { limitInEdition } from "./limit-in-edition.ts";

export interface TimescaleFacts {
  readonly timescale: Timescale;
  /** The edition that the audit reads by; `null`: the one in force. */
  readonly edition: string | null;
  /** The case's band in a profile question; `undefined`: not given. */
  readonly bandOf: (profileId: string) => string | undefined;
  /** The dates that one return gives for a milestone: ISO dates, or ISO local date and time. None: an empty list. */
  readonly datesOf: (milestoneId: string) => readonly string[];
  /** The last day of the period judged; `null`: not given. */
  readonly periodEnd: string | null;
}

/**
 * A timescale by one return's dates: one judgement, or, where it repeats, one for each gap in the order of time, the gap still
 * open at the end of the period last. Never empty. What no file can say is a judgement too, so nothing is guessed:
 * a missing date, band, local value or term date, and years whose bank holidays are not known.
 * Basis: the limits of the instrument, day one is the day after.
 */
export function judgeTimescale(facts: TimescaleFacts): readonly Judgement[] {
  const { timescale, edition, bandOf } = facts;
  const limit = limitInEdition(timescale, edition);
  if (limit === null) return [{ type: "not-applicable", why: "no-limit-in-edition" }];
  if (timescale.onlyFor !== null) {
    const band = bandOf(timescale.onlyFor.profile);
    if (band === undefined) return [{ type: "band-missing", profile: timescale.onlyFor.profile }];
    if (!timescale.onlyFor.in.includes(band)) return [{ type: "not-applicable", why: "another-band" }];
  }
  if ("local" in limit) return [{ type: "local-value-missing" }];
  const dates = datesIn(facts);
  if (dates === null) return [{ type: "date-missing", milestone: timescale.from }];

  const { start, ends } = dates;
  const every = timescale.thenEvery;
  const [first, ...later] = ends;
  const judgements = [judgeGap(gapOf(facts, timescale.from, start, first), limit)];
  // Without a first date the first gap is the one still open; without "then every" there is no other.
  if (every === null || first === undefined) return judgements;
  if ("local" in every) return [...judgements, { type: "local-value-missing" }];
  let from = first;
  for (const to of [...later, undefined]) {
    judgements.push(judgeGap(gapOf(facts, timescale.to, from, to), every));
    if (to !== undefined) from = to;
  }
  return judgements;
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

function gapOf({ timescale, periodEnd }: TimescaleFacts, fromMilestone: string, from: string, to?: string): Gap {
  return { fromMilestone, toMilestone: timescale.to, from, to: to ?? null, periodEnd };
}
