import type { ReportModel, ReportPart } from "../../domain/report/report-model.ts";

/** The part or section that an address names; `null` where there is none. */
export function findPart(report: ReportModel, part: string, section: string | undefined): ReportPart | null {
  const found = report.parts.find(({ id }) => id === part) ?? null;
  return section === undefined ? found : (found?.sections.find(({ id }) => id === section) ?? null);
}
