import "./report.css";
import { Opening } from "../../ui/opening.tsx";
import { Route, Routes } from "../../ui/router.tsx";
import type { StartRenderer } from "../../use-cases/export-report.ts";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { ContentsScreen } from "./contents-screen.tsx";
import { EarlierNarrative } from "./earlier-narrative.tsx";
import { ExportScreen } from "./export-screen.tsx";
import { InstrumentSwitch } from "./instrument-switch.tsx";
import { NoReportPage } from "./no-report-page.tsx";
import { NotKeptPage } from "./not-kept-page.tsx";
import { PartScreen } from "./part-screen.tsx";
import { ReportProvider } from "./report-in-hand.tsx";
import { useKeptReport } from "./use-kept-report.ts";
import { type BuiltReport, useReport } from "./use-report.ts";
import { WholeScreen } from "./whole-screen.tsx";

interface ReportRoutesProps {
  readonly startRenderer: StartRenderer;
  /** The place in the audit, from 1, of the instrument whose report this is: no figure is of two. */
  readonly instrumentPlace: number;
}

/** Under `paths.report(…)`. */
export function ReportRoutes({ startRenderer, instrumentPlace }: ReportRoutesProps) {
  const computed = useReport(instrumentPlace);
  const kept = useKeptReport(computed);
  if (computed === null) return <NoReportPage />;
  if (kept.type === "reading") return <Opening label="Opening the report" />;
  if (kept.type === "missing") return <NotKeptPage />;
  const built = kept.type === "kept" ? kept.built : computed;
  return (
    <ReportProvider built={built} instrumentPlace={instrumentPlace}>
      <InstrumentSwitch current={instrumentPlace} />
      <ReportPages built={built} startRenderer={startRenderer} />
    </ReportProvider>
  );
}

interface ReportPagesProps {
  readonly built: BuiltReport;
  readonly startRenderer: StartRenderer;
}

function ReportPages({ built, startRenderer }: ReportPagesProps) {
  const { report } = built;
  return (
    <Routes>
      <Route index element={<ContentsScreen report={report} />} />
      <Route path="part/:part" element={<PartScreen report={report} />} />
      <Route path="part/:part/earlier" element={<EarlierNarrative report={report} />} />
      <Route path="part/:part/:section" element={<PartScreen report={report} />} />
      <Route path="part/:part/:section/earlier" element={<EarlierNarrative report={report} />} />
      <Route path="whole" element={<WholeScreen report={report} />} />
      <Route path="export" element={<ExportScreen built={built} startRenderer={startRenderer} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
