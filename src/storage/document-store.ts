import { opaqueId } from "../crypto/opaque-id.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { DocumentRow } from "./database.ts";
import { readRows, type Store, writeRows } from "./store.ts";
import { openRow, sealRow } from "./vault.ts";
import type { WriteFailure } from "./write-failure.ts";

/** A text too large to be a value, kept once, found by its hash. */
export interface StoredDocument {
  readonly hash: DocumentHash;
  readonly kind: "instrument" | "report";
  readonly text: string;
}

export async function keepDocument(store: Store, document: StoredDocument): Promise<Result<void, WriteFailure>> {
  const row = await sealDocument(store, document);
  return writeRows(store, ["documents"], () => store.database.documents.put(row));
}

export async function sealDocument(store: Store, document: StoredDocument): Promise<DocumentRow> {
  const id = await documentId(store, document.hash);
  return { id, sealed: await sealRow(store.vault, { table: "documents", id }, document) };
}

/** `null`: not here, or not readable. */
export async function readDocument(store: Store, hash: DocumentHash): Promise<StoredDocument | null> {
  const id = await documentId(store, hash);
  const row = await readRows(store, () => store.database.documents.get(id));
  if (row === undefined) return null;
  const document = await openRow<StoredDocument>(store.vault, { table: "documents", id }, row.sealed);
  return document.ok ? document.value : null;
}

export async function readDocuments(store: Store): Promise<readonly StoredDocument[]> {
  const rows = await readRows(store, () => store.database.documents.toArray());
  const documents = await Promise.all(
    rows.map(({ id, sealed }) => openRow<StoredDocument>(store.vault, { table: "documents", id }, sealed)),
  );
  return documents.flatMap((document) => (document.ok ? [document.value] : []));
}

/** Opaque ids, for telling whether one was added. */
export function readDocumentIds(store: Store): Promise<readonly string[]> {
  return readRows(store, () => store.database.documents.toCollection().primaryKeys());
}

/** Keyed, because a plain hash of a published instrument would tell which one is used here. */
export function documentId({ vault }: Store, hash: DocumentHash): Promise<string> {
  return opaqueId(vault.keys.names, `document\n${hash}`);
}
