import "./report.css";
import { Route, Routes } from "../../ui/router.tsx";
import type { StartRenderer } from "../../use-cases/export-report.ts";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { ContentsScreen } from "./contents-screen.tsx";
import { EarlierNarrative } from "./earlier-narrative.tsx";
import { ExportScreen } from "./export-screen.tsx";
import { NoReportPage } from "./no-report-page.tsx";
import { PartScreen } from "./part-screen.tsx";
import { useReport } from "./use-report.ts";
import { WholeScreen } from "./whole-screen.tsx";

/** Under `paths.report(…)`. */
export function ReportRoutes({ startRenderer }: { readonly startRenderer: StartRenderer }) {
  const built = useReport();
  if (built === null) return <NoReportPage />;
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
