import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { TryAgainProvider } from "../features/shared/try-again.tsx";
import { WorkspaceProvider } from "../features/shared/workspace-context.tsx";
import { SaveLine } from "../features/workspace/save-line.tsx";
import { HealthBanner, useAlarmAtStart } from "../features/workspace/storage-alarms.tsx";
import { TabNotice } from "../features/workspace/tab-notice.tsx";
import type { Result } from "../kernel/result.ts";
import { Opening } from "../ui/opening.tsx";
import type { Workspace, WorkspaceFailure } from "../use-cases/workspace.ts";
import { guardLeaving } from "./guard-leaving.ts";
import { Shell } from "./shell.tsx";
import { UpdateBanner } from "./update-banner.tsx";
import type { Updates } from "./watch-updates.ts";

const StorageTroublePage = lazy(async () => ({
  default: (await import("../features/workspace/storage-trouble-page.tsx")).StorageTroublePage,
}));

const StorageAlarmPage = lazy(async () => ({
  default: (await import("../features/workspace/storage-alarm-page.tsx")).StorageAlarmPage,
}));

export type Started = Result<Workspace, WorkspaceFailure>;

interface WorkspaceGateProps {
  /** Begun once, outside: React may draw this twice, and two openings would be two tabs to each other. */
  readonly started: Promise<Started>;
  readonly updates: Updates;
  readonly children: ReactNode;
}

/** Nothing is shown before the storage is open and what was found in it has been said. */
export function WorkspaceGate({ started, updates, children }: WorkspaceGateProps) {
  const [result, setResult] = useState<Started | null>(null);
  useEffect(() => {
    started.then(setResult, (error: unknown) => {
      setResult(() => {
        throw error;
      });
    });
  }, [started]);
  if (result === null) {
    return (
      <Shell navigation={false}>
        <Opening label="Opening what is saved on this device" />
      </Shell>
    );
  }
  if (!result.ok) {
    return (
      <Shell navigation={false}>
        <Suspense fallback={<Opening />}>
          <StorageTroublePage failure={result.error} again={() => window.location.reload()} />
        </Suspense>
      </Shell>
    );
  }
  return (
    <WithWorkspace workspace={result.value} updates={updates}>
      {children}
    </WithWorkspace>
  );
}

interface WithWorkspaceProps {
  readonly workspace: Workspace;
  readonly updates: Updates;
  readonly children: ReactNode;
}

function WithWorkspace({ workspace, updates, children }: WithWorkspaceProps) {
  useEffect(() => guardLeaving(workspace), [workspace]);
  const { alarm, goOn } = useAlarmAtStart(workspace);
  if (alarm !== null) {
    return (
      <Shell navigation={false}>
        <Suspense fallback={<Opening />}>
          <StorageAlarmPage alarm={alarm} goOn={goOn} />
        </Suspense>
      </Shell>
    );
  }
  const notices = (
    <>
      <UpdateBanner updates={updates} />
      <TabNotice />
      <HealthBanner />
    </>
  );
  return (
    <WorkspaceProvider workspace={workspace}>
      <TryAgainProvider>
        <Shell navigation notices={notices} foot={<SaveLine />}>
          {children}
        </Shell>
      </TryAgainProvider>
    </WorkspaceProvider>
  );
}
