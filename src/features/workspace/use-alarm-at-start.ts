import { useState } from "react";
import { useNavigate } from "../../ui/router.tsx";
import type { Workspace } from "../../use-cases/workspace.ts";
import { alarmOf } from "./storage-alarm.ts";

/**
 * An alarm of the start, until the person goes on: it is read before anything else is shown. One that comes later must not
 * take a screen from under a person's hands, and is told by `HealthBanner`.
 */
export function useAlarmAtStart(workspace: Workspace, isTold: boolean) {
  const [alarm, setAlarm] = useState(() => (isTold ? null : alarmOf(workspace.health)));
  const navigate = useNavigate();
  const goOn = async (to: string | null) => {
    // Whoever goes to restore may not find the file: then the next start has to say it again.
    if (to === null) await workspace.goOnWithWhatIsHere();
    else navigate(to);
    setAlarm(null);
  };
  return { alarm, goOn };
}
