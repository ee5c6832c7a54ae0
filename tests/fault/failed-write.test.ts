import { Dexie } from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { SightlineDatabase } from "#src/storage/database.ts";
import { writeFailure } from "#src/storage/write-failure.ts";
import { opened, saveTitle, started, tamper } from "#tests/support/fault-store.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => vi.restoreAllMocks());

const full = () => new DOMException("The disk is full.", "QuotaExceededError");

function fillDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw full();
  });
}

async function atWork() {
  const { name, workspace } = await openTestWorkspace();
  const audit = await started(workspace);
  await saveTitle(audit, "Neglect");
  return { name, workspace, audit };
}

describe("a full disk", () => {
  it("leaves the audit as it was, says so, and takes the same answer once there is room", async () => {
    const { workspace, audit } = await atWork();
    const revision = audit.revision();
    fillDisk();
    expect(await audit.save([change(setUpCells.title, "Plans")])).toEqual({
      ok: false,
      error: { type: "storage-full" },
    });
    expect(audit.read(setUpCells.title)).toMatchObject({ value: "Neglect" });
    expect(audit.revision()).toBe(revision);
    expect(workspace.saveState()).toMatchObject({ pending: 0, failure: { type: "storage-full" } });
    vi.restoreAllMocks();
    await saveTitle(audit, "Plans");
    expect(workspace.saveState().failure).toBeNull();
  });

  it("takes no place in the chain", async () => {
    const { audit } = await atWork();
    fillDisk();
    await audit.save([change(setUpCells.title, "lost")]);
    vi.restoreAllMocks();
    await saveTitle(audit, "Plans");
    const [last, before] = await audit.history(setUpCells.title);
    expect([before?.seq, last?.seq]).toEqual([3, 4]);
    expect(last?.prev).toBe(before?.id);
  });

  it("stands in the save line until the same field is saved, whatever other fields do", async () => {
    const { workspace, audit } = await atWork();
    fillDisk();
    await audit.save([change(setUpCells.title, "Plans")]);
    vi.restoreAllMocks();
    await audit.save([change(setUpCells.theme, "Drift")]);
    expect(workspace.saveState().failure).toEqual({ type: "storage-full" });
    await saveTitle(audit, "Plans");
    expect(workspace.saveState().failure).toBeNull();
  });

  it("keeps none of three changes when only the last does not fit", async () => {
    const { name, workspace, audit } = await atWork();
    const real = IDBObjectStore.prototype.add;
    let added = 0;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...row) {
      added++;
      if (added === 3) throw full();
      return real.apply(this, row);
    });
    const saved = await audit.save([
      change(setUpCells.title, "Plans"),
      change(setUpCells.theme, "Drift"),
      change(setUpCells.why, "Because"),
    ]);
    expect([saved.ok, added]).toEqual([false, 3]);
    vi.restoreAllMocks();
    workspace.close();
    const again = await opened((await openTestWorkspace(name)).workspace, audit.id);
    expect(again.read(setUpCells.title)).toMatchObject({ value: "Neglect" });
    expect(again.read(setUpCells.theme).state).toBe("unset");
  });

  it("keeps all three where there is room (the control)", async () => {
    const { audit } = await atWork();
    await audit.save([change(setUpCells.title, "Plans"), change(setUpCells.theme, "Drift")]);
    expect(audit.read(setUpCells.theme)).toMatchObject({ value: "Drift" });
  });
});

