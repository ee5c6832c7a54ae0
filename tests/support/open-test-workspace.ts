import type { Change } from "#src/domain/log/change.ts";
import { ok, type Result } from "#src/kernel/result.ts";
import { findDoor } from "#src/use-cases/find-door.ts";
import type { LockFailure } from "#src/use-cases/keeper.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { WorkspaceSurroundings } from "#src/use-cases/start-workspace.ts";
import type { Workspace, WorkspaceFailure } from "#src/use-cases/workspace.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

let opened = 0;

/** A name that no other test of this run has used, so that every test starts with an empty store. */
export function freshName(): string {
  opened++;
  return `test-${opened}-${Math.random().toString(36).slice(2)}`;
}

/** Chooses the passphrase where nothing is kept yet, unlocks with it where something is. */
export async function enterWorkspace(
  around: WorkspaceSurroundings,
  name: string,
): Promise<Result<Workspace, WorkspaceFailure | LockFailure>> {
  const found = await findDoor(around, name);
  if (!found.ok) return found;
  const door = found.value;
  if (door.type === "open") return ok(door.workspace);
  if (door.type === "locked") return door.unlock(testPassphrase, () => undefined);
  const prepared = await door.prepare(testPassphrase, () => undefined);
  if (!prepared.ok) throw new Error(prepared.error.type);
  return prepared.value.enter();
}

/** A real workspace: Dexie over fake-indexeddb, WebCrypto, localStorage. The same name opens the same store again. */
export async function openTestWorkspace(
  name = freshName(),
  changed: Partial<WorkspaceSurroundings> = {},
): Promise<{ readonly name: string; readonly workspace: Workspace }> {
  const entered = await enterWorkspace(testSurroundings(changed), name);
  if (!entered.ok) throw new Error(`The test workspace did not open: ${entered.error.type}`);
  return { name, workspace: entered.value };
}

/** A new audit in a real workspace, with these changes already saved. */
export async function openTestAudit(changes: readonly Change[] = []): Promise<OpenAudit> {
  const { workspace } = await openTestWorkspace();
  const audit = await workspace.startAudit();
  if (!audit.ok) throw new Error(`The test audit did not start: ${audit.error.type}`);
  const saved = await audit.value.save(changes);
  if (!saved.ok) throw new Error(`The test audit did not save: ${saved.error.type}`);
  return audit.value;
}
