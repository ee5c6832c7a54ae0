import { grades } from "../../audit/values.ts";
import { type AreaGrades, overallGrades, returnsOf } from "../../overview/grades-figures.ts";
import { count } from "../../words/count.ts";
import { note, type PartContent, say } from "../blocks.ts";
import { sayGoodOrBetter } from "../grades-table.ts";
import type { ReportBlock } from "../report-model.ts";
import type { ReportSource } from "../report-source.ts";
import { sayBeside } from "../say-beside.ts";

/** How many areas the summary names at each end. */
const named = 3;

export function summaryPart(source: ReportSource): PartContent {
  return { id: "summary", title: "Summary", blocks: summaryBlocks(source) };
}

function summaryBlocks(source: ReportSource): ReportBlock[] {
  const { data, byArea } = source;
  const returns = returnsOf(data);
  const opening = say(
    `The audit read the files of ${count(data.cases.length, "child", "children")} in ${count(data.agencies.length, "agency", "agencies")}. ${returns.received} of ${count(returns.base, "return")} expected are signed off; only those are counted.`,
  );
  const { own, agreed } = overallGrades(data);
  if (returns.received === 0) return [opening, say("Nothing is signed off yet, so there are no figures to report.")];
  return [
    opening,
    say(
      `Agencies’ own overall grades: ${sayCounts(source, own)}, of ${own.base} graded. Not graded: ${sayBeside(own.beside).toLowerCase()}.`,
    ),
    ...(agreed.base === 0
      ? []
      : [say(`Agreed by the panel so far: ${sayCounts(source, agreed)}, of ${count(agreed.base, "case")} agreed.`)]),
    ...saidOfAreas(source, byArea),
    note(
      "Until the panel agrees a grade, figures count the agencies’ own grades, one for each return. Every figure is out of what was graded; what was not graded is named beside it and never counted as a grade.",
    ),
  ];
}

function sayCounts(source: ReportSource, { counts }: AreaGrades["own"]): string {
  return grades.map((grade) => `${source.label(grade).toLowerCase()} ${counts[grade]}`).join(", ");
}

/** The areas at each end of the share graded good or better. Where many stand level at an end, none is picked out. */
function saidOfAreas(source: ReportSource, byArea: readonly AreaGrades[]): ReportBlock[] {
  const graded = byArea.filter(({ own }) => own.base > 0);
  if (graded.length < 2 * named) return [];
  const sorted = [...graded].sort((a, b) => goodShare(b) - goodShare(a));
  const good = source.label("good").toLowerCase();
  return [
    ...endOf(sorted, `Most often graded ${good} or better`),
    ...endOf(sorted.reverse(), `Least often graded ${good} or better`),
  ];
}

function endOf(sorted: readonly AreaGrades[], words: string): ReportBlock[] {
  const last = sorted[named - 1];
  if (last === undefined) return [];
  const end = sorted.filter((area, index) => index < named || goodShare(area) === goodShare(last));
  if (end.length > named + 2) return [];
  return [say(`${words}: ${end.map(({ area, own }) => `${area.title} (${sayGoodOrBetter(own)})`).join("; ")}.`)];
}

function goodShare({ own: { counts, base } }: AreaGrades): number {
  return (counts.outstanding + counts.good) / base;
}
