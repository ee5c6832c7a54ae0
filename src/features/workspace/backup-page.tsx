import { useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";
import { BackupPlace } from "./backup-place.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import { SaveBackup } from "./save-backup.tsx";
import { useAudits } from "./use-audits.ts";
import { useBackups } from "./use-backups.ts";

/** The whole workspace as one sealed file, out of this device and into it. */
export function BackupPage() {
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
      <BackupPlace backups={backups} state={state} />
      {first === "save" ? restore : null}
    </Page>
  );
}
