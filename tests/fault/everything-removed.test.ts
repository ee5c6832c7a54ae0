// @vitest-environment jsdom
// For its localStorage.

import { Dexie } from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";
import { removeEverything } from "#src/use-cases/remove-everything.ts";
import { anAuditToDelete } from "#tests/support/builders/an-audit-to-delete.ts";
import { tamper } from "#tests/support/fault-store.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function namesLeft(name: string) {
  const databases = await indexedDB.databases();
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  return [...databases.map((each) => each.name ?? ""), ...keys].filter((each) => each.startsWith(name));
}

async function inUse() {
  const { name, workspace } = await openTestWorkspace(freshName());
  await anAuditToDelete(workspace);
  localStorage.setItem(`${name}-keys`, "on");
  localStorage.setItem("another.witness", "stays");
  // As the place that was chosen for backups is kept.
  const beside = new Dexie(`${name}.place`);
  beside.version(1).stores({ handles: "id" });
  await beside.open();
  beside.close();
  return { name, workspace };
}

describe("removing everything", () => {
  it("leaves no database and no key of this name, and nothing of another is touched", async () => {
    const { name, workspace } = await inUse();
    expect((await namesLeft(name)).length).toBeGreaterThan(2);
    expect(await workspace.removeEverything()).toEqual({ ok: true, value: undefined });
    expect(await namesLeft(name)).toEqual([]);
    expect(localStorage.getItem("another.witness")).toBe("stays");
  });

  it("begins anew afterwards as on the first day, without an alarm", async () => {
    const { name, workspace } = await inUse();
    await workspace.removeEverything();
    const { workspace: anew } = await openTestWorkspace(name);
    expect(anew.health).toEqual({ type: "first-start" });
    expect(await anew.listAudits()).toEqual([]);
  });

  it("tells the other tabs, which let go of the store", async () => {
    const told = vi.fn();
    const { name, workspace } = await inUse();
    await openTestWorkspace(name, { onRemoved: told } as never);
    expect(await workspace.removeEverything()).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce(), { timeout: 15_000 });
    expect(await namesLeft(name)).toEqual([]);
  });

  it.each([
    ["the key is missing", async (name: string) => tamper(name, ({ keys }) => keys.clear())],
    ["the guard is gone", async (name: string) => tamper(name, ({ meta }) => meta.clear())],
    [
      "the guard is of newer code",
      async (name: string) => tamper(name, ({ meta }) => meta.update("guard", { schemaEpoch: 99 })),
    ],
  ])("works by the name alone where %s and nothing can be opened", async (_, damage) => {
    const { name, workspace } = await inUse();
    workspace.close();
    await damage(name);
    await expect(openTestWorkspace(name)).rejects.toThrow();
    expect(await removeEverything(name)).toMatchObject({ ok: true });
    expect(await namesLeft(name)).toEqual([]);
  });

  it("works where the browser cannot list its databases or refuses localStorage", async () => {
    const { name, workspace } = await inUse();
    workspace.close();
    await Dexie.delete(`${name}.place`);
    vi.spyOn(indexedDB, "databases").mockRejectedValue(new DOMException("no", "NotSupportedError"));
    const refused = () => {
      throw new DOMException("no", "SecurityError");
    };
    expect(await removeEverything(name, refused)).toMatchObject({ ok: true });
    vi.restoreAllMocks();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
  });

  it("says so where another window holds the store open, and never that it is done", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(Dexie, "delete").mockReturnValue(new Promise(() => undefined) as never);
    const removing = removeEverything(freshName());
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await removing).toEqual({ ok: false, error: { type: "still-open" } });
    vi.useRealTimers();
  });
});
