import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { useLocation } from "../../ui/router.tsx";
import type { BackupState } from "../../use-cases/backups.ts";
import { paths } from "../shared/paths.ts";
import { useStorageAlarm } from "./health-banner.tsx";
import { sayLastBackup } from "./say-backup.ts";
import { useBackups } from "./use-backups.ts";

/** Reminds, quietly and once a day at most, that work is on this device alone. That backups by themselves have stopped stays. */
export function BackupBanner() {
  const known = useBackups();
  const isToldBelow = useLocation().pathname === paths.backup;
  // A backup of what is left could take the place of the one that has what is missing, and the count would take that for unsaved.
  const isShort = useStorageAlarm()?.type === "older-than-witness";
  if (known === null || isToldBelow || isShort) return null;
  const { backups, state } = known;
  const stopped = sayStopped(state);
  if (stopped === null && !state.isDue) return null;
  return (
    <section className="sl-banner" aria-label="Backup" role="status">
      <p>{stopped ?? sayLastBackup(state)}</p>
      <ButtonGroup>
        {state.place.type === "asleep" && stopped !== null ? (
          <Button onClick={() => void backups.wakePlace()}>Allow it again</Button>
        ) : null}
        <ButtonLink to={paths.backup} variant="secondary">
          Save a backup
        </ButtonLink>
        {stopped === null ? (
          <Button variant="secondary" onClick={backups.notToday}>
            Not today
          </Button>
        ) : null}
      </ButtonGroup>
    </section>
  );
}

/** Why nothing is written by itself, or `null`. No number of changes: it would be read out anew after every save. */
function sayStopped({ place, changes, failure }: BackupState): string | null {
  if (changes === 0) return null;
  if (place.type === "asleep") {
    return `Sightline writes backups to “${place.folder}” only when you have allowed it again: until then, what was saved since the last one is on this device alone.`;
  }
  return place.type === "ready" && failure !== null && failure.type !== "cancelled"
    ? `The last backup to “${place.folder}” did not work: what was saved since the one before is on this device alone.`
    : null;
}
