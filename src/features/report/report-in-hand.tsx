import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import type { BuiltReport } from "./use-report.ts";

interface ReportInHand {
  readonly built: BuiltReport;
  /** Its instrument's place in the audit, from 1. */
  readonly instrumentPlace: number;
}

const ReportContext = createContext<ReportInHand | null>(null);

export function ReportProvider({ built, instrumentPlace, children }: ReportInHand & { readonly children: ReactNode }) {
  const inHand = useMemo(() => ({ built, instrumentPlace }), [built, instrumentPlace]);
  return <ReportContext value={inHand}>{children}</ReportContext>;
}

/** The report that the screens below are about, and the addresses of its own pages. */
export function useReportInHand() {
  const inHand = useContext(ReportContext);
  if (inHand === null) throw new Error("This screen stands outside a report.");
  const { id } = useAudit().audit;
  const { instrumentPlace } = inHand;
  return useMemo(
    () => ({
      ...inHand,
      contents: paths.report(id, instrumentPlace),
      whole: paths.wholeReport(id, instrumentPlace),
      exports: paths.exportReport(id, instrumentPlace),
      part: (part: string, section?: string) => paths.reportPart(id, part, section, instrumentPlace),
    }),
    [inHand, id, instrumentPlace],
  );
}
