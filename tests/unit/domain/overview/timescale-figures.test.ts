import { describe, expect, it } from "vitest";
import { caseCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { readAuditData } from "#src/domain/overview/audit-data.ts";
import { differingDates } from "#src/domain/overview/differing-dates.ts";
import { timescaleFigures } from "#src/domain/overview/timescale-figures.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { accept, conference, late, met, milestone, say, withTimescales } from "#tests/support/timescale-audits.ts";

const by = { edition: null, periodEnd: "2026-02-28" };
function figuresOf(laptop: Laptop, instrument = withTimescales(), judged: Parameters<typeof timescaleFigures>[1] = by) {
  return timescaleFigures(readAuditData(laptop.log, instrument), judged).map(({ base, counts }) => ({
    base,
    ...counts,
  }));
}

describe("the figures of timescales", () => {
  it("count each return by its own dates, signed off alone, with what is not judged beside the base", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", met);
    say(laptop, "case-a", "police", late);
    say(laptop, "case-b", "social-care", conference);
    // Entered and not signed off: nobody's word yet.
    laptop.save(change(returnCells(aReturnAddress("case-b", "police")).milestone("start"), ["2025-12-09"]));
    expect(figuresOf(laptop)).toEqual([{ base: 3, met: 1, late: 1, "not-done": 1, "return-not-received": 1 }]);
  });

  it("keep not yet due, and a start that no file gives, out of the base", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", { start: ["2026-02-20"] });
    say(laptop, "case-a", "police", {});
    say(laptop, "case-b", "social-care", { end: ["2025-12-23"] });
    say(laptop, "case-b", "police", met);
    expect(figuresOf(laptop)).toEqual([{ base: 1, met: 1, "not-yet-due": 1, "date-missing": 2 }]);
    expect(figuresOf(laptop, undefined, { edition: null, periodEnd: null })).toEqual([
      { base: 1, met: 1, "period-end-missing": 1, "date-missing": 2 },
    ]);
  });

  it("ask nothing of an agency that does not know the child, or that the area is not for", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", {}, "not-involved");
    say(laptop, "case-a", "police", {}, "not-applicable");
    laptop.save(change(caseCells("case-b" as CaseId).involvement("police"), "not-known"));
    expect(figuresOf(laptop)).toEqual([{ base: 0, "not-applicable": 2, "return-not-received": 1 }]);
    // What was answered stays in.
    say(laptop, "case-b", "social-care", met, "not-applicable");
    expect(figuresOf(laptop)).toEqual([{ base: 1, met: 1, "not-applicable": 2 }]);
  });

  it("take two versions of a date for neither", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", met);
    const start = returnCells(aReturnAddress("case-a", "social-care")).milestone("start");
    laptop.save({ ...change(start, ["2025-12-10"]), parents: [] });
    expect(figuresOf(laptop)[0]).toMatchObject({ base: 0, "in-conflict": 1 });
  });

  it("judge by the edition and by the band, and say where a band is not given", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", met);
    say(laptop, "case-b", "social-care", met);
    laptop.save(change(caseCells("case-a" as CaseId).band("age-band"), "unborn"));
    const forUnborn = aTimescale("core-group", {
      onlyFor: { profile: "age-band", in: ["unborn"] },
      editions: { "2010": { count: 5, unit: "working-day" }, "2013": null },
    });
    const instrument = withTimescales({ timescales: [forUnborn] });
    const without = { "return-not-received": 2 };
    expect(figuresOf(laptop, instrument)).toEqual([{ base: 1, met: 1, "band-missing": 1, ...without }]);
    expect(figuresOf(laptop, instrument, { ...by, edition: "2010" })).toEqual([
      { base: 1, late: 1, "band-missing": 1, ...without },
    ]);
    expect(figuresOf(laptop, instrument, { ...by, edition: "2013" })).toEqual([
      { base: 0, "not-applicable": 2, ...without },
    ]);
  });

  it("count what repeats once a return, by its worst gap", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", { start: ["2025-12-01"], end: ["2025-12-05", "2026-01-30", "2026-02-27"] });
    say(laptop, "case-b", "social-care", { start: ["2025-12-01"], end: ["2025-12-05", "2026-01-02"] });
    const instrument = withTimescales({
      milestones: [milestone("start", ["social-care"]), milestone("end", ["social-care"], true)],
      timescales: [aTimescale("core-group", { thenEvery: { count: 6, unit: "week" } })],
    });
    expect(figuresOf(laptop, instrument)).toEqual([{ base: 2, late: 1, "not-done": 1 }]);
  });

  it("take the start from the case's other returns where no agency records both ends, if they agree on it", () => {
    const laptop = anAudit();
    const instrument = withTimescales({
      milestones: [milestone("start", ["social-care", "health-visiting"]), milestone("end", ["police"])],
    });
    laptop.save(change(setUpCells.agency("health-visiting"), { state: "in" }));
    say(laptop, "case-a", "social-care", conference);
    say(laptop, "case-a", "police", { end: ["2025-12-23"] });
    say(laptop, "case-b", "social-care", conference);
    say(laptop, "case-b", "health-visiting", { start: ["2025-12-10"] });
    say(laptop, "case-b", "police", { end: ["2025-12-23"] });
    expect(figuresOf(laptop, instrument)).toEqual([{ base: 1, met: 1, "date-missing": 1 }]);
    expect(differingDates(readAuditData(laptop.log, instrument))).toMatchObject([
      {
        case: { id: "case-b" },
        milestone: { id: "start" },
        given: [
          { dates: ["2025-12-09"], by: [{ id: "social-care" }] },
          { dates: ["2025-12-10"], by: [{ id: "health-visiting" }] },
        ],
        accepted: { state: "unset" },
      },
    ]);
    // Once the lead accepts one of them, the end is judged from it.
    laptop.save(accept("case-b", "start", ["2025-12-10"]));
    expect(figuresOf(laptop, instrument)).toEqual([{ base: 2, met: 2 }]);
  });

  it("judge every return of a case by the date that the lead accepted, and keep each return's own", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", met);
    say(laptop, "case-a", "police", late);
    const without = { "return-not-received": 2 };
    expect(figuresOf(laptop)).toEqual([{ base: 2, met: 1, late: 1, ...without }]);
    laptop.save(accept("case-a", "end", ["2025-12-29"]));
    expect(figuresOf(laptop)).toEqual([{ base: 2, late: 2, ...without }]);
    const own = returnCells(aReturnAddress("case-a", "social-care")).milestone("end");
    expect(readCell(laptop.log, own)).toMatchObject({ state: "value", value: ["2025-12-23"] });
    laptop.save(accept("case-a", "end", null));
    expect(figuresOf(laptop)).toEqual([{ base: 2, met: 1, late: 1, ...without }]);
  });

  it("leave each return to its own date while two versions of the accepted one stand", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", met);
    say(laptop, "case-a", "police", late);
    laptop.save(accept("case-a", "end", ["2025-12-29"]));
    laptop.save({ ...accept("case-a", "end", ["2025-12-23"]), parents: [] });
    expect(figuresOf(laptop)[0]).toMatchObject({ met: 1, late: 1 });
    expect(differingDates(readAuditData(laptop.log, withTimescales()))[0]?.accepted.state).toBe("conflict");
  });

  it("count late with a recorded reason apart, in the base", () => {
    const laptop = anAudit();
    say(laptop, "case-a", "social-care", late);
    say(laptop, "case-a", "police", late);
    say(laptop, "case-b", "social-care", conference);
    for (const caseId of ["case-a", "case-b"]) {
      const { lateReason } = returnCells(aReturnAddress(caseId, "social-care"));
      laptop.save(change(lateReason("core-group", null), "The chair was ill; the child was seen on the due day."));
    }
    expect(figuresOf(laptop)).toEqual([
      { base: 3, late: 1, "late-with-reason": 1, "not-done-with-reason": 1, "return-not-received": 1 },
    ]);
    // Nothing but white space is no reason.
    laptop.save(change(returnCells(aReturnAddress("case-a", "social-care")).lateReason("core-group", null), "  "));
    expect(figuresOf(laptop)[0]).toMatchObject({ base: 3, late: 2 });
  });

  it("take the end from the case's other returns where the agency is not asked for it", () => {
    const laptop = anAudit();
    laptop.save(change(setUpCells.agency("health-visiting"), { state: "in" }));
    const instrument = withTimescales({
      milestones: [
        milestone("start", ["social-care"]),
        milestone("end", ["social-care"], true),
        milestone("ended", ["health-visiting"]),
      ],
      timescales: [aTimescale("core-group", { thenEvery: { count: 6, unit: "week" }, until: "ended" })],
    });
    say(laptop, "case-a", "social-care", { start: ["2025-12-01"], end: ["2025-12-05"] });
    expect(figuresOf(laptop, instrument)[0]).toMatchObject({ base: 1, "not-done": 1 });
    say(laptop, "case-a", "health-visiting", { ended: ["2026-01-10"] });
    expect(figuresOf(laptop, instrument)[0]).toMatchObject({ base: 1, met: 1 });
  });
});
