import type { DocumentHash } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import { documentId } from "./document-store.ts";
import { type Store, writeRows } from "./store.ts";
import type { WriteFailure } from "./write-failure.ts";

/** Whether anything still needs it is for the caller to know. One that is not here is as good as gone. Apart, since grading never asks for it. */
export async function forgetDocument(store: Store, hash: DocumentHash): Promise<Result<void, WriteFailure>> {
  const id = await documentId(store, hash);
  return writeRows(store, ["documents"], () => store.database.documents.delete(id));
}
