import type { Change } from "#src/domain/log/change.ts";
import type { Surroundings } from "#src/storage/this-browser.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { startWorkspace } from "#src/use-cases/start-workspace.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

let opened = 0;

/** A name that no other test of this run has used, so that every test starts with an empty store. */
export function freshName(): string {
  opened++;
  return `test-${opened}-${Math.random().toString(36).slice(2)}`;
}

/** A real workspace: Dexie over fake-indexeddb, WebCrypto, localStorage. The same name opens the same store again. */
export async function openTestWorkspace(
  name = freshName(),
  changed: Partial<Surroundings> = {},
): Promise<{ readonly name: string; readonly workspace: Workspace }> {
  const started = await startWorkspace(testSurroundings(changed), name);
  if (!started.ok) throw new Error(`The test workspace did not open: ${started.error.type}`);
  return { name, workspace: started.value };
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
