import { useNavigate } from "react-router";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { useStorageAlarm } from "./health-gate.tsx";
import { StorageAlarmPage } from "./storage-alarm-page.tsx";

/** The alarm, for a person who was already at work when it was found. */
export function HealthPage() {
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const alarm = useStorageAlarm();
  if (alarm !== null) {
    const goOn = async () => {
      await workspace.goOnWithWhatIsHere();
      await navigate(paths.home);
    };
    return <StorageAlarmPage alarm={alarm} goOn={goOn} />;
  }
  return (
    <Page title="Storage" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p className="govuk-body">Everything that was saved on this device is here and can be read.</p>
    </Page>
  );
}
