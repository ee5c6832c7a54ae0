import type { AuditId, DocumentHash } from "../kernel/ids.ts";
import type { Json } from "../kernel/json.ts";
import { err, ok, type Result } from "../kernel/result.ts";

import { readAuditIds, readEvents } from "../storage/event-store.ts";
import { forgetDocument } from "../storage/forget-document.ts";
import type { Store } from "../storage/store.ts";
import { saveFailure } from "./audit-keeping.ts";
import type { ForgetInstrumentFailure, InstrumentUse } from "./workspace.ts";

/**
 * Which audits name an instrument, now or ever: an earlier choice can be put back, and would then open without its texts.
 * Every event is read, whatever cell it is in. Where some cannot be read, nobody can tell.
 */
export async function findInstrumentUse(store: Store, hash: DocumentHash): Promise<InstrumentUse> {
  const audits: AuditId[] = [];
  let isCertain = true;
  for (const id of await readAuditIds(store)) {
    const { events, unreadable, gaps } = await readEvents(store, id);
    if (unreadable > 0 || gaps > 0) isCertain = false;
    if (events.some(({ body }) => body !== null && holds(body.value, hash))) audits.push(id);
  }
  return { audits, isCertain };
}

function holds(value: Json, text: string): boolean {
  if (typeof value === "string") return value === text;
  return typeof value === "object" && value !== null && Object.values(value).some((each) => holds(each, text));
}

/** Takes an instrument off the device and out of `read`, unless an audit needs it or may need it. */
export async function forgetInstrument(
  store: Store,
  read: Map<DocumentHash, unknown>,
  hash: DocumentHash,
): Promise<Result<null, ForgetInstrumentFailure>> {
  const { audits, isCertain } = await findInstrumentUse(store, hash);
  if (audits.length > 0 || !isCertain) return err({ type: "in-use", audits, isCertain });
  const forgotten = await forgetDocument(store, hash);
  if (!forgotten.ok) return err(saveFailure(forgotten.error));
  read.delete(hash);
  return ok(null);
}
