import { useSyncExternalStore } from "react";
import { Link, useLocation } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { alarmOf, type StorageAlarm } from "./storage-alarm.ts";

export function useStorageAlarm(): StorageAlarm | null {
  const workspace = useWorkspace();
  return alarmOf(useSyncExternalStore(workspace.subscribe, () => workspace.health));
}

/** Something was found wrong after the start, or is still so. */
export function HealthBanner() {
  const alarm = useStorageAlarm();
  const isToldBelow = useLocation().pathname === paths.health;
  if (alarm === null || isToldBelow) return null;
  return (
    <section className="sl-banner" aria-label="Storage" role="status">
      <p>
        <strong>Part of what was saved on this device is missing or cannot be read.</strong>{" "}
        <Link className="govuk-link" to={paths.health}>
          What this means and what to do
        </Link>
      </p>
    </section>
  );
}
