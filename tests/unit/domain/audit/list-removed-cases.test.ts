import { describe, expect, it } from "vitest";
import { caseCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { listRemovedCases, putCaseBack } from "#src/domain/audit/list-removed-cases.ts";
import { removeCase } from "#src/domain/audit/remove-case.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";

const caseId = "case-a" as CaseId;

describe("the cases that were taken out", () => {
  it("are listed with the reason, and come back with what was said about them", () => {
    const laptop = anAudit();
    laptop.save(change(caseCells(caseId).band("age-band"), "under-5"));
    const removal = removeCase(laptop.log, { caseId, reason: "Proceedings begun" });
    if (!removal.ok) throw new Error(removal.error.type);
    laptop.save(...removal.value);
    expect(listRemovedCases(laptop.log)).toEqual([{ id: "case-a", reference: "CP-1", reason: "Proceedings begun" }]);

    laptop.save(putCaseBack(caseId));
    expect(listRemovedCases(laptop.log)).toEqual([]);
    expect(listCases(laptop.log).map(({ reference }) => reference)).toEqual(["CP-1", "CP-2"]);
  });
});
