import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { SightlineDatabase, tables } from "#src/storage/database.ts";
import type { Surroundings } from "#src/storage/this-browser.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { StorageHealth, Workspace } from "#src/use-cases/workspace.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

/** A workspace that was used and closed: one audit with the two events it starts with and `titles` more. */
export async function usedStore(titles: number): Promise<{ readonly name: string; readonly audit: AuditId }> {
  const { name, workspace } = await openTestWorkspace(freshName());
  const audit = await started(workspace);
  for (let count = 1; count <= titles; count++) await saveTitle(audit, `title ${count}`);
  workspace.close();
  return { name, audit: audit.id };
}

export async function started(workspace: Workspace): Promise<OpenAudit> {
  const audit = await workspace.startAudit();
  if (!audit.ok) throw new Error(audit.error.type);
  return audit.value;
}

export async function opened(workspace: Workspace, id: AuditId): Promise<OpenAudit> {
  const audit = await workspace.openAudit(id);
  if (!audit.ok) throw new Error(audit.error.type);
  return audit.value;
}

export async function saveTitle(audit: OpenAudit, title: string): Promise<void> {
  const saved = await audit.save([change(setUpCells.title, title)]);
  if (!saved.ok) throw new Error(saved.error.type);
}

/** Does something to the rows behind the product's back, as a failing disk or a restored profile would. */
export async function tamper(name: string, act: (database: SightlineDatabase) => Promise<unknown>): Promise<void> {
  const database = new SightlineDatabase(name);
  await database.open();
  await act(database);
  database.close();
}

/** Every row of every table, to be put back later. */
export async function copyRows(name: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const copy = new Map<string, readonly unknown[]>();
  await tamper(name, async (database) => {
    for (const table of Object.keys(tables)) copy.set(table, await database.table(table).toArray());
  });
  return copy;
}

export function putRowsBack(name: string, copy: ReadonlyMap<string, readonly unknown[]>): Promise<void> {
  return tamper(name, async (database) => {
    for (const [table, rows] of copy) {
      await database.table(table).clear();
      await database.table(table).bulkAdd(rows);
    }
  });
}

export function turnBit(bytes: Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> {
  const turned = Uint8Array.from(bytes);
  turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return turned;
}

/** What a new start says of the store, at once and after every row has been looked at. */
export async function healthAfterStart(name: string, around: Partial<Surroundings> = {}): Promise<StorageHealth> {
  const { workspace } = await openTestWorkspace(name, around);
  await workspace.looked;
  const { health } = workspace;
  workspace.close();
  return health;
}
