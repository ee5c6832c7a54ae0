import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { compactTail } from "#src/storage/compaction.ts";
import { appendEvents, readEvents } from "#src/storage/event-store.ts";
import { newAuditId, openWritingStore, titleEvents } from "#tests/browser/store-under-test.ts";
import {
  copyRows,
  healthAfterStart,
  opened,
  putRowsBack,
  tamper,
  turnBit,
  usedStore,
} from "#tests/support/fault-store.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => vi.restoreAllMocks());

describe("a damaged store", () => {
  it("is sound as long as nothing is touched (the control)", async () => {
    const { name } = await usedStore(3);
    await tamper(name, async () => undefined);
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });

  it("is noticed for every bit of a row, and the rest of the audit opens", async () => {
    const { name, audit } = await usedStore(3);
    const whole = await copyRows(name);
    for (const bit of [0, 8, 100, 500, 1_000]) {
      await putRowsBack(name, whole);
      await tamper(name, async ({ tail }) => {
        const row = await tail.get([audit, 5]);
        if (row !== undefined) await tail.put({ ...row, sealed: turnBit(row.sealed, bit) });
      });
      expect(await healthAfterStart(name)).toEqual({
        type: "damaged",
        audits: [{ id: audit, unreadable: 1, gaps: 0, drafts: 0 }],
      });
    }
    const { workspace } = await openTestWorkspace(name);
    const { read } = await opened(workspace, audit);
    expect(read(setUpCells.title)).toMatchObject({ state: "value", value: "title 2" });
  });

  it("is noticed when a row is cut, emptied, exchanged with its neighbour or taken from another store", async () => {
    const { name, audit } = await usedStore(3);
    const other = await usedStore(3);
    const whole = await copyRows(name);
    const strange = (await copyRows(other.name)).get("tail")?.[3] as { sealed: Uint8Array<ArrayBuffer> };
    const none = new Uint8Array(0);
    const acts: ((sealed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>)[] = [
      (sealed) => sealed.slice(0, -1),
      () => none,
      (sealed) => new Uint8Array(sealed.length),
      () => strange.sealed,
    ];
    for (const act of acts) {
      await putRowsBack(name, whole);
      await tamper(name, async ({ tail }) => {
        const row = await tail.get([audit, 4]);
        if (row !== undefined) await tail.put({ ...row, sealed: act(row.sealed) });
      });
      expect(await healthAfterStart(name)).toMatchObject({ type: "damaged", audits: [{ unreadable: 1 }] });
    }
    await putRowsBack(name, whole);
    await tamper(name, async ({ tail }) => {
      const [first, second] = await tail.bulkGet([
        [audit, 3],
        [audit, 4],
      ]);
      if (first && second)
        await tail.bulkPut([
          { ...first, place: 4 },
          { ...second, place: 3 },
        ]);
    });
    expect(await healthAfterStart(name)).toMatchObject({ type: "damaged", audits: [{ unreadable: 2 }] });
  });

  it("is noticed when a row in the middle is gone", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, ({ tail }) => tail.delete([audit, 3]));
    expect(await healthAfterStart(name)).toEqual({
      type: "damaged",
      audits: [{ id: audit, unreadable: 0, gaps: 1, drafts: 0 }],
    });
  });

  it("shows what came after a lost answer beside what came before it, and lets neither win in silence", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, ({ tail }) => tail.delete([audit, 4]));
    const { workspace } = await openTestWorkspace(name);
    const { read, save } = await opened(workspace, audit);
    const title = read(setUpCells.title);
    expect(title.state === "conflict" && title.versions.map(({ value }) => value).sort()).toEqual([
      "title 1",
      "title 3",
    ]);
    await save([{ cell: setUpCells.title, value: "title 3" }]);
    expect(read(setUpCells.title)).toMatchObject({ state: "value", value: "title 3" });
  });

  it("begins a new chain, so that what is written from then on cannot be taken for what was lost", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, ({ tail }) => tail.delete([audit, 3]));
    const { workspace } = await openTestWorkspace(name);
    const { save, history } = await opened(workspace, audit);
    await save([{ cell: setUpCells.theme, value: "Neglect" }]);
    const [event] = await history(setUpCells.theme);
    const [before] = await history(setUpCells.wording);
    expect(event).toMatchObject({ seq: 1, prev: null, device: before?.device });
    expect(event?.epoch).not.toBe(before?.epoch);
  });

  it("is found in a segment that nobody has opened, after the start and without being asked", async () => {
    const { name, audit, events } = await compacted();
    await tamper(name, async ({ segments }) => {
      const row = await segments.get([audit, 1, 512]);
      if (row !== undefined) await segments.put({ ...row, sealed: turnBit(row.sealed, 4_000) });
    });
    const { workspace } = await openTestWorkspace(name);
    let told = 0;
    workspace.subscribe(() => told++);
    await workspace.looked;
    expect(workspace.health).toEqual({ type: "damaged", audits: [{ id: audit, unreadable: 512, gaps: 0, drafts: 0 }] });
    expect(told).toBeGreaterThan(0);
    expect(events).toHaveLength(600);
  });

  it("is found where the browser cannot even read a segment, and the rest of the audit opens", async () => {
    const { name, audit } = await compacted();
    const { get } = IDBObjectStore.prototype;
    // Chromium, where the file is lost in which it kept a large value.
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function read(this: IDBObjectStore, key) {
      if (this.name === "segments") throw new DOMException("Data lost due to missing file.", "DataError");
      return get.call(this, key);
    });
    const { workspace } = await openTestWorkspace(name);
    await workspace.looked;
    expect(workspace.health).toEqual({ type: "damaged", audits: [{ id: audit, unreadable: 512, gaps: 0, drafts: 0 }] });
    expect((await opened(workspace, audit)).readOnly()).toBeNull();
  });

  it("is sound with the same segments untouched (the control)", async () => {
    const { name } = await compacted();
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });
});

