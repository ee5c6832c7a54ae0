// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { afterEach, describe, expect, it, vi } from "vitest";
import { whatIsHeld } from "#src/domain/retention/what-is-held.ts";
import { anAuditToDelete, foundIn, written } from "#tests/support/builders/an-audit-to-delete.ts";
import { theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";
import { copyRows, opened } from "#tests/support/fault-store.ts";
import { okOf } from "#tests/support/moving.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { openedRows } from "#tests/support/opened-rows.ts";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

const everything = Object.keys(written).length;

async function atTheDeletion() {
  const { name, workspace } = await openTestWorkspace();
  const audit = await anAuditToDelete(workspace);
  const wish = {
    audit: audit.id,
    role: "QA lead",
    reason: "The report is agreed",
    instruments: [theSmallInstrument()],
    wording: "today" as const,
  };
  return { name, workspace, audit, deleteThem: () => workspace.retaining.deleteReturns(wish) };
}

/** Fails the write of one row, counted over every table and both ways of writing. Returns how many there were. */
function failAt(nth: number): () => number {
  let writes = 0;
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...row: unknown[]) => unknown>;
  for (const act of ["put", "add", "delete"]) {
    const real = prototype[act];
    if (real === undefined) throw new Error(`There is no ${act}.`);
    vi.spyOn(prototype, act).mockImplementation(function (this: unknown, ...row) {
      writes++;
      if (writes === nth) throw new DOMException("The disk is full.", "QuotaExceededError");
      return Reflect.apply(real, this, row);
    });
  }
  return () => writes;
}

describe("a disk that fails in the middle of a deletion", () => {
  it("has deleted nothing, wherever it fails: each row is as it was and so is every screen", async () => {
    const rehearsal = await atTheDeletion();
    const count = failAt(0);
    okOf(await rehearsal.deleteThem());
    const writes = count();
    vi.restoreAllMocks();
    expect(writes).toBeGreaterThan(5);

    const { name, audit, deleteThem } = await atTheDeletion();
    const [before, held] = [await copyRows(name), whatIsHeld(audit.log)];
    // The snapshot that is left afterwards is no part of the deletion.
    for (const nth of [1, 3, 5]) {
      failAt(nth);
      expect(await deleteThem(), `write ${nth}`).toMatchObject({ ok: false, error: { type: "storage-full" } });
      vi.restoreAllMocks();
      expect(await copyRows(name)).toEqual(before);
    }
    expect(whatIsHeld(audit.log)).toEqual(held);
    expect(audit.readOnly()).toBeNull();
    expect(foundIn(await openedRows(name))).toHaveLength(everything);
    okOf(await deleteThem());
    expect(foundIn(await openedRows(name))).toEqual([]);
  });

  it("deletes all where nothing fails (the control)", async () => {
    const { name, deleteThem } = await atTheDeletion();
    okOf(await deleteThem());
    expect(foundIn(await openedRows(name))).toEqual([]);
  });
});

describe("a tab that has lost the pen", () => {
  it("deletes nothing", async () => {
    const { name, audit, deleteThem } = await atTheDeletion();
    const newer = await openTestWorkspace(name);
    expect(await deleteThem()).toEqual({ ok: false, error: { type: "read-only", why: "other-tab" } });
    expect(whatIsHeld((await opened(newer.workspace, audit.id)).log).counts.returns).toBe(3);
  });
});
