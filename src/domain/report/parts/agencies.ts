import { gradesByAgency } from "../../overview/grades-figures.ts";
import { type PartContent, say, showTable } from "../blocks.ts";
import { gradesTable } from "../grades-table.ts";
import type { ReportSource } from "../report-source.ts";

export function agenciesPart(source: ReportSource): PartContent {
  const figures = gradesByAgency(source.data);
  return {
    id: "agencies",
    title: "Findings by agency",
    blocks: [
      say(
        "What each agency’s auditors graded. Agencies read different files about different practice: this is not a league table.",
      ),
      showTable(
        gradesTable(source, {
          id: "areas-by-agency",
          sheet: "Area grades by agency",
          caption: "Agencies’ own area grades by agency (number of area grades)",
          header: "Agency",
          more: [{ id: "returns", header: "Returns signed off", numeric: true }],
          rows: figures.map(({ agency, returns, areas }) => ({
            name: agency.label,
            figure: areas,
            more: [`${returns.received} of ${returns.base}`],
          })),
          notes: [],
        }),
      ),
      showTable(
        gradesTable(source, {
          id: "overall-by-agency",
          sheet: "Overall grades by agency",
          caption: "Agencies’ own overall grades by agency (number of returns)",
          header: "Agency",
          rows: figures.map(({ agency, overall }) => ({ name: agency.label, figure: overall })),
          notes: [],
        }),
      ),
    ],
  };
}
