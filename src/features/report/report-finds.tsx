import { useCallback } from "react";
import type { Cell } from "../../domain/log/cell.ts";
import { narrativeCell } from "../../domain/report/report-source.ts";
import { reportTexts } from "../../domain/report/report-texts.ts";
import { ExportFinds } from "../shared/export-finds.tsx";
import { useReportInHand } from "./report-in-hand.tsx";

/** What of this report may say who someone is, before it is saved or printed. */
export function ReportFinds() {
  const { built, part } = useReportInHand();
  const texts = useCallback(() => reportTexts(built.source, built.report), [built]);
  const pathOf = (cell: Cell<unknown>): string | null => {
    if (cell.subject !== "report") return null;
    const isHere = ({ id }: { readonly id: string }) => narrativeCell(built.source, id).item === cell.item;
    for (const each of built.report.parts) {
      if (isHere(each)) return part(each.id);
      const section = each.sections.find(isHere);
      if (section !== undefined) return part(each.id, section.id);
    }
    return null;
  };
  return <ExportFinds texts={texts} what="this report" pathOf={pathOf} />;
}
