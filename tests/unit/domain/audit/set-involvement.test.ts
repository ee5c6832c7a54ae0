import { describe, expect, it } from "vitest";
import { returnCells } from "#src/domain/audit/cells.ts";
import { setInvolvement } from "#src/domain/audit/set-involvement.ts";
import { involvements } from "#src/domain/audit/values.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";

const place = { caseId: "case-a" as CaseId, agencyId: "police" };

describe("saying how a case is known to an agency", () => {
  it.each([...involvements, null])("takes %s", (involvement) => {
    const result = setInvolvement(anAudit().log, { ...place, involvement });
    expect(result.ok && result.value).toEqual([
      { cell: { subject: "case/case-a", item: "involvement/police" }, value: involvement },
    ]);
  });

  it("refuses a case and an agency that are not in the audit", () => {
    const { log } = anAudit();
    expect(setInvolvement(log, { ...place, caseId: "case-x" as CaseId, involvement: "known" })).toEqual({
      ok: false,
      error: { type: "case-not-in-audit" },
    });
    expect(setInvolvement(log, { ...place, agencyId: "health-visiting", involvement: "known" })).toEqual({
      ok: false,
      error: { type: "agency-not-in-audit" },
    });
  });

  it("refuses to call a case unknown to an agency that has answered, which would drop its grades from every base", () => {
    const laptop = anAudit();
    const address = aReturnAddress("case-a", "police");
    laptop.save(change(returnCells(address).area("risk").outcome, "inadequate"));
    expect(setInvolvement(laptop.log, { ...place, involvement: "not-known" })).toEqual({
      ok: false,
      error: { type: "return-made", returns: [address] },
    });
    expect(setInvolvement(laptop.log, { ...place, involvement: "family-only" }).ok).toBe(true);
    expect(setInvolvement(laptop.log, { ...place, caseId: "case-b" as CaseId, involvement: "not-known" }).ok).toBe(
      true,
    );
  });
});
