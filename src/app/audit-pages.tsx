import { lazy } from "react";
import { AuditRoutes } from "../features/audits/audit-routes.tsx";
import { Route, Routes } from "../ui/router.tsx";
import { startRenderer } from "./start-renderer.ts";

const AuditPaper = lazy(async () => ({ default: (await import("../features/papers/audit-paper.tsx")).AuditPaper }));

const RetentionRoutes = lazy(async () => ({
  default: (await import("../features/retention/retention-routes.tsx")).RetentionRoutes,
}));

/** What of an audit has no routes of its own: its first screen, its signing off, and the papers of its instrument. */
export function AuditPages() {
  return (
    <Routes>
      <Route path="guidance" element={<AuditPaper key="guidance" kind="guidance" startRenderer={startRenderer} />} />
      <Route path="form" element={<AuditPaper key="form" kind="form" startRenderer={startRenderer} />} />
      <Route path="retention/*" element={<RetentionRoutes />} />
      <Route path="*" element={<AuditRoutes />} />
    </Routes>
  );
}
