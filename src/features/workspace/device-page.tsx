import { count } from "../../domain/words/count.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { paths } from "../shared/paths.ts";
import { sayDay, sayTime } from "../shared/say-when.ts";
import { useSaveState, useWorkspace } from "../shared/workspace-context.tsx";
import { ProtectStorage } from "./protect-storage.tsx";
import { sayBackup, sayPersistence } from "./save-line-words.ts";
import { useAudits } from "./use-audits.ts";
import { sayBytes, useStorageEstimate } from "./use-storage-estimate.ts";

/** What is held on this device, how safe it is, and what a person can do about it. */
export function DevicePage() {
  const audits = useAudits();
  const estimate = useStorageEstimate();
  const workspace = useWorkspace();
  const state = useSaveState();
  const rows = [
    { key: "held", label: "Held here", value: audits === null ? "Counting" : count(audits.length, "audit") },
    {
      key: "saved",
      label: "Last saved",
      value:
        state.savedAt === null
          ? "Nothing since you opened Sightline"
          : `${sayDay(state.savedAt)}, ${sayTime(state.savedAt)}`,
    },
    { key: "backup", label: "Backup", value: sayBackup(state.lastBackup, workspace.changesSinceBackup()) },
    { key: "protected", label: "Protection", value: sayPersistence(state.persistence) },
    {
      key: "space",
      label: "Room",
      value:
        estimate === null
          ? "This browser does not say"
          : `${sayBytes(estimate.used)} used of ${sayBytes(estimate.allowed)} allowed`,
    },
  ];
  return (
    <Page title="This device" narrow back={<BackLink to={paths.home}>All audits</BackLink>}>
      <p className="govuk-body">
        Everything you do in Sightline is kept in this browser profile on this device, sealed behind your passphrase.
        There is one workspace per browser profile. Another browser, another profile or a private window has its own,
        and cannot see this one.
      </p>
      <SummaryList rows={rows} />
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.health}>
          Check that everything saved here can be read
        </Link>
      </p>
      <h2 className="govuk-heading-m">Passphrase and locking</h2>
      <p className="govuk-body">
        Only your passphrase opens what is kept here.{" "}
        <Link className="govuk-link" to={paths.lock}>
          Passphrase and locking
        </Link>
      </p>
      <h2 className="govuk-heading-m">What is held about children</h2>
      <p className="govuk-body">
        Each audit’s returns are counted, with how long they are kept and what comes next.{" "}
        <Link className="govuk-link" to={paths.held}>
          What is held about children
        </Link>
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.removeEverything}>
          Remove everything from this device
        </Link>
      </p>
      <h2 className="govuk-heading-m">Backup</h2>
      <p className="govuk-body">
        Everything that is kept here can be saved as one sealed file, and restored here, on another device, in another
        browser or in another profile.
      </p>
      <ButtonLink to={paths.backup} variant="secondary">
        Save or restore a backup
      </ButtonLink>
      <ProtectStorage persistence={state.persistence} />
      <h2 className="govuk-heading-m">What deletes it</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Clearing this browser’s data, by hand or by a rule of your organisation.</li>
        <li>Removing this browser profile, or a device that is reset or replaced.</li>
        <li>A browser that runs out of room and clears sites whose storage is not protected.</li>
      </ul>
    </Page>
  );
}
