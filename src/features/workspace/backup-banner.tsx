import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { useLocation } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import { sayLastBackup } from "./say-backup.ts";
import { useBackups } from "./use-backups.ts";

/** Reminds, quietly and once a day at most, that work is on this device alone. */
export function BackupBanner() {
  const known = useBackups();
  const isToldBelow = useLocation().pathname === paths.backup;
  if (known === null || !known.state.isDue || isToldBelow) return null;
  const { backups, state } = known;
  return (
    <section className="sl-banner" aria-label="Backup" role="status">
      <p>{sayLastBackup(state)}</p>
      <ButtonGroup>
        <ButtonLink to={paths.backup} variant="secondary">
          Save a backup
        </ButtonLink>
        <Button variant="secondary" onClick={backups.notToday}>
          Not today
        </Button>
      </ButtonGroup>
    </section>
  );
}
