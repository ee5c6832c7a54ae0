import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { opened, saveTitle, started, tamper, usedStore } from "#tests/support/fault-store.ts";
import { enterWorkspace, freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

afterEach(() => vi.restoreAllMocks());

describe("storage that the browser refuses", () => {
  it("is a typed refusal at the start, with the error's name and no more", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    expect(await enterWorkspace(testSurroundings(), freshName())).toEqual({
      ok: false,
      error: { type: "storage-refused", detail: "SecurityError" },
    });
  });

  it("is a typed refusal too where the store opens and its rows cannot be read", async () => {
    const { name } = await usedStore(1);
    vi.spyOn(IDBObjectStore.prototype, "getAllKeys").mockImplementation(() => {
      throw new DOMException("A block of the file does not fit its sum.", "UnknownError");
    });
    expect(await enterWorkspace(testSurroundings(), name)).toEqual({
      ok: false,
      error: { type: "storage-refused", detail: "UnknownError" },
    });
    vi.restoreAllMocks();
    expect(await enterWorkspace(testSurroundings(), name)).toMatchObject({ ok: true });
  });

  it("opens as soon as it is allowed (the control)", async () => {
    expect(await enterWorkspace(testSurroundings(), freshName())).toMatchObject({ ok: true });
  });

  it("works without a witness where only localStorage is refused", async () => {
    const localStorage = () => {
      throw new DOMException("Not here.", "SecurityError");
    };
    const { name, workspace } = await openTestWorkspace(freshName(), { localStorage });
    const audit = await started(workspace);
    await saveTitle(audit, "Neglect");
    workspace.close();
    const again = await openTestWorkspace(name, { localStorage });
    expect(again.workspace.health).toEqual({ type: "sound" });
    expect((await opened(again.workspace, audit.id)).read(setUpCells.title)).toMatchObject({ value: "Neglect" });
  });

  it("does not wait for a promise to keep the storage that never comes", async () => {
    const never = () => new Promise<boolean>(() => undefined);
    const { workspace } = await openTestWorkspace(freshName(), { askToPersist: never });
    expect(workspace.saveState().persistence).toBe("asking");
    await saveTitle(await started(workspace), "Neglect");
  });

  it("says that the storage is not protected when the browser says no, or fails", async () => {
    const no = await openTestWorkspace(freshName(), { askToPersist: async () => false });
    const failing = await openTestWorkspace(freshName(), { askToPersist: () => Promise.reject(new Error("no")) });
    await Promise.resolve();
    expect(no.workspace.saveState().persistence).toBe("not-protected");
    expect(failing.workspace.saveState().persistence).toBe("not-protected");
  });
});

describe("a lock that is gone or is another's", () => {
  it("is said at the start, and nothing is begun over the rows that it opened", async () => {
    const { name } = await usedStore(1);
    const other = await usedStore(1);
    await tamper(name, ({ keys }) => keys.clear());
    expect(await enterWorkspace(testSurroundings(), name)).toEqual({ ok: false, error: { type: "key-missing" } });
    await tamper(other.name, async (database) => {
      const row = await database.keys.get("lock");
      if (row !== undefined) await tamper(name, ({ keys }) => keys.put(row));
    });
    expect(await enterWorkspace(testSurroundings(), name)).toEqual({ ok: false, error: { type: "key-missing" } });
  });

  it("is none of this with the store's own lock (the control)", async () => {
    const { name } = await usedStore(1);
    expect(await enterWorkspace(testSurroundings(), name)).toMatchObject({ ok: true });
  });
});

describe("a database of a newer application", () => {
  it("is refused at the start instead of being read in part", async () => {
    const { name } = await usedStore(1);
    await tamper(name, ({ meta }) => meta.update("guard", { schemaEpoch: 3 }));
    expect(await enterWorkspace(testSurroundings(), name)).toEqual({ ok: false, error: { type: "newer-database" } });
  });

  it("refuses the writes of a tab that was open before, which keeps what it shows", async () => {
    const { name, workspace } = await openTestWorkspace();
    const audit = await started(workspace);
    await saveTitle(audit, "Neglect");
    await tamper(name, ({ meta }) => meta.update("guard", { schemaEpoch: 3 }));
    expect(await audit.save([change(setUpCells.title, "Plans")])).toEqual({
      ok: false,
      error: { type: "newer-database" },
    });
    expect(audit.read(setUpCells.title)).toMatchObject({ value: "Neglect" });
    expect(workspace.saveState().failure).toEqual({ type: "newer-database" });
  });
});
