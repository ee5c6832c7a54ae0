import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { SaveState } from "../../use-cases/save-state.ts";
import type { Workspace } from "../../use-cases/workspace.ts";

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error("This screen stands outside the workspace.");
  return workspace;
}

/** What the line about saving says, kept up to date. */
export function useSaveState(): SaveState {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.saveState);
}
