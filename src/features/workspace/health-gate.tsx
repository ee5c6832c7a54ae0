import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from "react";
import { Link } from "react-router";
import { Opening } from "../../ui/opening.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { alarmOf, type StorageAlarm } from "./storage-alarm.ts";

const StorageAlarmPage = lazy(async () => ({ default: (await import("./storage-alarm-page.tsx")).StorageAlarmPage }));

export function useStorageAlarm(): StorageAlarm | null {
  const workspace = useWorkspace();
  return alarmOf(useSyncExternalStore(workspace.subscribe, () => workspace.health));
}

/** An alarm of the start is read before anything else is shown. One that comes later must not take a screen from under a person's hands. */
export function HealthGate({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const [atStart, setAtStart] = useState(() => alarmOf(workspace.health));
  if (atStart === null) return children;
  const goOn = async () => {
    await workspace.goOnWithWhatIsHere();
    setAtStart(null);
  };
  return (
    <Suspense fallback={<Opening />}>
      <StorageAlarmPage alarm={atStart} goOn={goOn} />
    </Suspense>
  );
}

/** Something was found wrong after the start, or is still so. */
export function HealthBanner() {
  const alarm = useStorageAlarm();
  if (alarm === null) return null;
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
