// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { SightlineDatabase } from "#src/storage/database.ts";
import { findDoor } from "#src/use-cases/find-door.ts";
import { healthAfterStart, tamper, usedStore } from "#tests/support/fault-store.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

/** What lay in a table at some moment, to be put back later. */
async function copyOf(name: string, table: "drafts" | "keys" | "documents" | "segments") {
  let rows: unknown[] = [];
  await tamper(name, async (database) => {
    rows = await database.table(table).toArray();
  });
  return (database: SightlineDatabase) => database.table(table).bulkPut(rows);
}

async function typing(name: string, text: string | null) {
  const { workspace } = await openTestWorkspace(name);
  const [summary] = await workspace.listAudits();
  const audit = summary === undefined ? undefined : await workspace.openAudit(summary.id);
  if (audit === undefined || !audit.ok) throw new Error("There is no audit.");
  const kept = await audit.value.keepDraft(setUpCells.why, text);
  if (!kept.ok) throw new Error(kept.error.type);
  workspace.close();
}

describe("a row put back from before", () => {
  it("is noticed where an earlier draft stands in the place of a later one", async () => {
    const { name, audit } = await usedStore(1);
    await typing(name, "The first sentence");
    const before = await copyOf(name, "drafts");
    await typing(name, "The first sentence, and a second");
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
    await tamper(name, before);
    expect(await healthAfterStart(name)).toEqual({
      type: "damaged",
      audits: [{ id: audit, unreadable: 0, gaps: 0, drafts: 1 }],
    });
  });

  it("is noticed where a draft comes back that was gone", async () => {
    const { name, audit } = await usedStore(1);
    await typing(name, "The first sentence");
    const before = await copyOf(name, "drafts");
    await typing(name, null);
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
    await tamper(name, before);
    expect(await healthAfterStart(name)).toEqual({
      type: "damaged",
      audits: [{ id: audit, unreadable: 0, gaps: 0, drafts: 1 }],
    });
  });

  it("is told once: going on takes what is here as it is", async () => {
    const { name } = await usedStore(1);
    await typing(name, "The first sentence");
    const before = await copyOf(name, "drafts");
    await typing(name, "Another");
    await tamper(name, before);
    const { workspace } = await openTestWorkspace(name);
    await workspace.goOnWithWhatIsHere();
    expect(workspace.health).toEqual({ type: "sound" });
    workspace.close();
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });

  it("is not seen in the draft last kept, whose browser ended before it was noted (the control)", async () => {
    const { name } = await usedStore(1);
    await typing(name, "The first sentence");
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${name}.draft.`)) localStorage.removeItem(key);
    localStorage.removeItem(`${name}.turn`);
    expect(await healthAfterStart(name)).toEqual({ type: "sound" });
  });

  it("does not open where two rows of one store were exchanged", async () => {
    const { name, audit } = await usedStore(3);
    await tamper(name, async ({ tail }) => {
      const [one, two] = [await tail.get([audit, 1]), await tail.get([audit, 2])];
      if (one === undefined || two === undefined) throw new Error("There are no rows.");
      await tail.bulkPut([
        { ...one, sealed: two.sealed },
        { ...two, sealed: one.sealed },
      ]);
    });
    expect(await healthAfterStart(name)).toEqual({
      type: "damaged",
      audits: [{ id: audit, unreadable: 2, gaps: 0, drafts: 0 }],
    });
  });
});

describe("a lock put back from before", () => {
  it("is said before the passphrase is typed, and an earlier passphrase then opens it", async () => {
    const { name } = await usedStore(1);
    const before = await copyOf(name, "keys");
    const { workspace } = await openTestWorkspace(name);
    const changed = await workspace.safe?.changePassphrase(testPassphrase, "nine tall herons wait", () => undefined);
    expect(changed).toEqual({ ok: true, value: undefined });
    workspace.close();
    expect(await doorOf(name)).toMatchObject({ type: "locked", isAsLeft: true });
    await tamper(name, before);
    const door = await doorOf(name);
    expect(door).toMatchObject({ type: "locked", isAsLeft: false });
    if (door.type !== "locked") throw new Error(door.type);
    expect(await door.unlock("nine tall herons wait", () => undefined)).toEqual({
      ok: false,
      error: { type: "wrong-secret" },
    });
    expect((await door.unlock(testPassphrase, () => undefined)).ok).toBe(true);
  });
});

async function doorOf(name: string) {
  const found = await findDoor(testSurroundings(), name);
  if (!found.ok) throw new Error(found.error.type);
  return found.value;
}
