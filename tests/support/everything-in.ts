import type { AuditId } from "#src/kernel/ids.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { opened } from "#tests/support/fault-store.ts";
import { type Projection, projectionOf } from "#tests/support/histories/projection.ts";

/** Everything that a workspace says of its audits, drafts and instruments, by audit. */
export async function everythingIn(workspace: Workspace) {
  const audits: Record<string, { readonly projection: Projection; readonly drafts: unknown }> = {};
  for (const { id } of await workspace.listAudits()) audits[id] = await everythingOf(workspace, id);
  const instruments = (await workspace.listInstruments()).map(({ hash }) => hash).sort();
  return { audits, instruments };
}

export async function everythingOf(workspace: Workspace, id: AuditId) {
  const audit = await opened(workspace, id);
  return { projection: projectionOf(audit.log), drafts: [...audit.drafts()].sort() };
}
