import { describe, expect, it } from "vitest";
import { carriedBy, carries, secondInstrument } from "#src/domain/audit/carried.ts";
import { caseCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { carriedChanges, setCarried } from "#src/domain/audit/set-carried.ts";
import { change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import type { CaseId, DocumentHash } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anAuditOfTwo, both, ofNeed, ofProtection } from "#tests/support/builders/an-audit-of-two.ts";

const [caseA, caseB] = ["case-a" as CaseId, "case-b" as CaseId];
const needChoice = { id: ofNeed.id, version: "1.0.0", hash: "hash" as DocumentHash };

describe("what a case carries", () => {
  it("is the audit's one instrument, whatever its cell says", () => {
    const laptop = anAudit();
    laptop.save(change(caseCells(caseA).instruments, [ofNeed.id]));
    expect(carriedBy(laptop.log, caseA)).toBe("first");
    expect(carries(laptop.log, caseA, ofProtection.id)).toBe(true);
  });

  it("is the first alone until somebody says otherwise", () => {
    const laptop = anAuditOfTwo();
    expect(carriedBy(laptop.log, caseA)).toBe("both");
    expect(carriedBy(laptop.log, caseB)).toBe("first");
    expect(carries(laptop.log, caseB, ofNeed.id)).toBe(false);
    laptop.save(change(caseCells(caseB).instruments, [ofNeed.id]));
    expect(carriedBy(laptop.log, caseB)).toBe("second");
    expect(carries(laptop.log, caseB, ofProtection.id)).toBe(false);
  });

  it("is all that either of two laptops said while they disagree", () => {
    const laptop = anAuditOfTwo();
    const other = aLaptop("deputy");
    other.save(change(caseCells(caseB).instruments, [ofNeed.id]));
    laptop.save(change(caseCells(caseB).instruments, [ofProtection.id]));
    laptop.bringIn(other.events);
    expect(carriedBy(laptop.log, caseB)).toBe("both");
  });

  it("goes over to the instrument that took the first one's place, and falls back to it when the second goes", () => {
    const laptop = anAuditOfTwo();
    laptop.save(change(setUpCells.instrument, { ...needChoice, id: "early-intervention" }));
    expect(carriedBy(laptop.log, caseA)).toBe("both");
    laptop.save(change(setUpCells.secondInstrument, null));
    expect(carriedBy(laptop.log, caseA)).toBe("first");
    laptop.save(change(setUpCells.secondInstrument, needChoice));
    expect(carriedBy(laptop.log, caseA)).toBe("both");
  });

  it("is one instrument where two laptops made the same one first and second", () => {
    const laptop = anAuditOfTwo();
    laptop.save(change(setUpCells.instrument, { ...needChoice, version: "1.1.0" }));
    expect(secondInstrument(laptop.log)).toBeUndefined();
    expect(carriedBy(laptop.log, caseA)).toBe("first");
  });
});

describe("saying what a case carries", () => {
  it("is kept as the instruments' ids, in the audit's order", () => {
    const laptop = anAuditOfTwo();
    const said = setCarried(laptop.log, { caseId: caseB, carried: "both" });
    expect(said).toEqual({ ok: true, value: [change(caseCells(caseB).instruments, both)] });
    expect(carriedChanges(laptop.log, [caseA, caseB], "second").map(({ value }) => value)).toEqual([
      [ofNeed.id],
      [ofNeed.id],
    ]);
  });

  it("is refused where a return begun would leave every base, and not where it is emptied again", () => {
    const laptop = anAuditOfTwo();
    const address = aReturnAddress("case-a", "police", ofNeed.id);
    laptop.save(change(returnCells(address).independent, "yes"));
    expect(setCarried(laptop.log, { caseId: caseA, carried: "first" })).toEqual({
      ok: false,
      error: { type: "return-made", returns: [address] },
    });
    expect(setCarried(laptop.log, { caseId: caseA, carried: "second" }).ok).toBe(true);
    laptop.save(change(returnCells(address).independent, null));
    expect(setCarried(laptop.log, { caseId: caseA, carried: "first" }).ok).toBe(true);
    expect(currentValue(laptop.log, caseCells(caseA).instruments)).toEqual(both);
  });

  it("is refused in an audit with one instrument, and of a case that is not in it", () => {
    expect(setCarried(anAudit().log, { caseId: caseA, carried: "both" })).toEqual({
      ok: false,
      error: { type: "no-second-instrument" },
    });
    expect(setCarried(anAuditOfTwo().log, { caseId: "case-x" as CaseId, carried: "both" })).toEqual({
      ok: false,
      error: { type: "case-not-in-audit" },
    });
  });
});
