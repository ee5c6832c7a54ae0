import { commitTyped } from "../features/shared/typed-texts.ts";
import type { Workspace } from "../use-cases/workspace.ts";

/**
 * Saves what is being typed, then loads the page again: whatever was in memory, the keys among it, goes with the old page. Where
 * something cannot be saved the page stays, since loading it again would lose those words.
 */
export async function lockPage(workspace: Workspace): Promise<boolean> {
  await commitTyped();
  await untilQuiet(workspace);
  if (workspace.saveState().failure !== null) return false;
  workspace.close();
  window.location.reload();
  return true;
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
