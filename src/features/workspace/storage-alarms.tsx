import { useState, useSyncExternalStore } from "react";
import { Link, useLocation, useNavigate } from "../../ui/router.tsx";
import type { Workspace } from "../../use-cases/workspace.ts";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { alarmOf, type StorageAlarm } from "./storage-alarm.ts";

export function useStorageAlarm(): StorageAlarm | null {
  const workspace = useWorkspace();
  return alarmOf(useSyncExternalStore(workspace.subscribe, () => workspace.health));
}

/**
 * An alarm of the start, until the person goes on: it is read before anything else is shown. One that comes later must not
 * take a screen from under a person's hands, and is told by `HealthBanner`.
 */
export function useAlarmAtStart(workspace: Workspace) {
  const [alarm, setAlarm] = useState(() => alarmOf(workspace.health));
  const navigate = useNavigate();
  const goOn = async (to: string | null) => {
    await workspace.goOnWithWhatIsHere();
    if (to !== null) navigate(to);
    setAlarm(null);
  };
  return { alarm, goOn };
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
