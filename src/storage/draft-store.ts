import { opaqueId } from "../crypto/opaque-id.ts";
import { type Cell, cellKey, type Item, type Subject } from "../domain/log/cell.ts";
import type { AuditId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { DraftRow } from "./database.ts";
import { readRows, type Store, writeRows } from "./store.ts";
import { openRow, sealRow } from "./vault.ts";
import type { WriteFailure } from "./write-failure.ts";

/** A text typed and not committed. */
export interface Draft {
  readonly subject: Subject;
  readonly item: Item;
  readonly text: string;
  readonly at: string;
}

export function draftId({ vault }: Store, audit: AuditId, cell: Cell<unknown>): Promise<string> {
  return opaqueId(vault.keys.names, `draft\n${audit}\n${cellKey(cell)}`);
}

/** One row a field, replaced by the next. */
export async function keepDraft(store: Store, audit: AuditId, draft: Draft): Promise<Result<void, WriteFailure>> {
  const row = await sealDraft(store, audit, draft);
  return writeRows(store, ["drafts"], () => store.database.drafts.put(row));
}

export async function sealDraft(store: Store, audit: AuditId, draft: Draft): Promise<DraftRow> {
  const id = await draftId(store, audit, draft);
  return { id, audit, sealed: await sealRow(store.vault, { table: "drafts", id }, draft) };
}

export async function forgetDrafts(store: Store, ids: readonly string[]): Promise<Result<void, WriteFailure>> {
  return writeRows(store, ["drafts"], () => store.database.drafts.bulkDelete([...ids]));
}

/** The drafts of one audit. One that does not open is left where it is: it may be readable by newer code. */
export async function readDrafts(store: Store, audit: AuditId): Promise<readonly Draft[]> {
  const rows = await readRows(store, () => store.database.drafts.where("audit").equals(audit).toArray());
  const drafts = await Promise.all(
    rows.map(({ id, sealed }) => openRow<Draft>(store.vault, { table: "drafts", id }, sealed)),
  );
  return drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
}
