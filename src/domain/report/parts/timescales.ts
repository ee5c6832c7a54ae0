import { setUpCells } from "../../audit/cells.ts";
import { listEditions } from "../../instrument/editions.ts";
import { currentValue } from "../../log/heads.ts";
import {
  differingMilestones,
  type TimescaleDatum,
  type TimescaleFigures,
  timescaleFigures,
} from "../../overview/timescale-figures.ts";
import { holidaysKnown } from "../../timescale/bank-holidays.ts";
import { count } from "../../words/count.ts";
import { notGradedWords } from "../../words/report-words.ts";
import { sayDate } from "../../words/say-date.ts";
import { sayLimit } from "../../words/say-limit.ts";
import { note, type PartContent, say, showTable } from "../blocks.ts";
import type { ReportTable } from "../report-model.ts";
import type { ReportSource } from "../report-source.ts";

// What stands beside the base, in the order in which it is printed.
const notJudgedWords = {
  "date-missing": "no date to count from",
  "time-missing": "no time of day",
  "band-missing": "band not given",
  "local-value-missing": "no local value entered",
  "term-dates-missing": "no term dates entered",
  "period-end-missing": "no end of the period judged",
  "beyond-known-holidays": "bank holidays not known",
  "in-conflict": notGradedWords["in-conflict"],
  "return-not-received": notGradedWords["return-not-received"],
} as const satisfies Partial<Record<TimescaleDatum, string>>;

export function timescalesPart(source: ReportSource): PartContent {
  const { log, instrument, data } = source;
  const edition = currentValue(log, setUpCells.edition) ?? null;
  const end = currentValue(log, setUpCells.periodJudged)?.to ?? "";
  const periodEnd = end === "" ? null : end;
  const figures = timescaleFigures(data, { edition, periodEnd });
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
      showTable(timescalesTable(source, figures, edition)),
      note(
        "Day one is the day after. A limit in months that would fall on a day that the month does not have ends on its last day. A timescale that repeats counts once for each return, by its worst gap; the gap still open at the end of the period is one of them.",
      ),
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
  const early = total(({ counts }) => counts.early);
  const parts = [
    `${total(({ counts }) => counts.met)} met`,
    `${total(({ counts }) => counts.late)} late`,
    ...(early === 0 ? [] : [`${early} too early`]),
    `${total(({ counts }) => counts["not-done"])} without a date on file`,
  ];
  const notYet = total(({ counts }) => counts["not-yet-due"]);
  return `In the returns that are signed off ${count(base, "timescale")} had come due: ${parts.join(", ")}. Not yet due: ${notYet}.`;
}

function timescalesTable(
  source: ReportSource,
  figures: readonly TimescaleFigures[],
  edition: string | null,
): ReportTable {
  const withEarly = figures.some(({ counts }) => counts.early !== undefined);
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
      ...(withEarly ? [{ id: "early", header: "Too early", numeric: true }] : []),
      { id: "not-done", header: "Not done or no date", numeric: true },
      { id: "not-yet-due", header: "Not yet due", numeric: true },
      { id: "not-applicable", header: "Not applicable", numeric: true },
      { id: "not-judged", header: "Not judged", numeric: false },
    ],
    rows: figures.map(({ timescale, base, counts }) => [
      source.inWords(timescale.label),
      sayLimit(timescale, edition),
      base,
      counts.met ?? 0,
      counts.late ?? 0,
      ...(withEarly ? [counts.early ?? 0] : []),
      counts["not-done"] ?? 0,
      counts["not-yet-due"] ?? 0,
      counts["not-applicable"] ?? 0,
      sayNotJudged(counts),
    ]),
    notes: [
      "Due is the base: met, late and not done. Only returns that are signed off are judged, each by its own dates: a case that two agencies record counts twice.",
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

function sayDiffering({ data, inWords }: ReportSource): string[] {
  const differing = differingMilestones(data);
  if (differing.length === 0) return [];
  const list = differing.map(({ milestone, cases }) => `${inWords(milestone.label)} (${count(cases, "case")})`);
  return [`Agencies gave different dates for: ${list.join("; ")}. Each return is judged by its own.`];
}
