import { describe, expect, it } from "vitest";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { renameCase } from "#src/domain/audit/rename-case.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";

const caseId = "case-a" as CaseId;

describe("giving a case another reference", () => {
  it("changes the reference and nothing else", () => {
    const laptop = anAudit();
    const result = renameCase(laptop.log, { caseId, reference: " CP-9 " });
    if (!result.ok) throw new Error(result.error.type);
    laptop.save(...result.value);
    expect(listCases(laptop.log).map(({ id, reference }) => [id, reference])).toEqual([
      ["case-b", "CP-2"],
      ["case-a", "CP-9"],
    ]);
  });

  it("lets a reference be written differently", () => {
    expect(renameCase(anAudit().log, { caseId, reference: "cp-1" }).ok).toBe(true);
  });

  it("refuses the reference of another case however it is typed, an empty one, a long one, and a case that is not there", () => {
    const { log } = anAudit();
    const errors = [
      renameCase(log, { caseId, reference: "CP-2" }),
      renameCase(log, { caseId, reference: "\u200BCP–2 " }),
      renameCase(log, { caseId, reference: " \u200B" }),
      renameCase(log, { caseId, reference: "C".repeat(61) }),
      renameCase(log, { caseId: "case-x" as CaseId, reference: "CP-9" }),
    ].map((result) => (result.ok ? null : result.error));
    expect(errors).toEqual([
      { type: "duplicate-reference", alreadyIn: ["case-b"] },
      { type: "duplicate-reference", alreadyIn: ["case-b"] },
      { type: "reference-missing" },
      { type: "too-long", length: 61, limit: 60 },
      { type: "not-in-audit" },
    ]);
  });
});
