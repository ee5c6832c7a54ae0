// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { afterEach, describe, expect, it, vi } from "vitest";
import { findDoor } from "#src/use-cases/find-door.ts";
import { anAuditWithWork, okOf, openFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { aQuickKeeper, testPassphrase } from "#tests/support/quick-keeper.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

// Two tabs and one lock. Whatever one of them has in hand may be an earlier lock than the one in force.

const next = "five loud herons write";
const still = () => undefined;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function safeOf(name: string) {
  const { workspace } = await openTestWorkspace(name);
  if (workspace.safe === null) throw new Error("There is nothing to lock.");
  return { name, workspace, safe: workspace.safe };
}

async function lockedDoor(name: string, around: Parameters<typeof testSurroundings>[0] = {}) {
  const door = okOf(await findDoor(testSurroundings(around), name));
  if (door.type !== "locked") throw new Error(`The door is ${door.type}.`);
  return door;
}

async function changedTo(name: string, passphrase: string): Promise<void> {
  const { workspace, safe } = await safeOf(name);
  okOf(await safe.changePassphrase(testPassphrase, passphrase, still));
  workspace.close();
}

describe("a tab that stands before the lock while another changes it", () => {
  it("opens with the new passphrase and not with the old one, and calls nothing into doubt afterwards", async () => {
    const { name, workspace } = await openTestWorkspace(freshName());
    workspace.close();
    const door = await lockedDoor(name);
    await changedTo(name, next);
    expect(await door.unlock(testPassphrase, still)).toEqual({ ok: false, error: { type: "wrong-secret" } });
    okOf(await door.unlock(next, still)).close();
    expect((await lockedDoor(name)).isAsLeft).toBe(true);
  });

  it("opens the store that was put in the place of the other", async () => {
    const { name, workspace } = await openTestWorkspace(freshName());
    const audit = await anAuditWithWork(workspace, "Neglect");
    const { file } = okOf(await (await workspace.backups()).save());
    const door = await lockedDoor(name);
    okOf(await okOf(await openFile(workspace, file)).replace({ dropMost: true }));
    workspace.close();
    const there = okOf(await door.unlock(testPassphrase, still));
    expect(there.health).toEqual({ type: "sound" });
    okOf(await there.openAudit(audit.id));
  });
});

describe("a lock that was made from an earlier one", () => {
  it("is not put in force: a recovery key typed back late undoes no change of the passphrase", async () => {
    const { name } = await openTestWorkspace(freshName());
    const { safe } = await safeOf(name);
    const prepared = okOf(await safe.prepareRecoveryKey(testPassphrase, still));
    await changedTo(name, next);
    expect(await prepared.enter()).toEqual({ ok: false, error: { type: "lock-changed" } });
    const door = await lockedDoor(name);
    expect(await door.unlock(testPassphrase, still)).toMatchObject({ error: { type: "wrong-secret" } });
    okOf(await door.unlock(next, still));
  });

  it("is not put in force: recovering undoes no change that another tab makes meanwhile", async () => {
    const { name, workspace, safe } = await safeOf(freshName());
    const prepared = okOf(await safe.prepareRecoveryKey(testPassphrase, still));
    okOf(await prepared.enter());
    workspace.close();
    const keeper = aQuickKeeper();
    const meanwhile: typeof keeper.changePassphrase = async (...wish) => {
      const changed = await keeper.changePassphrase(...wish);
      await changedTo(name, next);
      return changed;
    };
    const door = await lockedDoor(name, { keeper: { ...keeper, changePassphrase: meanwhile } });
    expect(await door.recover(prepared.recoveryKey, "nine tall herons wait", still)).toEqual({
      ok: false,
      error: { type: "lock-changed" },
    });
    const later = await lockedDoor(name);
    expect(await later.unlock("nine tall herons wait", still)).toMatchObject({ error: { type: "wrong-secret" } });
    okOf(await later.unlock(next, still)).close();
  });

  it("is put in force where nobody changes it meanwhile (the control)", async () => {
    const { name, workspace, safe } = await safeOf(freshName());
    const prepared = okOf(await safe.prepareRecoveryKey(testPassphrase, still));
    okOf(await prepared.enter());
    workspace.close();
    const door = await lockedDoor(name);
    okOf(await door.recover(prepared.recoveryKey, "nine tall herons wait", still)).close();
    okOf(await (await lockedDoor(name)).unlock("nine tall herons wait", still)).close();
  });
});

describe("a backup", () => {
  it("is sealed with the passphrase in use where a change was not kept", async () => {
    const { workspace, safe } = await safeOf(freshName());
    await anAuditWithWork(workspace, "Neglect");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    });
    expect(await safe.changePassphrase(testPassphrase, next, still)).toMatchObject({ error: { type: "storage-full" } });
    vi.restoreAllMocks();
    const { file } = okOf(await (await workspace.backups()).saveAsFile());
    okOf(
      await (await openTestWorkspace(freshName())).workspace
        .backups()
        .then((there) => there.open(file, testPassphrase)),
    );
  });

  it("is not made with a passphrase that another tab has changed", async () => {
    const { name, workspace } = await openTestWorkspace(freshName());
    await anAuditWithWork(workspace, "Neglect");
    const backups = await workspace.backups();
    await changedTo(name, next);
    expect(await backups.saveAsFile()).toEqual({ ok: false, error: { type: "passphrase-changed" } });
  });
});

