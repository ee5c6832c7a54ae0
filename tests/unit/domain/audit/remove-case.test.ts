import { describe, expect, it } from "vitest";
import { returnCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { removeCase } from "#src/domain/audit/remove-case.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";

const removal = { caseId: "case-a" as CaseId, reason: "Proceedings have begun" };
const address = aReturnAddress("case-a", "police");

describe("taking a case out", () => {
  it("takes it off the list and keeps the reason", () => {
    const laptop = anAudit();
    const result = removeCase(laptop.log, removal);
    if (!result.ok) throw new Error(result.error.type);
    laptop.save(...result.value);
    expect(listCases(laptop.log).map(({ id }) => id)).toEqual(["case-b"]);
    expect(result.value.map(({ value }) => value)).toEqual([{ state: "removed", reason: "Proceedings have begun" }]);
  });

  it("refuses without a reason, and a case that is not in the audit", () => {
    const { log } = anAudit();
    expect(removeCase(log, { ...removal, reason: "  " })).toEqual({ ok: false, error: { type: "reason-missing" } });
    expect(removeCase(log, { ...removal, caseId: "case-x" as CaseId })).toEqual({
      ok: false,
      error: { type: "not-in-audit" },
    });
  });

  it("refuses a case that someone has answered, and names the returns", () => {
    const laptop = anAudit();
    laptop.save(change(returnCells(address).standard("risk-1").answer, "no"));
    expect(removeCase(laptop.log, removal)).toEqual({
      ok: false,
      error: { type: "case-answered", returns: [address] },
    });
  });

  it("lets a case go whose answers were all taken back", () => {
    const laptop = anAudit();
    const { answer } = returnCells(address).standard("risk-1");
    laptop.save(change(answer, "no"), change(answer, null));
    expect(removeCase(laptop.log, removal).ok).toBe(true);
  });
});
