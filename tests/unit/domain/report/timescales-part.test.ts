import { describe, expect, it } from "vitest";
import { returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { linesOfTable, partsOf, sentencesOf, tableOf } from "#tests/support/report-tables.ts";
import { accept, met, say, withTimescales } from "#tests/support/timescale-audits.ts";

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
