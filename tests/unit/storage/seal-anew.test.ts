import { describe, expect, it } from "vitest";
import { seal } from "#src/crypto/seal.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { Bytes } from "#src/kernel/bytes.ts";
import { readDocument } from "#src/storage/document-store.ts";
import { readDrafts } from "#src/storage/draft-store.ts";
import { readEvents } from "#src/storage/event-store.ts";
import { findStore } from "#src/storage/open-store.ts";
import { openReadingStore } from "#tests/browser/store-under-test.ts";
import { aVersion1Store } from "#tests/support/builders/a-version-1-store.ts";
import { enterWorkspace, freshName } from "#tests/support/open-test-workspace.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

async function entered(name: string) {
  const workspace = await enterWorkspace(testSurroundings(), name);
  if (!workspace.ok) throw new Error(workspace.error.type);
  return workspace.value;
}

describe("a store of schema epoch 1, whose keys lie beside its rows", () => {
  it("comes under a lock with every event, draft and document as it was", async () => {
    const name = freshName();
    const { audit, events, draft, document } = await aVersion1Store(name);
    expect(await findStore(name)).toMatchObject({ ok: true, value: { type: "unlocked" } });
    const workspace = await entered(name);
    expect(workspace.health).toEqual({ type: "sound" });
    workspace.close();

    const store = await openReadingStore(name);
    expect(await readEvents(store, audit)).toEqual({ events, last: 600, unreadable: 0, gaps: 0 });
    expect(await readDrafts(store, audit)).toEqual([draft]);
    expect(await readDocument(store, document.hash)).toEqual(document);
    expect(await store.database.keys.toCollection().primaryKeys()).toEqual(["lock"]);
    expect(await store.database.meta.get("guard")).toMatchObject({ schemaEpoch: 2 });
    store.database.close();
  });

  it("opens with the passphrase from then on, and goes on where it was", async () => {
    const name = freshName();
    const { audit } = await aVersion1Store(name);
    (await entered(name)).close();
    const workspace = await entered(name);
    const opened = await workspace.openAudit(audit);
    expect(opened.ok && opened.value.read(setUpCells.title)).toMatchObject({ value: "title 600" });
    workspace.close();
  });

  it("keeps a row that does not open as it is, and says so as before", async () => {
    const name = freshName();
    const { audit, store } = await aVersion1Store(name);
    await store.tail.update([audit, 550], { sealed: new Uint8Array(40) });
    const workspace = await entered(name);
    expect(workspace.health).toEqual({ type: "damaged", audits: [{ id: audit, unreadable: 1, gaps: 0, drafts: 0 }] });
    workspace.close();
  });

  it("is as it was where the disk fails in the middle, and can begin again", async () => {
    const name = freshName();
    const { store } = await aVersion1Store(name);
    const before = await store.tail.toArray();
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      puts += 1;
      if (puts === 40) throw new DOMException("The disk is full.", "QuotaExceededError");
      return real.apply(this, args);
    };
    const failed = await enterWorkspace(testSurroundings(), name).finally(() => {
      IDBObjectStore.prototype.put = real;
    });
    expect(failed).toEqual({ ok: false, error: { type: "storage-refused", detail: "storage-full" } });
    expect(await store.tail.toArray()).toEqual(before);
    expect(await findStore(name)).toMatchObject({ ok: true, value: { type: "unlocked" } });
    expect((await entered(name)).health).toEqual({ type: "sound" });
  });

  it("would not open under the new seal by itself: a row of then is no row of now (the control)", async () => {
    const name = freshName();
    const { audit, store, oldKeys } = await aVersion1Store(name);
    (await entered(name)).close();
    const guard = await store.meta.get("guard");
    const plain = new TextEncoder().encode(JSON.stringify({ version: 1, content: [] })) as Bytes;
    const sealed = await seal(oldKeys.content, plain, `${guard?.store}\ntail\n${audit}/560`);
    if (!sealed.ok) throw new Error(sealed.error.type);
    await store.tail.update([audit, 560], { sealed: sealed.value });
    expect((await entered(name)).health.type).toBe("damaged");
  });
});
