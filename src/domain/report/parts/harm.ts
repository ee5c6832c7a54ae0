import { harmFound } from "../../overview/findings.ts";
import { count } from "../../words/count.ts";
import { type PartContent, say, showTable } from "../blocks.ts";
import { caseName, type ReportSource, sayAgency } from "../report-source.ts";
import { areaName } from "./grades.ts";

export function harmPart({ data }: ReportSource): PartContent {
  const found = harmFound(data);
  const children = new Set(found.map(({ case: from }) => from.id)).size;
  return {
    id: "harm",
    title: "Harm or unmanaged risk",
    blocks:
      found.length === 0
        ? [say("No return ticks harm or unmanaged risk under a critical standard.")]
        : [
            say(
              `${count(found.length, "critical standard was", "critical standards were")} answered no with harm or unmanaged risk, for ${count(children, "child", "children")}.`,
            ),
            showTable({
              id: "harm",
              sheet: "Harm or unmanaged risk",
              caption: "Critical standards not met, with harm or unmanaged risk",
              columns: [
                { id: "case", header: "Case", numeric: false },
                { id: "agency", header: "Agency", numeric: false },
                { id: "area", header: "Area", numeric: false },
                { id: "standard", header: "Standard", numeric: false },
                { id: "evidence", header: "Evidence", numeric: false },
              ],
              rows: found.map(({ area, standard, evidence, ...from }) => [
                caseName(from.case),
                sayAgency(from),
                areaName(area),
                standard.text,
                evidence === "" ? "None given" : evidence,
              ]),
              notes: [
                "A child who may be at risk now leaves the audit at once: that is an immediate concern, and is counted apart.",
              ],
              bars: null,
            }),
          ],
  };
}
