// @vitest-environment jsdom
// For its localStorage, which is where the witness and the receipt live.
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { openReceiptBook } from "#src/storage/backup-receipt.ts";
import { findDoor } from "#src/use-cases/find-door.ts";
import { aFolder, aPlace } from "#tests/support/a-folder.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { opened, saveTitle, tamper } from "#tests/support/fault-store.ts";
import { anAuditWithWork, bringInFile, okOf, openFile, textInside } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { aQuickKeeper } from "#tests/support/quick-keeper.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

afterEach(() => localStorage.clear());

async function atWork(around: Parameters<typeof openTestWorkspace>[1] = {}) {
  const { name, workspace } = await openTestWorkspace(freshName(), around);
  const audit = await anAuditWithWork(workspace, "Neglect");
  return { name, workspace, audit, backups: await workspace.backups() };
}

describe("a backup handed to the browser", () => {
  it("is none until it has been read back, and then holds everything", async () => {
    const { workspace, audit, backups } = await atWork();
    expect([workspace.changesSinceBackup(), workspace.saveState().lastBackup]).toEqual([9, null]);
    const { file, name, where } = okOf(await backups.save());
    expect([name, where]).toEqual(["sightline-backup-2026-11-21.age", "handed"]);
    expect(backups.state()).toMatchObject({ last: null, changes: 9, handed: { name } });
    expect(await backups.confirm(file.slice(0, -1))).toEqual({ ok: false, error: { type: "another-file" } });
    expect(workspace.saveState().lastBackup).toBeNull();
    okOf(await backups.confirm(file));
    expect(backups.state()).toMatchObject({ changes: 0, handed: null, last: { counts: { [audit.id]: 9 } } });
    expect(workspace.saveState().lastBackup).toMatch(/^2026-11-21T/);
    await saveTitle(audit, "Plans");
    expect([workspace.changesSinceBackup(), backups.state().changes]).toEqual([1, 1]);
    const there = (await openTestWorkspace(freshName())).workspace;
    await bringInFile(there, file);
    expect((await opened(there, audit.id)).read(setUpCells.title)).toMatchObject({ value: "Neglect" });
  });

  it("shows nothing of what it holds to whoever has no passphrase", async () => {
    const { backups } = await atWork();
    const { file } = okOf(await backups.save());
    expect(await file.text()).not.toMatch(/Neglect|Detective|child|sightline/i);
    expect(await textInside(file)).toMatch(/Neglect/);
  });

  it("has a receipt of ids and counts, and of no word", async () => {
    const { name, audit, backups } = await atWork();
    okOf(await backups.confirm(okOf(await backups.save()).file));
    const kept = localStorage.getItem(`${name}.backup.receipt`) ?? "";
    expect(Object.keys(JSON.parse(kept))).toEqual(["madeAt", "bytes", "counts"]);
    expect(JSON.parse(kept).counts).toEqual({ [audit.id]: 9 });
    const refusing = () => {
      throw new DOMException("No.", "SecurityError");
    };
    const book = openReceiptBook(name, refusing);
    book.keep({ madeAt: "2026-11-27T14:32:00.000Z", bytes: 1, counts: {} });
    expect(book.last()).toBeNull();
  });

  it("says what it could not take along, since rows do not open", async () => {
    const { name, workspace } = await atWork();
    workspace.close();
    await tamper(name, ({ tail }) => tail.limit(1).modify({ sealed: new Uint8Array(40) }));
    const { workspace: again } = await openTestWorkspace(name);
    const saved = okOf(await (await again.backups()).save());
    expect(saved).toMatchObject({ name: "sightline-backup-2026-11-21-incomplete.age", audits: 1, unreadable: 1 });
  });

  it("is refused where nobody has said a passphrase, and can be stopped", async () => {
    const { backups } = await atWork({
      keeper: aQuickKeeper(undefined, () => null),
    });
    expect(await backups.save()).toEqual({ ok: false, error: { type: "passphrase-changed" } });
    const { backups: others } = await atWork();
    expect(await others.save({ signal: AbortSignal.abort() })).toEqual({ ok: false, error: { type: "cancelled" } });
  });
});