describe("a connection that goes", () => {
  it("is a typed failure when it goes twice, and the next save finds it again", async () => {
    const { audit } = await atWork();
    const gone = new Dexie.DatabaseClosedError();
    const spy = vi.spyOn(SightlineDatabase.prototype, "transaction").mockRejectedValue(gone);
    expect(await audit.save([change(setUpCells.title, "Plans")])).toEqual({
      ok: false,
      error: { type: "storage-closed" },
    });
    expect(spy).toHaveBeenCalledTimes(2);
    expect(audit.read(setUpCells.title)).toMatchObject({ value: "Neglect" });
    vi.restoreAllMocks();
    await saveTitle(audit, "Plans");
  });

  it("is not a failure when it goes once (the control)", async () => {
    const { audit } = await atWork();
    vi.spyOn(SightlineDatabase.prototype, "transaction").mockRejectedValueOnce(new Dexie.DatabaseClosedError());
    await saveTitle(audit, "Plans");
    expect(audit.read(setUpCells.title)).toMatchObject({ value: "Plans" });
  });

  it("writes once when the answer was lost and the write was not", async () => {
    const { name, workspace, audit } = await atWork();
    const real = SightlineDatabase.prototype.transaction;
    vi.spyOn(SightlineDatabase.prototype, "transaction").mockImplementationOnce(async function (
      this: SightlineDatabase,
      ...args: unknown[]
    ) {
      await Reflect.apply(real, this, args);
      throw new Dexie.DatabaseClosedError();
    } as never);
    await saveTitle(audit, "Plans");
    expect(await audit.history(setUpCells.title)).toHaveLength(2);
    workspace.close();
    const again = await openTestWorkspace(name);
    expect(again.workspace.health).toEqual({ type: "sound" });
    expect(await (await opened(again.workspace, audit.id)).history(setUpCells.title)).toHaveLength(2);
  });
});

describe("a write that the disk refused, which may have left half a record in the browser's log", () => {
  async function bytesBeforeNextSave(refused: Error): Promise<{ readonly put: number; readonly left: number }> {
    vi.stubGlobal("navigator", { userAgentData: {} });
    const { name, audit } = await atWork();
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw refused;
    });
    expect((await audit.save([change(setUpCells.title, "Plans")])).ok).toBe(false);
    vi.restoreAllMocks();
    const { put: realPut, add: realAdd } = IDBObjectStore.prototype;
    let put = 0;
    let putBeforeRow = -1;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
      put += (row[0] as { sealed?: Uint8Array }).sealed?.length ?? 0;
      return realPut.apply(this, row);
    });
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...row) {
      putBeforeRow = put;
      return realAdd.apply(this, row);
    });
    await saveTitle(audit, "Plans");
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    let left = -1;
    await tamper(name, async ({ snapshots }) => {
      left = await snapshots.where("[audit+part]").between(["room-", ""], ["room-~", ""]).count();
    });
    return { put: putBeforeRow, left };
  }

  it("is followed by more than a log holds, which goes again, and only then by the next save", async () => {
    const { put, left } = await bytesBeforeNextSave(new DOMException("what", "UnknownError"));
    expect(put).toBeGreaterThan(4 * 1024 * 1024);
    expect(left).toBe(0);
  });

  it("is told from a full allowance, where nothing was begun and more would not fit (the control)", async () => {
    expect(await bytesBeforeNextSave(full())).toEqual({ put: 0, left: 0 });
  });
});

describe("a store that was emptied under an open tab", () => {
  it("refuses the save instead of beginning a second store in its place", async () => {
    const { name, workspace, audit } = await atWork();
    await tamper(name, ({ meta }) => meta.clear());
    expect(await audit.save([change(setUpCells.title, "Plans")])).toEqual({
      ok: false,
      error: { type: "storage-failed", detail: "emptied" },
    });
    expect(workspace.saveState().failure).toEqual({ type: "storage-failed", detail: "emptied" });
  });
});

describe("what the browser throws", () => {
  const bulk = Object.assign(new Error("3 of 3 failed"), { name: "BulkError", failures: [full()] });
  it.each([
    [new Dexie.AbortError("aborted", full()), "storage-full"],
    [new Dexie.QuotaExceededError("full"), "storage-full"],
    [full(), "storage-full"],
    [bulk, "storage-full"],
    [new Dexie.DatabaseClosedError(), "storage-closed"],
    [new DOMException("closing", "InvalidStateError"), "storage-closed"],
    [new Dexie.VersionError("newer"), "newer-database"],
    [new Dexie.ConstraintError("there"), "out-of-step"],
    [new DOMException("what", "UnknownError"), "storage-failed"],
    ["a text", "storage-failed"],
    [null, "storage-failed"],
  ])("%s is %s", (thrown, type) => {
    expect(writeFailure(thrown)).toMatchObject({ type });
  });

  it("is passed on by its name and never by its text, which can hold what was written", () => {
    expect(writeFailure(new RangeError("Case CP-4 is too long"))).toEqual({
      type: "storage-failed",
      detail: "RangeError",
    });
  });
});
