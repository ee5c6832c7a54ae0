import { carriedBy } from "../../audit/carried.ts";
import { setUpCells } from "../../audit/cells.ts";
import { listCases } from "../../audit/list-cases.ts";
import { isOpen, listConcerns } from "../../audit/list-concerns.ts";
import type { Period } from "../../audit/values.ts";
import type { Cell } from "../../log/cell.ts";
import { currentValue } from "../../log/heads.ts";
import type { PlaceData } from "../../overview/audit-data.ts";
import { returnsOf } from "../../overview/grades-figures.ts";
import { count } from "../../words/count.ts";
import { linesOf } from "../../words/lines-of.ts";
import { sayDate } from "../../words/say-date.ts";
import { sayPeriod } from "../../words/say-period.ts";
import { heading, type PartContent, say, showTable } from "../blocks.ts";
import type { ReportBlock, ReportTable } from "../report-model.ts";
import { caseName, type ReportSource } from "../report-source.ts";
import { fromPaperBlocks } from "./from-paper.ts";

const notGiven = "Not given";

export function themePart({ log }: ReportSource): PartContent {
  const why = currentValue(log, setUpCells.why);
  const lines = linesOf(currentValue(log, setUpCells.linesOfEnquiry) ?? "");
  return {
    id: "theme",
    title: "Why this theme",
    blocks: [
      say(`Theme: ${currentValue(log, setUpCells.theme) ?? notGiven}.`),
      ...(why === undefined ? [] : [say(why)]),
      ...(lines.length === 0
        ? []
        : [heading("Lines of enquiry"), ...lines.map((line, index) => say(`${index + 1}. ${line}`))]),
    ],
  };
}

export function methodPart(source: ReportSource): PartContent {
  const { log, data, instrument } = source;
  const date = (cell: Cell<string>) => sayDate(currentValue(log, cell) ?? "") || notGiven;
  const period = (cell: Cell<Period>) => {
    const value = currentValue(log, cell);
    return value === undefined ? notGiven : sayPeriod(value);
  };
  const returns = returnsOf(data);
  return {
    id: "method",
    title: "How it was done",
    blocks: [
      say(
        `Each agency read its own file on each child and graded it against the instrument “${instrument.title}”, version ${instrument.version}: ${count(instrument.areas.length, "area")}, ${count(
          instrument.areas.flatMap(({ standards }) => standards).length,
          "standard",
        )}.`,
      ),
      ...sayOfTwo(source),
      say(
        `Period read: ${period(setUpCells.periodRead)}. Period judged: ${period(setUpCells.periodJudged)}. Returns due: ${date(setUpCells.returnsDue)}. Panel: ${date(setUpCells.panelDate)}.`,
      ),
      say(sayConcerns(source)),
      heading("Returns expected and signed off"),
      say(`${returns.received} of ${count(returns.base, "return")} expected are signed off.`),
      ...fromPaperBlocks(source),
      showTable(returnsTable(source)),
    ],
  };
}

/** What a reader who has only this report must know of the other. */
function sayOfTwo({ log, data, instrument, ofTwo }: ReportSource): ReportBlock[] {
  if (ofTwo === null) return [];
  const all = listCases(log).length;
  const both = data.cases.filter((each) => carriedBy(log, each.case.id) === "both").length;
  return [
    say(
      `The audit has two instruments, for children whose help went from one kind to the other. This report is of “${instrument.title}” alone: ${data.cases.length} of the ${all} cases carry it, ${both} of them beside the other instrument. The other has a report of its own, and no figure here counts any of its returns.`,
    ),
  ];
}

function sayConcerns({ log }: ReportSource): string {
  const concerns = listConcerns(log).filter(({ state }) => state !== "withdrawn");
  const open = concerns.filter(isOpen).length;
  if (concerns.length === 0) return "No immediate concern was raised.";
  return `${count(concerns.length, "immediate concern was", "immediate concerns were")} raised during the audit; ${open === 0 ? "none is open" : `${open} of them ${open === 1 ? "is" : "are"} still open`}.`;
}

function returnsTable({ data }: ReportSource): ReportTable {
  const unexpected = data.cases
    .flatMap(({ places }) => places)
    .filter(({ progress }) => progress.state === "unexpected");
  return {
    id: "returns",
    sheet: "Returns",
    caption: "Returns by case and agency",
    columns: [
      { id: "case", header: "Case", numeric: false },
      ...data.agencies.map(({ id, label }) => ({ id, header: label, numeric: false })),
    ],
    rows: data.cases.map(({ case: listed, places }) => [caseName(listed), ...places.map(sayPlace)]),
    notes: [
      "A return is expected from every agency that knows the child or the family, or that has not said yet whether it does.",
      ...(unexpected.length === 0
        ? []
        : [
            `${count(unexpected.length, "return was", "returns were")} made by an agency that is said not to know the child. Put the involvement right, or they count in no figure.`,
          ]),
    ],
    bars: null,
  };
}

function sayPlace({ progress, isTranscribed }: PlaceData): string {
  switch (progress.state) {
    case "signed-off": {
      const also = [progress.involvement === "family-only" ? ["family only"] : [], isTranscribed ? ["from paper"] : []];
      return also.flat().length === 0 ? "Signed off" : `Signed off (${also.flat().join(", ")})`;
    }
    case "not-involved":
      return "Not involved";
    case "unexpected":
      return "Not expected";
    case "begun":
    case "not-begun":
      return isTranscribed ? "Not received (from paper, being typed in)" : "Not received";
  }
}
