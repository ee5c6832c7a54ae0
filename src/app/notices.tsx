import { lazy, Suspense } from "react";
import { NotLocked } from "../features/lock/not-locked.tsx";
import { useWorkspace } from "../features/shared/workspace-context.tsx";
import { HealthBanner } from "../features/workspace/health-banner.tsx";
import { TabNotice } from "../features/workspace/tab-notice.tsx";
import { LockWhenLeft } from "./lock-when-left.tsx";
import { UpdateBanner } from "./update-banner.tsx";
import type { Updates } from "./watch-updates.ts";

// With it comes what writes backups by itself.
const BackupBanner = lazy(async () => ({
  default: (await import("../features/workspace/backup-banner.tsx")).BackupBanner,
}));

interface NoticesProps {
  readonly updates: Updates;
  readonly isQuiet: boolean;
  /** Somebody wanted to lock, and something is still not saved. */
  readonly isNotLocked: boolean;
}

/** What stands above every screen when there is something to say. */
export function Notices({ updates, isQuiet, isNotLocked }: NoticesProps) {
  const { safe } = useWorkspace();
  return (
    <>
      {isNotLocked ? <NotLocked /> : null}
      <UpdateBanner updates={updates} />
      <TabNotice />
      <HealthBanner />
      <LockWhenLeft />
      {isQuiet && safe !== null ? (
        <Suspense fallback={null}>
          <BackupBanner />
        </Suspense>
      ) : null}
    </>
  );
}
