import { opaqueId } from "#src/crypto/opaque-id.ts";
import { randomBytes } from "#src/crypto/random-bytes.ts";
import { seal } from "#src/crypto/seal.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { cellKey } from "#src/domain/log/cell.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import type { Bytes } from "#src/kernel/bytes.ts";
import { type AuditId, type DeviceId, type DocumentHash, type EpochId, newId } from "#src/kernel/ids.ts";
import { SightlineDatabase } from "#src/storage/database.ts";
import { realPorts } from "#tests/browser/store-under-test.ts";

/**
 * What the first release left on a disk, written here as it was written then: keys in clear beside the rows, a seal that named
 * no key, and a draft without a turn. 512 events in a segment, 88 single, one draft, one document.
 */
export async function aVersion1Store(name: string) {
  const [content, names] = await Promise.all([
    crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  ]);
  const store = newId<EpochId>(randomBytes);
  const writer = { device: newId<DeviceId>(randomBytes), epoch: newId<EpochId>(randomBytes) };
  const audit = newId<AuditId>(randomBytes);
  const sealed = (table: string, id: string, what: unknown) =>
    sealBytes(content, JSON.stringify({ version: 1, content: what }), `${store}\n${table}\n${id}`);

  const events: LogEvent[] = [];
  for (let number = 1; number <= 600; number++) {
    const last = events.at(-1);
    const chain = { ...writer, length: events.length, head: last?.id ?? null };
    const parents = last === undefined ? [] : [last.id];
    events.push(makeEvent({ cell: setUpCells.title, value: `title ${number}`, parents }, audit, chain, realPorts));
  }
  const draft = { ...setUpCells.why, text: "A text being typed", at: "2026-11-21T09:00:00.000Z" };
  const draftId = await opaqueId(names, `draft\n${audit}\n${cellKey(draft)}`);
  const document = { hash: "b".repeat(64) as DocumentHash, kind: "instrument", text: "{}" } as const;
  const documentId = await opaqueId(names, `document\n${document.hash}`);

  const database = new SightlineDatabase(name);
  await database.open();
  await database.keys.add({ id: "device", content, names });
  await database.meta.add({
    id: "guard",
    schemaEpoch: 1,
    writer: 3,
    store,
    device: writer.device,
    chain: writer.epoch,
    proof: await sealBytes(content, "sightline", `${store}\nproof`),
  });
  const first = events.slice(0, 512);
  await database.segments.add({ audit, from: 1, to: 512, sealed: await sealed("segments", `${audit}/1/512`, first) });
  for (const [index, event] of events.slice(512).entries()) {
    const place = 513 + index;
    await database.tail.add({ audit, place, sealed: await sealed("tail", `${audit}/${place}`, [event]) });
  }
  const kept = { subject: draft.subject, item: draft.item, text: draft.text, at: draft.at };
  await database.drafts.add({ id: draftId, audit, sealed: await sealed("drafts", draftId, kept) } as never);
  await database.documents.add({ id: documentId, sealed: await sealed("documents", documentId, document) });
  return { audit, events, draft: kept, document, store: database, oldKeys: { content, names } };
}

async function sealBytes(key: CryptoKey, text: string, context: string): Promise<Bytes> {
  const bytes = await seal(key, new TextEncoder().encode(text), context);
  if (!bytes.ok) throw new Error(bytes.error.type);
  return bytes.value;
}
