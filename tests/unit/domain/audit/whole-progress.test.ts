import { describe, expect, it } from "vitest";
import { auditProgress } from "#src/domain/audit/audit-progress.ts";
import { caseCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { signOffAudit } from "#src/domain/audit/sign-off-audit.ts";
import { wholeProgress } from "#src/domain/audit/whole-progress.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anAuditOfTwo, ofNeed, ofProtection } from "#tests/support/builders/an-audit-of-two.ts";

const instruments = [ofProtection, ofNeed];

function linesOf({ log }: Laptop) {
  return wholeProgress(log, instruments).rows.map(
    ({ case: { reference }, instrument, instrumentPlace, places }) =>
      `${reference} ${instrumentPlace} ${instrument.title}: ${places.map(({ agencyId, state }) => `${agencyId} ${state}`).join(", ")}`,
  );
}

describe("the progress of an audit with two instruments", () => {
  it("asks each agency for a return by each instrument that the case carries and that asks the agency", () => {
    const laptop = anAuditOfTwo();
    expect(linesOf(laptop)).toEqual([
      "CP-1 1 Child protection: social-care not-begun, police not-begun",
      "CP-1 2 Child in need: social-care not-begun, police not-begun, early-help not-begun",
      "CP-2 1 Child protection: social-care not-begun, police not-begun",
    ]);
    const progress = wholeProgress(laptop.log, instruments);
    expect(progress).toMatchObject({ expected: 7, notBegun: 7, withoutPlace: [] });
    expect(progress.cases.map(({ reference }) => reference)).toEqual(["CP-1", "CP-2"]);
    expect(progress.agencies.map(({ id }) => id)).toEqual(["social-care", "police", "early-help"]);
  });

  it("counts a return by one instrument in that one alone, and takes an involvement for both", () => {
    const laptop = anAuditOfTwo();
    const need = aReturnAddress("case-a", "social-care", ofNeed.id);
    laptop.save(change(returnCells(need).signedOff, { role: "Team manager" }));
    laptop.save(change(caseCells("case-a" as CaseId).involvement("police"), "not-known"));
    expect(linesOf(laptop)).toEqual([
      "CP-1 1 Child protection: social-care not-begun, police not-involved",
      "CP-1 2 Child in need: social-care signed-off, police not-involved, early-help not-begun",
      "CP-2 1 Child protection: social-care not-begun, police not-begun",
    ]);
    expect(wholeProgress(laptop.log, instruments)).toMatchObject({ expected: 5, signedOff: 1, withoutPlace: [] });
  });

  it("names the returns of an instrument that the case does not carry, and shows them again when it does", () => {
    const laptop = anAuditOfTwo();
    const stray = aReturnAddress("case-b", "police", ofNeed.id);
    laptop.save(change(returnCells(stray).independent, "yes"));
    expect(wholeProgress(laptop.log, instruments)).toMatchObject({ expected: 7, begun: 0, withoutPlace: [stray] });
    laptop.save(change(caseCells("case-b" as CaseId).instruments, [ofProtection.id, ofNeed.id]));
    expect(wholeProgress(laptop.log, instruments)).toMatchObject({ expected: 10, begun: 1, withoutPlace: [] });
  });

  it("keeps every return of a second instrument that was taken away by another laptop", () => {
    const laptop = anAuditOfTwo();
    const need = aReturnAddress("case-a", "police", ofNeed.id);
    laptop.save(change(returnCells(need).independent, "yes"), change(setUpCells.secondInstrument, null));
    expect(wholeProgress(laptop.log, [ofProtection])).toMatchObject({ expected: 4, withoutPlace: [need] });
  });

  it("is what it was in an audit with one", () => {
    const laptop = anAudit();
    laptop.save(change(returnCells(aReturnAddress("case-a", "police")).independent, "yes"));
    const { cases, ...one } = auditProgress(laptop.log, ofProtection);
    const { rows, cases: listed, ...whole } = wholeProgress(laptop.log, [ofProtection]);
    expect(whole).toEqual(one);
    expect(rows.map(({ places }) => places)).toEqual(cases.map(({ places }) => places));
    expect(listed).toHaveLength(2);
  });

  it("lists what is outstanding by both when the audit is signed off", () => {
    const signing = signOffAudit(anAuditOfTwo().log, { instruments, role: "QA lead" });
    if (!signing.ok) throw new Error(signing.error.type);
    expect(signing.value.outstanding).toHaveLength(7);
  });
});