describe("a backup in a chosen place", () => {
  const wholeName = "sightline-backup-2026-11-21.age";

  /** One place all along, which knows what it has written: that it may replace, were it let. */
  async function withAWholeOne() {
    const there = aFolder();
    const place = await aPlace(there.folder);
    const around = { chosenPlace: async () => place };
    const work = await atWork(around);
    okOf(await work.backups.choosePlace());
    okOf(await work.backups.save());
    const whole = there.files.get(wholeName);
    return {
      ...work,
      around,
      there,
      isLeft: () => there.files.get(wholeName) === whole,
      last: work.backups.state().last,
    };
  }

  it("is not made by itself of a store that is short, and by hand takes the place of none, until the person goes on", async () => {
    const { name, workspace, audit, around, there, isLeft, last } = await withAWholeOne();
    workspace.close();
    await tamper(name, ({ tail }) => tail.filter(({ place }) => place > 4).delete());

    const { workspace: again } = await openTestWorkspace(name, around);
    const later = await again.backups();
    await saveTitle(await opened(again, audit.id), "Plans");
    expect(await later.saveBeforeLocking()).toBeNull();
    okOf(await later.save());
    expect(there.names()).toEqual(["sightline-backup-2026-11-21-incomplete.age", wholeName]);
    expect(isLeft()).toBe(true);
    expect(later.state().last).toEqual(last);
    await again.goOnWithWhatIsHere();
    await saveTitle(await opened(again, audit.id), "Plans and reviews");
    expect(await later.saveBeforeLocking()).toMatchObject({
      ok: true,
      value: { name: "sightline-backup-2026-11-21-2.age" },
    });
    expect(isLeft()).toBe(true);
  });

  it("stays as it is where the store is gone and the folder is still known", async () => {
    const { name, workspace, around, there, isLeft } = await withAWholeOne();
    workspace.close();
    await tamper(name, (database) => database.delete());

    const door = okOf(await findDoor(testSurroundings(around), name));
    if (door.type !== "nothing-kept") throw new Error(`The door is ${door.type}.`);
    await door.lookRound(async () => null).goOnWithWhatIsHere();
    const { workspace: begun } = await openTestWorkspace(name, around);
    await anAuditWithWork(begun, "Begun anew");
    expect(await (await begun.backups()).saveBeforeLocking()).toMatchObject({ ok: true });
    expect(there.names()).toEqual(["sightline-backup-2026-11-21-2.age", wholeName]);
    expect(isLeft()).toBe(true);
  });

  it("never takes the place of one that has what does not open here any more", async () => {
    const { name, workspace, audit, around, there, isLeft, last } = await withAWholeOne();
    await saveTitle(audit, "Plans");
    workspace.close();
    await tamper(name, ({ tail }) => tail.limit(1).modify({ sealed: new Uint8Array(40) }));

    const { workspace: again } = await openTestWorkspace(name, around);
    const later = await again.backups();
    await later.saveBeforeLocking();
    expect(there.names()).toEqual(["sightline-backup-2026-11-21-incomplete.age", wholeName]);
    expect(isLeft()).toBe(true);
    expect(later.state()).toMatchObject({ last, changes: 1 });
  });

  it("is written by itself with the hundredth change, read back there, and has its receipt", async () => {
    const there = aFolder();
    const { workspace, audit, backups } = await atWork({ chosenPlace: () => aPlace(there.folder) });
    okOf(await backups.choosePlace());
    for (let number = 1; number <= 91; number++) await saveTitle(audit, `Title ${number}`);
    const written = await new Promise<Blob>((done) => {
      const look = () => {
        const file = there.files.get("sightline-backup-2026-11-21.age");
        if (file !== undefined && backups.state().last !== null) done(file);
        else setTimeout(look, 5);
      };
      look();
    });
    expect(backups.state()).toMatchObject({ changes: 0, last: { counts: { [audit.id]: 100 } } });
    expect(JSON.parse(await textInside(written))).toHaveLength(1 + 1 + 1 + 1 + 100 + 1);
    workspace.close();
  });

  it("is written before locking if anything has changed, and not if nothing has", async () => {
    const there = aFolder();
    const { audit, backups } = await atWork({ chosenPlace: () => aPlace(there.folder) });
    expect(await backups.saveBeforeLocking()).toBeNull();
    okOf(await backups.choosePlace());
    expect(await backups.saveBeforeLocking()).toMatchObject({ ok: true, value: { where: "place" } });
    expect(await backups.saveBeforeLocking()).toBeNull();
    await saveTitle(audit, "Plans");
    there.set({ fault: "QuotaExceededError" });
    expect(await backups.saveBeforeLocking()).toEqual({ ok: false, error: { type: "place-full" } });
    expect(backups.state()).toMatchObject({ failure: { type: "place-full" }, changes: 1 });
  });

  it("that does not read back the same has no receipt", async () => {
    const there = aFolder();
    const { backups } = await atWork({ chosenPlace: () => aPlace(there.folder) });
    okOf(await backups.choosePlace());
    there.set({ onDisk: () => new Blob(["something else"]) });
    expect(await backups.save()).toEqual({ ok: false, error: { type: "place-differs" } });
    expect(backups.state().last).toBeNull();
  });
});

describe("a backup of format version 1, as it was released", () => {
  it("still opens with the passphrase it was made with", async () => {
    const file = new Blob([readFileSync("tests/fixtures/backup/version-1.age")]);
    const { workspace } = await openTestWorkspace(freshName());
    const { preview, bringIn } = okOf(await (await workspace.backups()).open(file, "copper lantern field seven"));
    expect(preview).toMatchObject({ madeAt: "2026-11-27T14:32:00.000Z", isSealed: true, freshInstruments: 1 });
    expect(preview.audits.map(({ title, fresh }) => [title, fresh])).toEqual([
      ["Zoë’s plan, “one year on”", 4],
      ["Plans", 1],
    ]);
    okOf(await bringIn());
    // What tests/browser holds the same file to, in each browser.
    const expected: unknown = JSON.parse(readFileSync("tests/fixtures/backup/version-1.projection.json", "utf8"));
    expect(await everythingIn(workspace)).toEqual(expected);
    const wrong = await (await workspace.backups()).open(file, "another passphrase");
    expect(wrong).toEqual({ ok: false, error: { type: "file-refused", problems: [{ type: "wrong-passphrase" }] } });
  });

  it("and a plain workspace file of version 1 is read as before, and says that it is not sealed", async () => {
    const file = new Blob([readFileSync("tests/fixtures/workspace/version-1.json")]);
    const { workspace } = await openTestWorkspace(freshName());
    const { preview } = okOf(await openFile(workspace, file));
    expect([preview.isSealed, preview.audits.length]).toEqual([false, 2]);
  });
});
