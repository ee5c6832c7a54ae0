// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { Dexie } from "dexie";
import { afterEach, expect, it, vi } from "vitest";
import { readRetention } from "#src/domain/retention/retention-rule.ts";
import { whatIsHeld } from "#src/domain/retention/what-is-held.ts";
import { SightlineDatabase } from "#src/storage/database.ts";
import { anAuditToDelete } from "#tests/support/builders/an-audit-to-delete.ts";
import { theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";
import { opened } from "#tests/support/fault-store.ts";
import { okOf } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

/** The write of the deletion is done, and the connection goes before the page hears of it. */
function loseTheAnswer(): { readonly times: number } {
  const lost = { times: 0 };
  const real = SightlineDatabase.prototype.transaction;
  vi.spyOn(SightlineDatabase.prototype, "transaction").mockImplementation(async function (
    this: SightlineDatabase,
    ...args: unknown[]
  ) {
    const done = await Reflect.apply(real, this, args);
    const isTheDeletion = ["tail", "documents"].every((table) => JSON.stringify(args[1]).includes(table));
    if (!isTheDeletion || lost.times > 0) return done;
    lost.times++;
    throw new Dexie.DatabaseClosedError();
  } as never);
  return lost;
}

it("is done once, and not called failed, where the answer of the disk was lost", async () => {
  const { name, workspace } = await openTestWorkspace(freshName());
  const audit = await anAuditToDelete(workspace);
  const lost = loseTheAnswer();
  const wish = { role: "QA lead", reason: "Asked for", instruments: [theSmallInstrument()], wording: "today" as const };
  okOf(await workspace.retaining.deleteReturns({ ...wish, audit: audit.id }));
  expect(lost.times).toBe(1);
  vi.restoreAllMocks();
  expect(readRetention(audit.log).deletedOn).not.toBeNull();
  workspace.close();
  const again = await openTestWorkspace(name);
  expect(again.workspace.health).toEqual({ type: "sound" });
  const there = await opened(again.workspace, audit.id);
  expect(whatIsHeld(there.log)).toEqual(whatIsHeld(audit.log));
  expect([...there.log.known.keys()].sort()).toEqual([...audit.log.known.keys()].sort());
});
