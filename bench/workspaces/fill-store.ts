import type { Instrument } from "#src/domain/instrument/schema.ts";
import { chainEnd, emptyChainRecord } from "#src/domain/log/chain.ts";
import type { Change } from "#src/domain/log/change.ts";
import { applyEvent, chainKey, emptyLog, type Log } from "#src/domain/log/log.ts";
import { type AuditId, type DocumentHash, newId } from "#src/kernel/ids.ts";
import type { Ports } from "#src/kernel/ports.ts";
import { keepDocument } from "#src/storage/document-store.ts";
import { appendEvents, longestSegment } from "#src/storage/event-store.ts";
import { takePen } from "#src/storage/pen.ts";
import { keepLogSnapshot, keepSummary } from "#src/storage/snapshot-store.ts";
import type { Store } from "#src/storage/store.ts";
import { thisBrowser } from "#src/storage/this-browser.ts";
import { makeEvents } from "#src/use-cases/make-events.ts";
import { summariseAudit } from "#src/use-cases/summarise-audit.ts";
import { type AuditOutline, auditChanges } from "./audit-changes.ts";
import { openOwnStore } from "./open-own-store.ts";
import { quickHash } from "./quick-hash.ts";

export interface FilledAudit {
  readonly id: AuditId;
  readonly title: string;
  readonly events: number;
}

/** How many events go into segments by one append. */
const atATime = 8 * longestSegment;
/** What is typed comes one by one, and stays single until a segment is full. */
const singlesAtATime = 32;

/** Works on the application's own store, with the pen: nothing else may have this origin open. */
export async function withOwnStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { locks } = thisBrowser();
  const store = await openOwnStore();
  const pen = await takePen(store, {
    locks,
    beforeWriting: async () => undefined,
    freshChain: () => null,
    onChange: () => undefined,
  });
  try {
    if (store.writer === null) throw new Error("Another tab has the pen.");
    return await work(store);
  } finally {
    store.isClosed = true;
    pen.release();
    store.database.close();
  }
}

export async function keepInstrumentText(store: Store, text: string): Promise<DocumentHash> {
  const hash = thisBrowser().ports.hash(text) as DocumentHash;
  demand(await keepDocument(store, { hash, kind: "instrument", text }));
  return hash;
}

/** Writes one audit as years of use would leave it: full segments, up to 511 single events after them, a snapshot and a summary. */
export async function fillAudit(
  store: Store,
  outline: AuditOutline,
  instrument: Instrument,
  hash: DocumentHash,
): Promise<FilledAudit> {
  const ports = { ...thisBrowser().ports, hash: quickHash };
  const log = emptyLog(newId<AuditId>(ports.randomBytes));
  const changes = auditChanges(outline, instrument, hash);
  const whole = changes.length - (changes.length % longestSegment);
  let place = 0;
  for (let from = 0; from < whole; from += atATime) {
    place = await append(store, log, place, changes.slice(from, Math.min(whole, from + atATime)), ports);
  }
  for (let from = whole; from < changes.length; from += singlesAtATime) {
    place = await append(store, log, place, changes.slice(from, from + singlesAtATime), ports);
  }
  demand(await keepLogSnapshot(store, log, place));
  demand(await keepSummary(store, log.audit, place, summariseAudit(log)));
  return { id: log.audit, title: outline.title, events: place };
}

async function append(store: Store, log: Log, place: number, changes: readonly Change[], ports: Ports) {
  const writer = { device: store.device, epoch: store.chain };
  const record = log.chains.get(chainKey(writer)) ?? emptyChainRecord(writer.device, writer.epoch);
  const events = makeEvents(log, changes, chainEnd(record), ports);
  demand(await appendEvents(store, log.audit, place, events, []));
  for (const event of events) applyEvent(log, event);
  return place + events.length;
}

export function demand(result: { readonly ok: boolean; readonly error?: { readonly type: string } }): void {
  if (!result.ok) throw new Error(result.error?.type ?? "failed");
}
