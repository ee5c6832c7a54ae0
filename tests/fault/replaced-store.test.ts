// @vitest-environment jsdom
// For its localStorage, which is where the witness and the receipt live.
import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { copyRows, healthAfterStart, opened, saveTitle, tamper, turnBit } from "#tests/support/fault-store.ts";
import { anAuditWithWork, okOf, openFile, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function aStoreWithABackup() {
  const loadAgain = vi.fn();
  const { name, workspace } = await openTestWorkspace(freshName(), { loadAgain });
  const audit = await anAuditWithWork(workspace, "Neglect");
  return {
    name,
    workspace,
    audit,
    loadAgain,
    file: await writtenFile(workspace),
    everything: await everythingIn(workspace),
  };
}

async function startAgain(name: string, before: Workspace): Promise<Workspace> {
  before.close();
  const { workspace } = await openTestWorkspace(name);
  await workspace.looked;
  return workspace;
}

describe("a backup in the place of what is here", () => {
  it("heals a store with rows that do not open, which combining does not", async () => {
    const { name, workspace, file, everything } = await aStoreWithABackup();
    workspace.close();
    await tamper(name, async ({ tail }) => {
      const row = await tail.orderBy("[audit+place]").last();
      if (row !== undefined) await tail.put({ ...row, sealed: turnBit(row.sealed, 200) });
    });
    expect(await healthAfterStart(name)).toMatchObject({ type: "damaged" });

    const { workspace: damaged } = await openTestWorkspace(name);
    const combined = okOf(await openFile(damaged, file));
    okOf(await combined.bringIn());
    damaged.close();
    expect(await healthAfterStart(name)).toMatchObject({ type: "damaged" });

    const { workspace: again } = await openTestWorkspace(name);
    const { preview, replace } = okOf(await openFile(again, file));
    expect(preview.audits.map(({ fresh, alreadyHere, dropped }) => [fresh, alreadyHere, dropped])).toEqual([[0, 9, 0]]);
    okOf(await replace({ dropMost: false }));
    const healed = await startAgain(name, again);
    expect(healed.health).toEqual({ type: "sound" });
    expect(await everythingIn(healed)).toEqual(everything);
    healed.close();
  });

  it("loads the page again, and is from then on what the next start compares with and what the last backup holds", async () => {
    const { name, workspace, audit, loadAgain, file } = await aStoreWithABackup();
    await saveTitle(audit, "Neglect, spring 2026");
    okOf(await okOf(await openFile(workspace, file)).replace({ dropMost: false }));
    expect(loadAgain).toHaveBeenCalledTimes(1);
    expect(JSON.parse(localStorage.getItem(`${name}.witness.${audit.id}`) ?? "")).toMatchObject({ count: 9 });
    const again = await startAgain(name, workspace);
    expect((await opened(again, audit.id)).read(setUpCells.title)).toMatchObject({ value: "Neglect" });
    expect(again.changesSinceBackup()).toBe(0);
    // What was saved here before is of a chain that has ended: the next change begins a new one.
    await saveTitle(await opened(again, audit.id), "Plans");
    expect(again.changesSinceBackup()).toBe(1);
    expect((await opened(again, audit.id)).log.chains.size).toBe(2);
    again.close();
  });

  it("does not drop most of what is here, nor any whole audit, until it is told twice", async () => {
    const { name, workspace, audit, file } = await aStoreWithABackup();
    for (let number = 1; number <= 9; number++) await saveTitle(audit, `Title ${number}`);
    const half = okOf(await openFile(workspace, file));
    expect(half.preview.audits.map(({ here, dropped }) => [here, dropped])).toEqual([[18, 9]]);
    await saveTitle(audit, "Title 10");
    const before = await copyRows(name);
    expect(await okOf(await openFile(workspace, file)).replace({ dropMost: false })).toEqual({
      ok: false,
      error: { type: "drops-most", here: 19, dropped: 10, wholeAudits: 0 },
    });
    expect(await copyRows(name)).toEqual(before);
    // What was opened before is put away by what is opened after.
    expect(await half.replace({ dropMost: true })).toEqual({ ok: false, error: { type: "changed-meanwhile" } });
    await anAuditWithWork(workspace, "Plans");
    expect(await okOf(await openFile(workspace, file)).replace({ dropMost: false })).toEqual({
      ok: false,
      error: { type: "drops-most", here: 28, dropped: 19, wholeAudits: 1 },
    });
    okOf(await okOf(await openFile(workspace, file)).replace({ dropMost: true }));
    const again = await startAgain(name, workspace);
    expect((await again.listAudits()).map(({ title }) => title)).toEqual(["Neglect"]);
    expect(again.health).toEqual({ type: "sound" });
    again.close();
  });

  it("keeps erased what has been erased since it was made", async () => {
    const { name, workspace, audit, file } = await aStoreWithABackup();
    const [said] = await audit.history(setUpCells.title);
    if (said === undefined) throw new Error("Nothing was said.");
    okOf(
      await audit.save([
        change(erasureCell(said.id), { role: "Information governance lead", reason: "Named a child" }),
      ]),
    );
    okOf(await okOf(await openFile(workspace, file)).replace({ dropMost: false }));
    const again = await startAgain(name, workspace);
    const [first] = await (await opened(again, audit.id)).history(setUpCells.title);
    expect([first?.id, first?.body]).toEqual([said.id, null]);
    again.close();
  });

  it("that the disk refuses at any row leaves every row as it was", async () => {
    const { name, workspace, audit, file } = await aStoreWithABackup();
    await saveTitle(audit, "Plans");
    const before = await copyRows(name);
    const { replace } = okOf(await openFile(workspace, file));
    const real = IDBObjectStore.prototype.add;
    let failures = 0;
    for (let last = 0; ; last++) {
      let added = 0;
      const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...row) {
        if (added++ === last) throw new DOMException("The disk is full.", "QuotaExceededError");
        return real.apply(this, row);
      });
      const replaced = await replace({ dropMost: false });
      spy.mockRestore();
      if (replaced.ok) break;
      expect(replaced.error).toEqual({ type: "storage-full" });
      expect(await copyRows(name)).toEqual(before);
      failures++;
    }
    // Nine events, a draft and an instrument: each was refused once, and then all of them went through (the control).
    expect(failures).toBe(11);
    expect(await copyRows(name)).not.toEqual(before);
    workspace.close();
  });

  it("stopped before the disk begins changes nothing", async () => {
    const { name, workspace, file } = await aStoreWithABackup();
    const before = await copyRows(name);
    const { replace } = okOf(await openFile(workspace, file));
    expect(await replace({ dropMost: false }, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      error: { type: "cancelled" },
    });
    expect(await copyRows(name)).toEqual(before);
    workspace.close();
  });
});
