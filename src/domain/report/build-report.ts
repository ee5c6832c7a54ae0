import { setUpCells } from "../audit/cells.ts";
import { listCases } from "../audit/list-cases.ts";
import type { Wording } from "../audit/values.ts";
import { currentValue } from "../log/heads.ts";
import { returnsOf } from "../overview/grades-figures.ts";
import { wordingLabels } from "../words/report-words.ts";
import { sayDate } from "../words/say-date.ts";
import { numbered, type PartContent } from "./blocks.ts";
import { agenciesPart } from "./parts/agencies.ts";
import { areasPart } from "./parts/areas.ts";
import { childrenPart } from "./parts/children.ts";
import { isInFromPaper } from "./parts/from-paper.ts";
import { gradesPart } from "./parts/grades.ts";
import { harmPart } from "./parts/harm.ts";
import { methodPart, themePart } from "./parts/method.ts";
import { standardsPart } from "./parts/standards.ts";
import { summaryPart } from "./parts/summary.ts";
import { themesPart } from "./parts/themes.ts";
import { timescalesPart } from "./parts/timescales.ts";
import { voicesPart } from "./parts/voices.ts";
import type { ReportModel } from "./report-model.ts";
import type { ReportSource } from "./report-source.ts";

const conclusions: PartContent = { id: "conclusions", title: "Conclusions and recommendations", blocks: [] };

/**
 * The overview report of one audit as it stands. Nothing of it is kept but the lead's own words: everything else is
 * computed again from the log, so that a report can never say something that the returns do not.
 */
export function buildReport(source: ReportSource, wording: Wording): ReportModel {
  const parts = [
    summaryPart(source),
    themePart(source),
    methodPart(source),
    childrenPart(source),
    gradesPart(source),
    areasPart(source),
    agenciesPart(source),
    standardsPart(source),
    harmPart(source),
    voicesPart(source),
    timescalesPart(source),
    themesPart(source),
    conclusions,
  ];
  return {
    language: source.instrument.language,
    title: sayTitle(source),
    audience: "For the panel. It holds answers case by case and is not for publication.",
    facts: reportFacts(source, wording),
    parts: parts.map((part, index) => numbered(source, part, index + 1)),
  };
}

/** Two reports of one audit lie beside each other in somebody's folder: each says on its front which it is. */
function sayTitle({ log, instrument, ofTwo }: ReportSource): string {
  const title = `${currentValue(log, setUpCells.title) ?? "Audit without a title"}: overview report`;
  return ofTwo === null ? title : `${title}, ${instrument.title}`;
}

function sayChildren({ log, data, ofTwo }: ReportSource): string {
  const children = String(data.cases.length);
  return ofTwo === null
    ? children
    : `${children} of the ${listCases(log).length} in the audit: those whose case carries this instrument`;
}

function reportFacts(source: ReportSource, wording: Wording): ReportModel["facts"] {
  const { log, instrument, data } = source;
  const returns = returnsOf(data);
  const fromPaper = data.cases.flatMap(({ places }) => places).filter(isInFromPaper).length;
  const reportDate = currentValue(log, setUpCells.reportDate);
  return [
    { label: "Theme", value: currentValue(log, setUpCells.theme) ?? "Not given" },
    { label: "Instrument", value: `${instrument.title}, version ${instrument.version}` },
    { label: "Wording", value: wordingLabels[wording] },
    { label: "Children", value: sayChildren(source) },
    { label: "Agencies", value: data.agencies.map(({ label }) => label).join(", ") || "None yet" },
    {
      label: "Returns",
      value: `${returns.received} signed off of ${returns.base} expected${fromPaper === 0 ? "" : `, ${fromPaper} of them typed in from paper`}`,
    },
    ...(reportDate === undefined ? [] : [{ label: "Report due", value: sayDate(reportDate) }]),
  ];
}