describe("a compaction that was torn", () => {
  it("leaves every event in the tail when it fails half-way", async () => {
    const { store, audit, events } = await uncompacted();
    const real = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException("No.", "UnknownError");
    };
    const failed = await compactTail(store, audit);
    IDBObjectStore.prototype.delete = real;
    expect(failed).toMatchObject({ ok: false, error: { type: "storage-failed" } });
    expect(await store.database.segments.count()).toBe(0);
    expect(await readEvents(store, audit)).toEqual({ events, last: 600, unreadable: 0, gaps: 0 });
  });

  it("is read once where the rows stand in both places, as no transaction should leave them", async () => {
    const { name, store, audit, events } = await uncompacted();
    const tail = await store.database.tail.toArray();
    await compactTail(store, audit);
    await store.database.tail.bulkPut(tail);
    expect(await readEvents(store, audit)).toEqual({ events, last: 600, unreadable: 0, gaps: 0 });
    store.database.close();
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });

  it("is damage where the rows stand in neither (the control)", async () => {
    const { name, store, audit } = await uncompacted();
    await store.database.tail.bulkDelete(
      Array.from({ length: 512 }, (_, index): [typeof audit, number] => [audit, index + 1]),
    );
    store.database.close();
    expect(await healthAfterStart(name)).toEqual({
      type: "damaged",
      audits: [{ id: audit, unreadable: 0, gaps: 512, drafts: 0 }],
    });
  });
});

async function uncompacted() {
  const name = freshName();
  const store = await openWritingStore(name);
  const audit = newAuditId();
  const events = titleEvents(store, audit, 600);
  for (let from = 0; from < 600; from += 60) await appendEvents(store, audit, from, events.slice(from, from + 60), []);
  return { name, store, audit, events };
}

async function compacted() {
  const { name, store, audit, events } = await uncompacted();
  await compactTail(store, audit);
  store.database.close();
  return { name, audit, events };
}
