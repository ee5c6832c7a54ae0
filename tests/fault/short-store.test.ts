// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { afterEach, describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { tables } from "#src/storage/database.ts";
import {
  copyRows,
  healthAfterStart,
  opened,
  putRowsBack,
  saveTitle,
  started,
  tamper,
  usedStore,
} from "#tests/support/fault-store.ts";
import { okOf } from "#tests/support/moving.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

const refused = () => {
  throw new DOMException("Not here.", "SecurityError");
};

afterEach(() => localStorage.clear());

async function write(name: string, audit: AuditId, titles: readonly string[], around = {}): Promise<void> {
  const { workspace } = await openTestWorkspace(name, around);
  const there = await opened(workspace, audit);
  for (const title of titles) await saveTitle(there, title);
  workspace.close();
}

describe("a store that is older than its witness", () => {
  it("is the alarm when the database was deleted and opens as if it were new", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, (database) => database.delete());
    expect(await healthAfterStart(name)).toEqual({
      type: "older-than-witness",
      audits: [{ id: audit, expected: 5, found: 0 }],
    });
  });

  it("is the alarm when the events were cleared and the rest was left", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, ({ tail }) => tail.clear());
    expect(await healthAfterStart(name)).toMatchObject({ audits: [{ id: audit, expected: 5, found: 0 }] });
  });

  it("looks like a first start when the witness was cleared with it (the control)", async () => {
    const { name } = await usedStore(3);
    await tamper(name, (database) => database.delete());
    localStorage.clear();
    expect(await healthAfterStart(name)).toEqual({ type: "first-start" });
  });

  it("is the alarm when an older state of the machine was put back", async () => {
    const { name, audit } = await usedStore(3);
    const then = await copyRows(name);
    await write(name, audit, ["title 4", "title 5"]);
    await putRowsBack(name, then);
    expect(await healthAfterStart(name)).toEqual({
      type: "older-than-witness",
      audits: [{ id: audit, expected: 7, found: 5 }],
    });
  });

  it("is no alarm the other way round: the last writes of a crash may have missed the witness (the control)", async () => {
    const { name, audit } = await usedStore(3);
    const witness = { ...localStorage };
    await write(name, audit, ["title 4"]);
    for (const [key, value] of Object.entries(witness)) localStorage.setItem(key, value as string);
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });

  it("goes on with a new chain after it was put back, and never uses a place twice", async () => {
    const { name, audit } = await usedStore(3);
    const then = await copyRows(name);
    await write(name, audit, ["title 4"]);
    await putRowsBack(name, then);
    await write(name, audit, ["another title"]);
    const { workspace } = await openTestWorkspace(name);
    const { history } = await opened(workspace, audit);
    const [last, before] = await history(setUpCells.title);
    expect(last).toMatchObject({ seq: 1, prev: null, body: { value: "another title" } });
    expect(last?.epoch).not.toBe(before?.epoch);
  });

  it("counts what is saved after going on as in no backup, whatever the last one held", async () => {
    const { name, audit } = await usedStore(3);
    const { workspace: before } = await openTestWorkspace(name);
    const backups = await before.backups();
    okOf(await backups.confirm(okOf(await backups.saveAsFile()).file));
    before.close();
    await tamper(name, ({ tail }) => tail.filter(({ place }) => place > 2).delete());
    const { workspace } = await openTestWorkspace(name);
    expect(workspace.health.type).toBe("older-than-witness");
    await workspace.goOnWithWhatIsHere();
    expect(workspace.changesSinceBackup()).toBe(0);
    await saveTitle(await opened(workspace, audit), "said again");
    expect(workspace.changesSinceBackup()).toBe(1);
  });

  it("is still the alarm at the next start, until the person goes on with what is here", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, ({ tail }) => tail.delete([audit, 5]));
    expect((await healthAfterStart(name)).type).toBe("older-than-witness");
    await write(name, audit, []);
    expect((await healthAfterStart(name)).type).toBe("older-than-witness");
    const { workspace } = await openTestWorkspace(name);
    await workspace.goOnWithWhatIsHere();
    expect(workspace.health).toEqual({ type: "sound" });
    workspace.close();
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });

  it("gives an audit up for good when nothing is left of it and the person goes on", async () => {
    const { name } = await usedStore(3);
    await tamper(name, (database) => database.delete());
    const { workspace } = await openTestWorkspace(name);
    await workspace.goOnWithWhatIsHere();
    expect(workspace.health).toEqual({ type: "first-start" });
    await started(workspace);
    workspace.close();
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });
});

describe("a store that was put back and written on without its witness", () => {
  it("is noticed at the witness's place, although it is no shorter", async () => {
    const { name, audit } = await usedStore(3);
    const then = await copyRows(name);
    await write(name, audit, ["title 4"]);
    await putRowsBack(name, then);
    await write(name, audit, ["another title"], { localStorage: refused });
    expect(await healthAfterStart(name)).toEqual({
      type: "damaged",
      audits: [{ id: audit, unreadable: 0, gaps: 1, drafts: 0 }],
    });
  });

  it("is sound where it was not put back in between (the control)", async () => {
    const { name, audit } = await usedStore(3);
    await write(name, audit, ["title 4"]);
    await write(name, audit, ["another title"], { localStorage: refused });
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });
});

describe("a store with nothing in it but keys", () => {
  it("is a first start, whatever tables the database has", async () => {
    const { workspace, name } = await openTestWorkspace();
    workspace.close();
    const rows = await copyRows(name);
    expect([...rows.keys()]).toEqual(Object.keys(tables));
    expect(await healthAfterStart(name)).toEqual({ type: "first-start" });
  });
});
