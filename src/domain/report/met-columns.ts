import type { StandardMetFigure } from "../overview/figures.ts";
import type { ReportBars, ReportCell, ReportTable } from "./report-model.ts";
import { sayBeside } from "./say-beside.ts";
import { sayShare } from "./say-share.ts";

/** The columns of every table of answers: no, partly and yes, their base, the share met, and everything else by its own name. */
export const metColumns: ReportTable["columns"] = [
  { id: "no", header: "No", numeric: true },
  { id: "partly", header: "Partly", numeric: true },
  { id: "yes", header: "Yes", numeric: true },
  { id: "base", header: "Answered", numeric: true },
  { id: "met", header: "Met", numeric: true },
  { id: "beside", header: "Not in the base", numeric: false },
];

export function metCells(met: StandardMetFigure, children: number): ReportCell[] {
  return [met.no, met.partly, met.yes, met.base, sayMet(met, children), sayNotInBase(met)];
}

/** "9 of 12": how many were answered yes. Partly is not half of it. */
function sayMet({ yes, base }: StandardMetFigure, children: number): string {
  return sayShare({ count: yes, base, children }) ?? "–";
}

/** A file that says nothing of a standard has not recorded it; of an area it has not enough to grade. */
function sayNotInBase({ beside }: StandardMetFigure): string {
  return sayBeside(beside).replace("not enough on file", "not recorded");
}

export function metBars(
  caption: string,
  rows: readonly { readonly name: string; readonly met: StandardMetFigure }[],
): ReportBars {
  return {
    header: "Share",
    alternative: `${caption}. ${rows.map(({ name, met }) => `${name}: ${met.no} no, ${met.partly} partly, ${met.yes} yes of ${met.base}.`).join(" ")}`,
    legend: [
      { look: "not-met", letter: "N", label: "No" },
      { look: "partly-met", letter: "P", label: "Partly" },
      { look: "met", letter: "Y", label: "Yes" },
    ],
    counts: rows.map(({ met }) => [met.no, met.partly, met.yes]),
  };
}
