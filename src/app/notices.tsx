import { lazy, Suspense } from "react";
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
}

/** What stands above every screen when there is something to say. */
export function Notices({ updates, isQuiet }: NoticesProps) {
  return (
    <>
      <UpdateBanner updates={updates} />
      <TabNotice />
      <HealthBanner />
      <LockWhenLeft />
      {isQuiet ? (
        <Suspense fallback={null}>
          <BackupBanner />
        </Suspense>
      ) : null}
    </>
  );
}
