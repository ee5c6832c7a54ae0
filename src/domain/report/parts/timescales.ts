import { listEditions } from "../../instrument/editions.ts";
import { differingDates } from "../../overview/differing-dates.ts";
import { type TimescaleDatum, type TimescaleFigures, timescaleFigures } from "../../overview/timescale-figures.ts";
import { holidaysKnown } from "../../timescale/bank-holidays.ts";
import { needsTermDates } from "../../timescale/local-limits.ts";
import { count } from "../../words/count.ts";
import { sayDate } from "../../words/say-date.ts";
import { sayLimit } from "../../words/say-limit.ts";
import { notJudgedWords } from "../../words/timescale-words.ts";
import { note, type PartContent, say, showTable } from "../blocks.ts";
import type { ReportTable } from "../report-model.ts";
import type { ReportSource } from "../report-source.ts";

export function timescalesPart(source: ReportSource): PartContent {
  const { instrument, data, limits } = source;
  const { edition, periodEnd } = limits;
  const figures = timescaleFigures(data, limits);
  if (figures.length === 0)
    return {
      id: "timescales",
      title: "Timescales",
      blocks: [note("No agency of this audit is asked for the dates of a timescale.")],
    };
  const editions = listEditions(instrument);
  const label = (editions.find(({ id }) => id === edition) ?? editions[0])?.label ?? "the instrument";
  return {
    id: "timescales",
    title: "Timescales",
    blocks: [
      say(sayAll(figures)),
      say(
        periodEnd === null
          ? `Judged by the limits of ${label}. The audit does not say when the period judged ends: where a file gives no date, it is not said whether it was due.`
          : `Judged by the limits of ${label}, on ${sayDate(periodEnd)}, the last day of the period judged.`,
      ),
      showTable(timescalesTable(source, figures)),
      note(
        "Day one is the day after. A limit in months that would fall on a day that the month does not have ends on its last day. A timescale that repeats counts once for each return, by its worst gap; the gap still open at the end of the period is one of them.",
      ),
      ...sayReasons(figures),
      ...sayAskedAbout(figures),
      ...saySchoolDays(source),
      note(
        `Working days leave out Saturdays, Sundays, Good Friday, Christmas Day and the bank holidays of England and Wales, which are known to the end of ${holidaysKnown.to.slice(0, 4)}.`,
      ),
    ],
  };
}

function sayAll(figures: readonly TimescaleFigures[]): string {
  const total = (of: (figure: TimescaleFigures) => number | undefined) =>
    figures.reduce((sum, figure) => sum + (of(figure) ?? 0), 0);
  const base = total((figure) => figure.base);
  if (base === 0) return "No return that is signed off has a timescale that had come due and can be judged.";
  const some = (number: number, words: string) => (number === 0 ? [] : [`${number} ${words}`]);
  const parts = [
    `${total(({ counts }) => counts.met)} met`,
    `${total(({ counts }) => counts.late)} late`,
    ...some(
      total(({ counts }) => counts["late-with-reason"]),
      "late with a recorded reason",
    ),
    ...some(
      total(({ counts }) => counts.early),
      "too early",
    ),
    `${total(({ counts }) => counts["not-done"])} without a date on file`,
    ...some(
      total(({ counts }) => counts["not-done-with-reason"]),
      "without a date on file, with a recorded reason",
    ),
  ];
  const notYet = total(({ counts }) => counts["not-yet-due"]);
  return `In the returns that are signed off ${count(base, "timescale")} had come due: ${parts.join(", ")}. Not yet due: ${notYet}.`;
}

/** Columns that stand only where there is something to count in them. */
const rareColumns = {
  "late-with-reason": "Late, reason recorded",
  early: "Too early",
  "not-done-with-reason": "Not done, reason recorded",
} as const satisfies Partial<Record<TimescaleDatum, string>>;

