import { lazy, Suspense } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { Opening } from "../ui/opening.tsx";
import { Route, Routes, useLocation } from "../ui/router.tsx";
import { AuditScreens } from "./audit-screens.tsx";
import { CrashPage } from "./crash-page.tsx";

// Fetched when first gone to, so that grading does not wait for them; the service worker keeps them for offline like everything else.
const HomePage = lazy(async () => ({ default: (await import("../features/workspace/home-page.tsx")).HomePage }));
const DeviceScreens = lazy(async () => ({ default: (await import("./device-screens.tsx")).DeviceScreens }));
const InstrumentScreens = lazy(async () => ({
  default: (await import("./instrument-screens.tsx")).InstrumentScreens,
}));
const GuideRoutes = lazy(async () => ({
  default: (await import("../features/guides/guide-routes.tsx")).GuideRoutes,
}));
const LockRoutes = lazy(async () => ({ default: (await import("../features/lock/lock-routes.tsx")).LockRoutes }));
const NotFoundPage = lazy(async () => ({
  default: (await import("../features/shared/not-found-page.tsx")).NotFoundPage,
}));

/** Every screen. A fault in one leaves the bars around it standing, and going elsewhere clears it. */
export function AppRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary FallbackComponent={CrashPage} resetKeys={[pathname]}>
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="device/*" element={<DeviceScreens />} />
          <Route path="lock/*" element={<LockRoutes />} />
          <Route path="instruments/*" element={<InstrumentScreens />} />
          <Route path="guides/*" element={<GuideRoutes />} />
          <Route path="audit/:auditId/*" element={<AuditScreens />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
