import type { LockWhere } from "../features/shared/lock-context.tsx";
import { commitTyped } from "../features/shared/typed-texts.ts";
import type { Workspace } from "../use-cases/workspace.ts";

/** How long a backup may hold the locking up, in milliseconds. What is not through by then is written another time. */
const patience = 20_000;

/**
 * Saves what is being typed, then loads the page again: whatever was in memory, the keys among it, goes with the old page. Where
 * something cannot be saved the page stays, since loading it again would lose those words.
 */
export async function lockPage(workspace: Workspace, where: LockWhere, onLocking: () => void): Promise<boolean> {
  if (where === "everywhere") workspace.safe?.lockOthers();
  await commitTyped();
  await untilQuiet(workspace);
  if (workspace.saveState().failure !== null) return false;
  // From here on nothing of what is kept is on the screen.
  onLocking();
  await backUp(workspace);
  workspace.close();
  window.location.reload();
  return true;
}

/** To the chosen place, if there is one. Whatever comes of it, it must not keep the page open. */
async function backUp(workspace: Workspace): Promise<void> {
  if (workspace.changesSinceBackup() === 0) return;
  const written = workspace.backups().then((backups) => backups.saveBeforeLocking());
  await Promise.race([written.catch(() => null), new Promise((late) => setTimeout(late, patience))]);
}

function untilQuiet(workspace: Workspace): Promise<void> {
  return new Promise((resume) => {
    const look = () => {
      if (workspace.saveState().pending > 0) return;
      stop();
      resume();
    };
    const stop = workspace.subscribe(look);
    look();
  });
}
