import type { Workspace } from "../use-cases/workspace.ts";

/** Asks before the page goes, and only while something is not on the disk: a standing guard would cry wolf and slow the back button. */
export function guardLeaving(workspace: Workspace): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  let guarding = false;
  const look = () => {
    const { pending, failure } = workspace.saveState();
    const unsaved = pending > 0 || failure !== null;
    if (unsaved === guarding) return;
    guarding = unsaved;
    if (unsaved) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
  };
  look();
  const stop = workspace.subscribe(look);
  return () => {
    stop();
    window.removeEventListener("beforeunload", ask);
  };
}
