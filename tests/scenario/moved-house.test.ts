// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { afterEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { cellKey } from "#src/domain/log/cell.ts";
import { change } from "#src/domain/log/change.ts";
import { forksOf } from "#src/domain/log/log.ts";
import { everythingIn, everythingOf } from "#tests/support/everything-in.ts";
import { fakeLocks } from "#tests/support/fake-locks.ts";
import { copyRows, opened, putRowsBack, saveTitle, started, tamper } from "#tests/support/fault-store.ts";
import { anAuditWithWork, bringInFile, cellsOf, grade, okOf, openFile, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => localStorage.clear());

async function aHouse() {
  const { name, workspace } = await openTestWorkspace(freshName());
  const neglect = await anAuditWithWork(workspace, "Neglect");
  const plans = await anAuditWithWork(workspace, "Plans");
  return { name, workspace, neglect, plans };
}

const planGrade = cellsOf("police").area("plan").outcome;

describe("a workspace moved to another device", () => {
  it("is equal there in every cell, conflict, draft and instrument, now and after the next start", async () => {
    const { workspace, neglect } = await aHouse();
    okOf(await neglect.save([{ cell: setUpCells.title, value: "Neglect, or plans", parents: [] }]));
    expect(neglect.read(setUpCells.title).state).toBe("conflict");
    const left = await everythingIn(workspace);
    const { name, workspace: there } = await openTestWorkspace(freshName());
    const { preview, bringIn } = okOf(await openFile(there, await writtenFile(workspace)));
    expect(
      preview.audits.map(({ title, isHere, fresh, conflicts, drafts }) => ({
        title,
        isHere,
        fresh,
        conflicts,
        drafts,
      })),
    ).toEqual(
      expect.arrayContaining([
        { title: null, isHere: false, fresh: 10, conflicts: 1, drafts: 1 },
        { title: "Plans", isHere: false, fresh: 9, conflicts: 0, drafts: 1 },
      ]),
    );
    expect(await there.listAudits()).toEqual([]);
    okOf(await bringIn());
    expect(await everythingIn(there)).toEqual(left);
    expect(there.health).toEqual({ type: "sound" });
    expect(JSON.parse(localStorage.getItem(`${name}.witness.${neglect.id}`) ?? "")).toMatchObject({ count: 10 });
    there.close();
    const again = await openTestWorkspace(name);
    await again.workspace.looked;
    expect(await everythingIn(again.workspace)).toEqual(left);
    expect(again.workspace.health).toEqual({ type: "sound" });
    const { drafts } = await opened(again.workspace, neglect.id);
    expect(drafts().get(cellKey(setUpCells.why))?.text).toBe("Because the last three rev");
  });

  it("is not changed by the same file brought in again, nor once its drafts were saved", async () => {
    const { workspace, neglect } = await aHouse();
    const file = await writtenFile(workspace);
    const { workspace: there } = await openTestWorkspace(freshName());
    await bringInFile(there, file);
    const arrived = await everythingIn(there);
    const second = await bringInFile(there, file);
    expect(second.audits.map(({ fresh, alreadyHere, drafts }) => [fresh, alreadyHere, drafts])).toEqual([
      [0, 9, 0],
      [0, 9, 0],
    ]);
    expect(await everythingIn(there)).toEqual(arrived);
    okOf(await (await opened(there, neglect.id)).save([change(setUpCells.why, "Because the last three rev")]));
    const saved = await everythingIn(there);
    await bringInFile(there, file);
    expect(await everythingIn(there)).toEqual(saved);
  });

  it("leaves the audits alone that are there and not in the file", async () => {
    const { workspace } = await aHouse();
    const { workspace: there } = await openTestWorkspace(freshName());
    const own = await anAuditWithWork(there, "Our own");
    const before = await everythingOf(there, own.id);
    await bringInFile(there, await writtenFile(workspace));
    expect(await everythingOf(there, own.id)).toEqual(before);
    expect(await there.listAudits()).toHaveLength(3);
  });

  it("goes on there, comes back, and shows both where both have spoken", async () => {
    const { workspace, neglect } = await aHouse();
    const { workspace: there } = await openTestWorkspace(freshName());
    await bringInFile(there, await writtenFile(workspace));
    const moved = await opened(there, neglect.id);
    await grade(moved, "inadequate");
    await saveTitle(moved, "Neglect, spring");
    await grade(neglect, "outstanding");
    const { audits } = await bringInFile(workspace, await writtenFile(there));
    expect(audits.map(({ fresh, conflicts }) => [fresh, conflicts]).sort()).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect(neglect.read(planGrade)).toMatchObject({ state: "conflict" });
    expect(neglect.read(setUpCells.title)).toMatchObject({ value: "Neglect, spring" });
    await bringInFile(there, await writtenFile(workspace));
    expect(await everythingIn(there)).toEqual(await everythingIn(workspace));
  });

  it("keeps what is being typed there, and says that the file's text stays out", async () => {
    const { workspace, neglect } = await aHouse();
    const file = await writtenFile(workspace);
    const { workspace: there } = await openTestWorkspace(freshName());
    await bringInFile(there, file);
    const moved = await opened(there, neglect.id);
    okOf(await moved.keepDraft(setUpCells.why, "Because of the review"));
    const { audits } = await bringInFile(there, file);
    expect(audits.find(({ id }) => id === neglect.id)).toMatchObject({ drafts: 0, draftsLeftOut: 1 });
    expect(moved.drafts().get(cellKey(setUpCells.why))?.text).toBe("Because of the review");
  });

  it("goes on in a new chain where the file knows more of this device than the device itself", async () => {
    const { name, workspace, neglect } = await aHouse();
    const yesterday = await copyRows(name);
    await grade(neglect, "inadequate");
    const file = await writtenFile(workspace);
    workspace.close();
    await putRowsBack(name, yesterday);
    // The whole profile was put back, the witness with it.
    localStorage.clear();

    const { workspace: back } = await openTestWorkspace(name);
    await back.looked;
    expect(back.health).toEqual({ type: "sound" });
    await bringInFile(back, file);
    const restored = await opened(back, neglect.id);
    expect(restored.read(planGrade)).toMatchObject({ value: "inadequate" });
    await grade(restored, "outstanding");
    const [last, before] = await restored.history(planGrade);
    expect(last?.device).toBe(before?.device);
    expect(last?.epoch).not.toBe(before?.epoch);
    expect(last?.seq).toBe(1);
    expect(forksOf(restored.log)).toEqual([]);
  });

  it("goes on in the old chain where nothing was lost (the control)", async () => {
    const { workspace, neglect } = await aHouse();
    await bringInFile(workspace, await writtenFile(workspace));
    await grade(neglect, "outstanding");
    const [last, before] = await neglect.history(planGrade);
    expect(last?.epoch).toBe(before?.epoch);
  });

  it("gives back what a damaged row took, in the audit that is open", async () => {
    const { name, workspace, neglect } = await aHouse();
    const file = await writtenFile(workspace);
    const whole = await everythingOf(workspace, neglect.id);
    workspace.close();
    await tamper(name, ({ tail }) => tail.update([neglect.id, 8], { sealed: new Uint8Array(100) }));
    const { workspace: back } = await openTestWorkspace(name);
    const damaged = await opened(back, neglect.id);
    await back.looked;
    expect(damaged.read(planGrade).state).toBe("unset");
    await bringInFile(back, file);
    expect(damaged.read(planGrade)).toMatchObject({ value: "good" });
    expect((await everythingOf(back, neglect.id)).projection).toEqual(whole.projection);
  });

  it("brings in nothing at all when something was saved between the look and the yes", async () => {
    const { workspace, neglect } = await aHouse();
    const { workspace: there } = await openTestWorkspace(freshName());
    await bringInFile(there, await writtenFile(workspace));
    await grade(neglect, "inadequate");
    await started(workspace);
    const { bringIn } = okOf(await openFile(there, await writtenFile(workspace)));
    await saveTitle(await opened(there, neglect.id), "Neglect, autumn");
    const before = await everythingIn(there);
    expect(await bringIn()).toEqual({ ok: false, error: { type: "changed-meanwhile" } });
    expect(await everythingIn(there)).toEqual(before);
  });

  it.each([1, 100])("loses none of %i changes whose save was under way while the file came in", async (count) => {
    const { workspace, neglect } = await aHouse();
    const { workspace: there } = await openTestWorkspace(freshName());
    await bringInFile(there, await writtenFile(workspace));
    for (let made = 1; made <= 70; made++) await saveTitle(neglect, `Neglect ${made}`);
    const moved = await opened(there, neglect.id);
    const { bringIn } = okOf(await openFile(there, await writtenFile(workspace)));
    const changes = Array.from({ length: count }, (_, place) =>
      change(setUpCells.theme, `Written meanwhile ${place + 1}`),
    );
    let saving = moved.save([]);
    // The transaction of the file is asked for now, and this save has not seen what it will have written.
    const onProgress = (done: number) => {
      if (done === 1) saving = moved.save(changes);
    };
    okOf(await bringIn({ onProgress }));
    okOf(await saving);
    expect(await moved.history(setUpCells.theme)).toHaveLength(count);
    const again = await everythingOf(there, neglect.id);
    expect(again.projection.cells["set-up theme"]?.shown).toEqual([`Written meanwhile ${count}`]);
    expect(again.projection.cells["set-up title"]?.shown).toEqual(["Neglect 70"]);
  });

  it("is seen at once by another tab that has the audit open", async () => {
    const { workspace, neglect } = await aHouse();
    const locks = fakeLocks();
    const { name, workspace: first } = await openTestWorkspace(freshName(), { locks });
    await bringInFile(first, await writtenFile(workspace));
    const { workspace: second } = await openTestWorkspace(name, { locks });
    const watched = await opened(second, neglect.id);
    expect(watched.readOnly()).toBe("other-tab");
    await grade(neglect, "inadequate");
    await bringInFile(first, await writtenFile(workspace));
    await vi.waitFor(() => expect(watched.read(planGrade)).toMatchObject({ value: "inadequate" }), {
      timeout: 15_000,
    });
    const { bringIn } = okOf(await openFile(second, await writtenFile(workspace)));
    expect(await bringIn()).toEqual({ ok: false, error: { type: "read-only", why: "other-tab" } });
  });

  it("stops when it is told to, and nothing has changed", async () => {
    const { workspace } = await aHouse();
    const file = await writtenFile(workspace);
    const { workspace: there } = await openTestWorkspace(freshName());
    const { bringIn } = okOf(await openFile(there, file));
    const signal = AbortSignal.abort();
    expect(await bringIn({ signal })).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(await openFile(there, file, { signal })).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(await (await workspace.backups()).save({ signal })).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(await there.listAudits()).toEqual([]);
  });
});
