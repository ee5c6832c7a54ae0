import { lazy, Suspense } from "react";
import { ErrorBoundary } from "react-error-boundary";
import { Route, Routes, useLocation } from "react-router";
import { NotFoundPage } from "../features/shared/not-found-page.tsx";
import { DevicePage } from "../features/workspace/device-page.tsx";
import { HealthPage } from "../features/workspace/health-page.tsx";
import { HomePage } from "../features/workspace/home-page.tsx";
import { NoRoomPage } from "../features/workspace/no-room-page.tsx";
import { Opening } from "../ui/opening.tsx";
import { AuditScreens } from "./audit-screens.tsx";
import { CrashPage } from "./crash-page.tsx";

// Fetched when first gone to; the service worker keeps it for offline like everything else.
const InstrumentRoutes = lazy(async () => ({
  default: (await import("../features/instruments/instrument-routes.tsx")).InstrumentRoutes,
}));

/** Every screen. A fault in one leaves the bars around it standing, and going elsewhere clears it. */
export function AppRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary FallbackComponent={CrashPage} resetKeys={[pathname]}>
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="device" element={<DevicePage />} />
          <Route path="device/no-room" element={<NoRoomPage />} />
          <Route path="device/health" element={<HealthPage />} />
          <Route path="instruments/*" element={<InstrumentRoutes />} />
          <Route path="audit/:auditId/*" element={<AuditScreens />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