function timescalesTable(source: ReportSource, figures: readonly TimescaleFigures[]): ReportTable {
  const { limits } = source;
  const rare = (id: keyof typeof rareColumns) => {
    const isThere = figures.some(({ counts }) => counts[id] !== undefined);
    return {
      column: isThere ? [{ id, header: rareColumns[id], numeric: true }] : [],
      cell: (counts: TimescaleFigures["counts"]) => (isThere ? [counts[id] ?? 0] : []),
    };
  };
  const [reason, early, reasonNotDone] = [rare("late-with-reason"), rare("early"), rare("not-done-with-reason")];
  return {
    id: "timescales",
    sheet: "Timescales",
    caption: "Timescales (number of returns that are asked for both dates)",
    columns: [
      { id: "timescale", header: "Timescale", numeric: false },
      { id: "limit", header: "Limit in this edition", numeric: false },
      { id: "base", header: "Due", numeric: true },
      { id: "met", header: "Met", numeric: true },
      { id: "late", header: "Late", numeric: true },
      ...reason.column,
      ...early.column,
      { id: "not-done", header: "Not done or no date", numeric: true },
      ...reasonNotDone.column,
      { id: "not-yet-due", header: "Not yet due", numeric: true },
      { id: "not-applicable", header: "Not applicable", numeric: true },
      { id: "not-judged", header: "Not judged", numeric: false },
    ],
    rows: figures.map(({ timescale, base, counts }) => [
      timescale.label,
      sayLimit(timescale, limits.edition, limits),
      base,
      counts.met ?? 0,
      counts.late ?? 0,
      ...reason.cell(counts),
      ...early.cell(counts),
      counts["not-done"] ?? 0,
      ...reasonNotDone.cell(counts),
      counts["not-yet-due"] ?? 0,
      counts["not-applicable"] ?? 0,
      sayNotJudged(counts),
    ]),
    notes: [
      "Due is the base: met, late and not done, with a recorded reason or without. Only returns that are signed off are judged, each by its own dates: a case that two agencies record counts twice.",
      "Not done or no date: it was due and the file gives no date. It may not have been done, not have been written down, be in another agency’s file, or no longer have been needed.",
      ...sayDiffering(source),
    ],
    bars: null,
  };
}

function sayNotJudged(counts: TimescaleFigures["counts"]): string {
  const kinds = (Object.keys(notJudgedWords) as (keyof typeof notJudgedWords)[]).flatMap((kind) => {
    const found = counts[kind];
    return found === undefined ? [] : [`${notJudgedWords[kind]} (${found})`];
  });
  return kinds.length === 0 ? "None" : kinds.join(", ");
}

function sayDiffering({ data }: ReportSource): string[] {
  const differing = differingDates(data);
  const open = differing.filter(({ accepted }) => accepted.state !== "value");
  const accepted = differing.filter((each) => each.accepted.state === "value");
  const list = (of: typeof differing) =>
    data.instrument.milestones
      .map(({ id, label }) => ({ label, cases: of.filter(({ milestone }) => milestone.id === id).length }))
      .filter(({ cases }) => cases > 0)
      .map(({ label, cases }) => `${label} (${count(cases, "case")})`)
      .join("; ");
  return [
    ...(open.length === 0
      ? []
      : [`Agencies gave different dates for: ${list(open)}. Each return is judged by its own.`]),
    ...(accepted.length === 0
      ? []
      : [`The lead accepted one date for: ${list(accepted)}. Every return of those cases is judged by it.`]),
  ];
}

function sayReasons(figures: readonly TimescaleFigures[]) {
  const isThere = figures.some(({ counts }) => (counts["late-with-reason"] ?? counts["not-done-with-reason"] ?? 0) > 0);
  return isThere
    ? [
        note(
          "Late with a recorded reason is counted apart. With a good reason and the child safe, it is compatible with good.",
        ),
      ]
    : [];
}

/** Why something that would have been late is not counted as late. */
function sayAskedAbout(figures: readonly TimescaleFigures[]) {
  const asked = figures
    .filter(({ counts }) => counts["asked-about"] !== undefined)
    .flatMap(({ timescale: { exceptions = [] } }) => exceptions.filter(({ effect }) => effect === "ask"));
  const reasons = [...new Set(asked.map(({ reason }) => reason))];
  return reasons.length === 0 ? [] : [note(`To be asked about, and not counted as late: ${reasons.join("; ")}.`)];
}

function saySchoolDays({ instrument, limits }: ReportSource) {
  if (!needsTermDates(instrument, limits)) return [];
  const [first] = limits.terms ?? [];
  const last = (limits.terms ?? [])
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return first === undefined || last === undefined
    ? [note("Limits in school days are not judged: the audit has no term dates that can be read.")]
    : [
        note(
          `School days are the working days within the area’s term dates, which were entered from ${sayDate(first.from)} to ${sayDate(last)}.`,
        ),
      ];
}
