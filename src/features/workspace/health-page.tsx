import { useEffect, useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useNavigate } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { useStorageAlarm } from "./health-banner.tsx";
import { StorageAlarmPage } from "./storage-alarm-page.tsx";

/** What was found in the storage, for a person who was already at work when it was found. */
export function HealthPage() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const alarm = useStorageAlarm();
  const looked = useLooked();
  if (alarm !== null) {
    const goOn = async (to: string | null) => {
      if (to === null) await workspace.goOnWithWhatIsHere();
      navigate(to ?? paths.home);
    };
    return <StorageAlarmPage alarm={alarm} lastBackup={workspace.saveState().lastBackup} goOn={goOn} />;
  }
  return (
    <Page title="Storage" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      {looked ? (
        <p className="govuk-body">Everything that was saved on this device is here and can be read.</p>
      ) : (
        <ProgressBar label="Looking through everything that is saved on this device" done={null} />
      )}
    </Page>
  );
}

/** Whether every row has been looked at: before that, nothing wrong has been found and nothing more can be said. */
function useLooked(): boolean {
  const workspace = useWorkspace();
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    let gone = false;
    void workspace.looked.then(() => {
      if (!gone) setLooked(true);
    });
    return () => {
      gone = true;
    };
  }, [workspace]);
  return looked;
}
