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
  const kept = await writeRows(store, ["drafts"], () => store.database.drafts.put(row));
  if (kept.ok) store.witness.noteDraft(row.id, row.turn);
  return kept;
}

/** Once its row is on the disk, the witness is told its turn. */
export async function sealDraft(store: Store, audit: AuditId, draft: Draft): Promise<DraftRow> {
  const id = await draftId(store, audit, draft);
  const turn = store.witness.nextTurn();
  return { id, audit, turn, sealed: await sealRow(store.vault, draftPlace(id, turn), draft) };
}

export async function forgetDrafts(store: Store, ids: readonly string[]): Promise<Result<void, WriteFailure>> {
  const forgotten = await writeRows(store, ["drafts"], () => store.database.drafts.bulkDelete([...ids]));
  if (forgotten.ok) for (const id of ids) store.witness.noteDraft(id, null);
  return forgotten;
}

/** The rows' ids of the drafts that `chosen` takes; it is given `null` for one that does not open. */
export async function draftIdsOf(
  store: Store,
  audit: AuditId,
  chosen: (draft: Draft | null) => boolean,
): Promise<readonly string[]> {
  const rows = await readDraftRows(store, audit);
  const drafts = await openDrafts(store, rows);
  return rows.flatMap(({ id }, index) => (chosen(drafts[index]?.ok ? drafts[index].value : null) ? [id] : []));
}

/** The drafts of one audit. One that does not open is left where it is: it may be readable by newer code. */
export async function readDrafts(store: Store, audit: AuditId): Promise<readonly Draft[]> {
  const drafts = await openDrafts(store, await readDraftRows(store, audit));
  return drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
}

/** Drafts of one audit that do not open, or that were put back from before. */
export async function countUnsoundDrafts(store: Store, audit: AuditId): Promise<number> {
  const rows = await readDraftRows(store, audit);
  const drafts = await openDrafts(store, rows);
  return rows.filter(({ id, turn }, index) => drafts[index]?.ok !== true || !store.witness.isNewestDraft(id, turn))
    .length;
}

/** Takes the drafts that are here as they are. */
export async function settleDrafts(store: Store, audit: AuditId): Promise<void> {
  for (const { id, turn } of await readDraftRows(store, audit)) store.witness.noteDraft(id, turn);
}

function readDraftRows(store: Store, audit: AuditId): Promise<readonly DraftRow[]> {
  return readRows(store, () => store.database.drafts.where("audit").equals(audit).toArray());
}

function openDrafts({ vault }: Store, rows: readonly DraftRow[]) {
  return Promise.all(rows.map(({ id, turn, sealed }) => openRow<Draft>(vault, draftPlace(id, turn), sealed)));
}

function draftPlace(id: string, turn: number) {
  return { table: "drafts" as const, id: `${id}/${turn}` };
}
