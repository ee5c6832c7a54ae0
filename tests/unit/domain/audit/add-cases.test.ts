import { describe, expect, it } from "vitest";
import { addCases } from "#src/domain/audit/add-cases.ts";
import { caseCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";

describe("adding cases", () => {
  it("puts each reference in under an id of its own, without the spaces around it and without empty lines", () => {
    const laptop = aLaptop("lead");
    const result = addCases(laptop.log, [" CP-1 ", "", "CP-2"], laptop.ports);
    if (!result.ok) throw new Error(result.error.type);
    laptop.save(...result.value.changes);
    const [first, second] = result.value.added;
    expect(listCases(laptop.log)).toEqual([
      { id: first, reference: "CP-1", duplicates: [], inConflict: false },
      { id: second, reference: "CP-2", duplicates: [], inConflict: false },
    ]);
    expect(first).toMatch(/^[0-9a-z]{16}$/);
  });

  it("refuses references that are in the audit already or twice in the list, and says which", () => {
    const laptop = anAudit();
    expect(addCases(laptop.log, ["CP-3", "cp 1", "cp-1", "CP-3", "CP-4"], laptop.ports)).toEqual({
      ok: false,
      error: {
        type: "duplicate-reference",
        duplicates: [
          { reference: "cp-1", alreadyIn: ["case-a"] },
          { reference: "CP-3", alreadyIn: [] },
        ],
      },
    });
  });

  it("lets the reference of a case that was taken out be used again", () => {
    const laptop = anAudit();
    laptop.save(change(caseCells("case-a" as CaseId).presence, { state: "removed", reason: "Wrong child" }));
    expect(addCases(laptop.log, ["CP-1"], laptop.ports).ok).toBe(true);
  });

  it("refuses an empty list", () => {
    const laptop = aLaptop("lead");
    expect(addCases(laptop.log, [" ", ""], laptop.ports)).toEqual({ ok: false, error: { type: "nothing-to-add" } });
  });
});
