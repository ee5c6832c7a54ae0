import { useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { PassphraseDays } from "../shared/passphrase-days.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { BackupPlace } from "./backup-place.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import { SaveBackup } from "./save-backup.tsx";
import { useAudits } from "./use-audits.ts";
import { useBackups } from "./use-backups.ts";

/** The whole workspace as one sealed file, out of this device and into it. */
export function BackupPage() {
  const { safe } = useWorkspace();
  return safe === null ? <BeginFirst /> : <BackupsHere since={safe.since()} />;
}

/** Nothing is kept here yet, and what a backup brings in must be kept behind something. */
function BeginFirst() {
  const workspace = useWorkspace();
  return (
    <Page title="Backup" narrow back={<BackLink to={paths.home}>All audits</BackLink>}>
      <p className="govuk-body">
        To bring a backup in, this device needs a passphrase first: everything that comes in is sealed behind it. It may
        be the one that the backup was made with, or another.
      </p>
      <Button onClick={() => void workspace.begin()}>Choose a passphrase for this device</Button>
    </Page>
  );
}

function BackupsHere({ since }: { readonly since: readonly string[] }) {
  const audits = useAudits();
  const known = useBackups();
  // Decided once: on an empty device the backup to restore comes first, and stays there when it has been restored.
  const [first, setFirst] = useState<"save" | "restore" | null>(null);
  if (audits !== null && first === null) setFirst(audits.length === 0 ? "restore" : "save");
  if (audits === null || known === null || first === null) return <Opening label="Reading what is on this device" />;
  const { backups, state } = known;
  const restore = <RestoreBackup backups={backups} isEmpty={audits.length === 0} />;
  return (
    <Page title="Backup" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p className="govuk-body">
        A backup is one sealed file with everything that is kept here. It is the way back when this browser’s storage is
        cleared, and the way to another device: save it here, restore it there. What is here stays here.
      </p>
      {first === "restore" ? restore : null}
      <SaveBackup backups={backups} state={state} hasAudits={audits.length > 0} />
      {audits.length > 0 ? <PassphraseDays since={since} /> : null}
      <BackupPlace backups={backups} state={state} />
      {first === "save" ? restore : null}
    </Page>
  );
}
