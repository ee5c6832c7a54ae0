import { ErrorBoundary } from "react-error-boundary";
import { HashRouter } from "../ui/router.tsx";
import { AppRoutes } from "./app-routes.tsx";
import { CrashPage } from "./crash-page.tsx";
import type { Updates } from "./watch-updates.ts";
import { type Found, WorkspaceGate } from "./workspace-gate.tsx";

interface ApplicationProps {
  readonly found: Promise<Found>;
  readonly updates: Updates;
}

export function Application({ found, updates }: ApplicationProps) {
  // Drawn again, the gate would ask for the passphrase while the first workspace still has the pen: the page is loaded instead.
  return (
    <ErrorBoundary FallbackComponent={CrashPage} onReset={() => window.location.reload()}>
      <HashRouter>
        <WorkspaceGate found={found} updates={updates}>
          <AppRoutes />
        </WorkspaceGate>
      </HashRouter>
    </ErrorBoundary>
  );
}
