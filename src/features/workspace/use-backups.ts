import { useEffect, useState, useSyncExternalStore } from "react";
import type { BackupState, Backups } from "../../use-cases/backups.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";

/** The backups of this workspace and what is known of them now; `null` until they are loaded. */
export function useBackups(): { readonly backups: Backups; readonly state: BackupState } | null {
  const workspace = useWorkspace();
  const [backups, setBackups] = useState<Backups | null>(null);
  useEffect(() => {
    let gone = false;
    void workspace.backups().then((opened) => {
      if (!gone) setBackups(opened);
    });
    return () => {
      gone = true;
    };
  }, [workspace]);
  const state = useSyncExternalStore(backups?.subscribe ?? nobody, () => backups?.state() ?? null);
  return backups === null || state === null ? null : { backups, state };
}

const nobody = () => () => undefined;
