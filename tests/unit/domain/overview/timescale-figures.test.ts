import { describe, expect, it } from "vitest";
import { caseCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import type { AreaOutcome } from "#src/domain/audit/values.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { readAuditData } from "#src/domain/overview/audit-data.ts";
import { differingDates } from "#src/domain/overview/differing-dates.ts";
import { timescaleFigures } from "#src/domain/overview/timescale-figures.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";
import { linesOfTable, partsOf, sentencesOf, tableOf } from "#tests/support/report-tables.ts";

const milestone = (id: string, recordedBy: readonly string[], repeats = false) => ({
  id,
  label: `Milestone ${id}`,
  repeats,
  recordedBy: [...recordedBy],
});

/** Ten working days from a conference to a core group, which social care and the police both record. */
function withTimescales(given: Partial<Instrument> = {}): Instrument {
  return anInstrument({
    milestones: [milestone("start", ["social-care", "police"]), milestone("end", ["social-care", "police"])],
    timescales: [aTimescale("core-group")],
    areas: [anArea("plan", 3, { timescales: ["core-group"] }), anArea("outcomes", 4)],
    ...given,
  });
}

const accept = (caseId: string, id: string, dates: readonly string[] | null) =>
  change(caseCells(caseId as CaseId).acceptedDates("child-protection", id), dates);

type Dates = Readonly<Record<string, readonly string[]>>;

function say(laptop: Laptop, caseId: string, agency: string, dates: Dates, outcome: AreaOutcome = "good") {
  const cells = returnCells(aReturnAddress(caseId, agency));
  laptop.save(
    ...Object.entries(dates).map(([id, value]) => change(cells.milestone(id), value)),
    ...aSignedOffReturn(caseId, agency, { plan: { outcome } }),
  );
}

const by = { edition: null, periodEnd: "2026-02-28" };
function figuresOf(laptop: Laptop, instrument = withTimescales(), judged: Parameters<typeof timescaleFigures>[1] = by) {
  return timescaleFigures(readAuditData(laptop.log, instrument), judged).map(({ base, counts }) => ({
    base,
    ...counts,
  }));
}

const conference = { start: ["2025-12-09"] };
const [met, late] = [
  { ...conference, end: ["2025-12-23"] },
  { ...conference, end: ["2025-12-29"] },
];

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

describe("the part of the report about timescales", () => {
  const reportOf = (laptop: Laptop, instrument = withTimescales()) =>
    buildReport(readReportSource(laptop.log, instrument, "today"), "today");

  function aJudgedAudit() {
    const laptop = anAudit();
    laptop.save(change(setUpCells.periodJudged, { from: "2025-09-01", to: "2026-02-28" }));
    say(laptop, "case-a", "social-care", met);
    say(laptop, "case-a", "police", { start: ["2025-12-10"], end: ["2025-12-29"] });
    say(laptop, "case-b", "social-care", { start: ["2026-02-20"] });
    return laptop;
  }

  it("prints each timescale with its limit, its base and everything beside it", () => {
    const report = reportOf(aJudgedAudit());
    expect(tableOf(report, "timescales").columns.map(({ header }) => header)).toEqual([
      "Timescale",
      "Limit in this edition",
      "Due",
      "Met",
      "Late",
      "Not done or no date",
      "Not yet due",
      "Not applicable",
      "Not judged",
    ]);
    expect(linesOfTable(report, "timescales")).toEqual([
      "Timescale core-group | 10 working days | 2 | 1 | 1 | 0 | 1 | 0 | return not received (1)",
    ]);
    expect(sentencesOf(report)).toContain(
      "In the returns that are signed off 2 timescales had come due: 1 met, 1 late, 0 without a date on file. Not yet due: 1.",
    );
  });

  it("says when it is judged, how far bank holidays are known, and where agencies gave different dates", () => {
    const report = reportOf(aJudgedAudit());
    const part = partsOf(report).find(({ id }) => id === "timescales");
    const text = JSON.stringify(part);
    expect(text).toContain("on 28 February 2026, the last day of the period judged.");
    expect(text).toContain("which are known to the end of 2030.");
    expect(tableOf(report, "timescales").notes.at(-1)).toBe(
      "Agencies gave different dates for: Milestone start (1 case); Milestone end (1 case). Each return is judged by its own.",
    );
  });

  it("has a column for too early only where a range was missed at its near end", () => {
    const range = aTimescale("core-group", { limit: { min: 10, max: 14, unit: "calendar-day" } });
    const report = reportOf(aJudgedAudit(), withTimescales({ timescales: [range] }));
    expect(linesOfTable(report, "timescales")).toEqual([
      "Timescale core-group | 10 to 14 calendar days | 2 | 1 | 1 | 0 | 1 | 0 | return not received (1)",
    ]);
    const early = aJudgedAudit();
    say(early, "case-b", "police", { start: ["2026-02-02"], end: ["2026-02-05"] });
    expect(linesOfTable(reportOf(early, withTimescales({ timescales: [range] })), "timescales")).toEqual([
      "Timescale core-group | 10 to 14 calendar days | 3 | 1 | 1 | 1 | 0 | 1 | 0 | None",
    ]);
  });

  it("has columns for a recorded reason only where there is one, and says what it means", () => {
    const laptop = aJudgedAudit();
    const { lateReason } = returnCells(aReturnAddress("case-a", "police"));
    laptop.save(change(lateReason("core-group", null), "The police were asked to wait by the court."));
    const report = reportOf(laptop);
    expect(tableOf(report, "timescales").columns.map(({ header }) => header)).toEqual([
      "Timescale",
      "Limit in this edition",
      "Due",
      "Met",
      "Late",
      "Late, reason recorded",
      "Not done or no date",
      "Not yet due",
      "Not applicable",
      "Not judged",
    ]);
    expect(linesOfTable(report, "timescales")).toEqual([
      "Timescale core-group | 10 working days | 2 | 1 | 0 | 1 | 0 | 1 | 0 | return not received (1)",
    ]);
    expect(sentencesOf(report)).toContain(
      "In the returns that are signed off 2 timescales had come due: 1 met, 0 late, 1 late with a recorded reason, 0 without a date on file. Not yet due: 1.",
    );
    expect(JSON.stringify(report)).toContain("it is compatible with good.");
  });

  it("names the dates that the lead accepted apart from those still open", () => {
    const laptop = aJudgedAudit();
    laptop.save(accept("case-a", "start", ["2025-12-09"]));
    expect(tableOf(reportOf(laptop), "timescales").notes.slice(-2)).toEqual([
      "Agencies gave different dates for: Milestone end (1 case). Each return is judged by its own.",
      "The lead accepted one date for: Milestone start (1 case). Every return of those cases is judged by it.",
    ]);
  });

  it("keeps what the instrument excuses beside the base, and says why", () => {
    const excused = aTimescale("core-group", {
      exceptions: [{ effect: "ask", due: { from: "2025-12-01", to: "2025-12-31" }, reason: "The floods of December" }],
    });
    const report = reportOf(aJudgedAudit(), withTimescales({ timescales: [excused] }));
    expect(linesOfTable(report, "timescales")).toEqual([
      "Timescale core-group | 10 working days | 1 | 1 | 0 | 0 | 1 | 0 | to be asked about (1), return not received (1)",
    ]);
    expect(sentencesOf(report)).toContain("To be asked about, and not counted as late: The floods of December.");
  });

  it("prints a local value once it is entered, and that it has not been until then", () => {
    const instrument = withTimescales({ timescales: [aTimescale("core-group", { limit: { local: true } })] });
    const laptop = aJudgedAudit();
    expect(linesOfTable(reportOf(laptop, instrument), "timescales")).toEqual([
      "Timescale core-group | your area's own limit | 0 | 0 | 0 | 0 | 0 | 0 | local value not entered (3), return not received (1)",
    ]);
    const own = setUpCells.localLimit("child-protection", "core-group", "limit");
    laptop.save(change(own, { count: 10, unit: "working-day" }));
    expect(linesOfTable(reportOf(laptop, instrument), "timescales")).toEqual([
      "Timescale core-group | 10 working days | 2 | 1 | 1 | 0 | 1 | 0 | return not received (1)",
    ]);
    // In school days it needs the area's term dates, and the report says so.
    laptop.save(change(own, { count: 10, unit: "school-day" }));
    expect(linesOfTable(reportOf(laptop, instrument), "timescales")).toEqual([
      "Timescale core-group | 10 school days | 0 | 0 | 0 | 0 | 0 | 0 | no term dates entered (3), return not received (1)",
    ]);
    laptop.save(change(setUpCells.termDates, "3 November 2025 to 19 December 2025\n5 January 2026 to 27 March 2026"));
    // Ten school days from 9 December: eight to the 19th, then 5 and 6 January.
    expect(linesOfTable(reportOf(laptop, instrument), "timescales")).toEqual([
      "Timescale core-group | 10 school days | 2 | 2 | 0 | 0 | 1 | 0 | return not received (1)",
    ]);
    expect(sentencesOf(reportOf(laptop, instrument)).join(" ")).toContain(
      "which were entered from 3 November 2025 to 27 March 2026.",
    );
  });

  it("has nothing to count where the instrument has no timescales", () => {
    expect(sentencesOf(reportOf(anAudit(), anInstrument()))).toContain(
      "No agency of this audit is asked for the dates of a timescale.",
    );
  });
});