describe("tabs that are open", () => {
  it("are asked to lock once the passphrase is changed in one of them, and not by a change that was refused", async () => {
    const name = freshName();
    const [first, second] = [await safeOf(name), await safeOf(name)];
    const [asked, askedItself] = [vi.fn(), vi.fn()];
    second.safe.onLockAsked(asked);
    first.safe.onLockAsked(askedItself);
    expect(await first.safe.changePassphrase("a wrong passphrase", next, still)).toMatchObject({ ok: false });
    // Messages come in the order in which they are sent: whatever the refused change had sent would be there before this one.
    first.safe.lockOthers();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 15_000 });
    expect(asked).toHaveBeenCalledTimes(1);
    okOf(await first.safe.changePassphrase(testPassphrase, next, still));
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2), { timeout: 15_000 });
    expect(askedItself).not.toHaveBeenCalled();
    first.workspace.close();
    second.workspace.close();
  });

  it("are asked to lock where the passphrase was forgotten and another set with the recovery key", async () => {
    const name = freshName();
    const [first, second] = [await safeOf(name), await safeOf(name)];
    const { recoveryKey, enter } = okOf(await first.safe.prepareRecoveryKey(testPassphrase, still));
    okOf(await enter());
    first.workspace.close();
    const asked = vi.fn();
    second.safe.onLockAsked(asked);
    okOf(await (await lockedDoor(name)).recover(recoveryKey, next, still)).close();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1), { timeout: 15_000 });
    second.workspace.close();
  });

  it("are asked as soon as they listen, where the passphrase was changed while theirs became a key", async () => {
    const { name, workspace } = await safeOf(freshName());
    workspace.close();
    const keeper = aQuickKeeper();
    const meanwhile: typeof keeper.open = async (...wish) => {
      const keys = await keeper.open(...wish);
      await changedTo(name, next);
      return keys;
    };
    const door = await lockedDoor(name, { keeper: { ...keeper, open: meanwhile } });
    const opened = okOf(await door.unlock(testPassphrase, still));
    const asked = vi.fn();
    opened.safe?.onLockAsked(asked);
    expect(asked).toHaveBeenCalledTimes(1);
    opened.close();
    const later = okOf(await (await lockedDoor(name)).unlock(next, still));
    const notAsked = vi.fn();
    later.safe?.onLockAsked(notAsked);
    expect(notAsked).not.toHaveBeenCalled();
    later.close();
  });
});
