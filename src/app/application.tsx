import { ErrorBoundary } from "react-error-boundary";
import { HashRouter } from "../ui/router.tsx";
import { AppRoutes } from "./app-routes.tsx";
import { CrashPage } from "./crash-page.tsx";
import type { Updates } from "./watch-updates.ts";
import { type Started, WorkspaceGate } from "./workspace-gate.tsx";

interface ApplicationProps {
  readonly started: Promise<Started>;
  readonly updates: Updates;
}

export function Application({ started, updates }: ApplicationProps) {
  return (
    <ErrorBoundary FallbackComponent={CrashPage}>
      <HashRouter>
        <WorkspaceGate started={started} updates={updates}>
          <AppRoutes />
        </WorkspaceGate>
      </HashRouter>
    </ErrorBoundary>
  );
}
