import { lazy } from "react";
import { Route, Routes } from "../ui/router.tsx";
import { AuditLayout } from "./audit-layout.tsx";

const AuditPages = lazy(async () => ({ default: (await import("./audit-pages.tsx")).AuditPages }));
const SetUpRoutes = lazy(async () => ({
  default: (await import("../features/set-up/set-up-routes.tsx")).SetUpRoutes,
}));
const CaseRoutes = lazy(async () => ({ default: (await import("../features/cases/case-routes.tsx")).CaseRoutes }));
const ConcernRoutes = lazy(async () => ({
  default: (await import("../features/concerns/concern-routes.tsx")).ConcernRoutes,
}));
const GradingRoutes = lazy(async () => ({
  default: (await import("../features/grading/grading-routes.tsx")).GradingRoutes,
}));

const ReportRoutes = lazy(async () => {
  const [{ ReportRoutes: ReportScreens }, { startRenderer }] = await Promise.all([
    import("../features/report/report-routes.tsx"),
    import("./start-renderer.ts"),
  ]);
  return {
    default: ({ instrumentPlace }: { readonly instrumentPlace: number }) => (
      <ReportScreens startRenderer={startRenderer} instrumentPlace={instrumentPlace} />
    ),
  };
});

/** Under `/audit/:auditId`. One file for each part of the work, fetched when it is first gone to. */
export function AuditScreens() {
  return (
    <AuditLayout>
      <Routes>
        <Route path="set-up/*" element={<SetUpRoutes />} />
        <Route path="cases/*" element={<CaseRoutes />} />
        <Route path="concerns/*" element={<ConcernRoutes />} />
        <Route path="report/*" element={<ReportRoutes instrumentPlace={1} />} />
        <Route path="report-2/*" element={<ReportRoutes key="second" instrumentPlace={2} />} />
        <Route path="return/:caseId/:agency/*" element={<GradingRoutes />} />
        <Route path="*" element={<AuditPages />} />
      </Routes>
    </AuditLayout>
  );
}
