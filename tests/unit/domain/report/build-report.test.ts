import { describe, expect, it } from "vitest";
import { caseCells, concernCells, panelCells, reportCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { printedQuotes } from "#src/domain/report/printed-quotes.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { CaseId, ConcernId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";
import { linesOfTable, partsOf, sentencesOf, tablesOf } from "#tests/support/report-tables.ts";

function reportOf(laptop: Laptop, instrument = anInstrument(), wording: "today" | "2010" = "today") {
  return buildReport(readReportSource(laptop.log, instrument, wording), wording);
}

function anAuditWithReturns() {
  const laptop = anAudit();
  laptop.save(
    ...aSignedOffReturn(
      "case-a",
      "social-care",
      { plan: { outcome: "good", answers: { "plan-1": "yes" }, goodPractice: "Rang back at five." } },
      "good",
    ),
    ...aSignedOffReturn(
      "case-a",
      "police",
      { plan: { outcome: "inadequate", answers: { "plan-1": "no" }, harm: ["plan-1"] } },
      "inadequate",
    ),
    ...aSignedOffReturn("case-b", "social-care", { plan: { outcome: "not-applicable" } }),
  );
  return laptop;
}

describe("the overview report", () => {
  it("has its parts in order, each with a number, and a section for each area", () => {
    expect(partsOf(reportOf(anAuditWithReturns())).map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Summary",
      "2 Why this theme",
      "3 How it was done",
      "4 The children",
      "5 Grades",
      "6 Findings by area",
      "6.1 Area recognition",
      "6.2 Area risk",
      "6.3 Area plan",
      "6.4 Area outcomes",
      "7 Findings by agency",
      "8 Standards and evidence",
      "9 Harm or unmanaged risk",
      "10 Voices",
      "11 Timescales",
      "12 Themes",
      "13 Conclusions and recommendations",
    ]);
  });

  it("gives every figure its base and its kinds of not graded", () => {
    expect(linesOfTable(reportOf(anAuditWithReturns()), "own-by-area")[2]).toBe(
      "3 Area plan | 0 | 1 | 0 | 1 | 2 | 1 of 2 | not applicable to the child (1), return not received (1)",
    );
    expect(linesOfTable(reportOf(anAuditWithReturns()), "returns")).toEqual([
      "CP-1 | Signed off | Signed off",
      "CP-2 | Signed off | Not received",
    ]);
  });

  it("prints the range and count until a panel agrees, and the agreed grade once it has", () => {
    const laptop = anAuditWithReturns();
    expect(linesOfTable(reportOf(laptop), "case-by-area")).toEqual([
      "CP-1 | – | – | G to I, 2 | – | G to I, 2",
      "CP-2 | – | – | – | – | –",
    ]);
    expect(tablesOf(reportOf(laptop)).map(({ id }) => id)).not.toContain("agreed-by-area");
    laptop.save(change(panelCells("case-a" as CaseId, "child-protection").area("plan").agreed, "requires-improvement"));
    expect(linesOfTable(reportOf(laptop), "case-by-area")[0]).toBe("CP-1 | – | – | R | – | G to I, 2");
    expect(linesOfTable(reportOf(laptop), "agreed-by-area")[2]).toBe("3 Area plan | 0 | 0 | 1 | 0 | 1 | 0 of 1 | None");
  });

  it("says the words of the wording in use", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(panelCells("case-a" as CaseId, "child-protection").area("plan").agreed, "requires-improvement"));
    expect(linesOfTable(reportOf(laptop, anInstrument(), "2010"), "case-by-area")[0]).toContain("| A |");
    expect(sentencesOf(reportOf(laptop, anInstrument(), "2010")).join(" ")).toMatch(/adequate 0/);
  });

  it("keeps the lead's words apart from what is computed: no figure touches them", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(reportCells.narrative("summary"), "Plans are the weak point."));
    const summary = (laptopNow: Laptop) => reportOf(laptopNow).parts[0]?.blocks ?? [];
    const narrative = { type: "narrative", part: "summary", text: "Plans are the weak point." };
    expect(summary(laptop)).toContainEqual(narrative);
    const before = summary(laptop).filter(({ type }) => type !== "narrative");
    laptop.save(...aSignedOffReturn("case-b", "police", { plan: { outcome: "good" } }, "good"));
    expect(summary(laptop)).toContainEqual(narrative);
    expect(summary(laptop).filter(({ type }) => type !== "narrative")).not.toEqual(before);
  });

  it("lists harm with its evidence, and counts immediate concerns without saying what they were", () => {
    const laptop = anAuditWithReturns();
    const concern = concernCells("concern-1" as ConcernId);
    laptop.save(change(concern.what, "A bruise that nobody explained"), change(concern.caseId, "case-a" as CaseId));
    const report = reportOf(laptop);
    expect(linesOfTable(report, "harm")).toEqual(["CP-1 | Police | 3 Area plan | Standard plan-1 | None given"]);
    expect(sentencesOf(report)).toContain("1 immediate concern was raised during the audit; 1 of them is still open.");
    expect(JSON.stringify(report)).not.toContain("bruise");
  });

  it("gives every table an id and a sheet's name that a workbook takes, each of them once", () => {
    const areas = Array.from({ length: 40 }, (_, index) => anArea(`area-${index + 1}`, index + 1));
    const tables = tablesOf(reportOf(anAuditWithReturns(), anInstrument({ areas })));
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    expect(new Set(tables.map(({ sheet }) => sheet.toLowerCase())).size).toBe(tables.length);
    for (const { sheet } of tables) expect(sheet).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  it("makes every row as long as its columns, and one bar for each row", () => {
    for (const { columns, rows, bars } of tablesOf(reportOf(anAuditWithReturns()))) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      if (bars === null) continue;
      expect(bars.counts).toHaveLength(rows.length);
      expect(bars.counts.every((counts) => counts.length === bars.legend.length)).toBe(true);
    }
  });

  it("is true of an audit with nothing graded, with one case, with one agency, and with neither", () => {
    const nothing = anAudit();
    expect(sentencesOf(reportOf(nothing))).toContain("Nothing is signed off yet, so there are no figures to report.");
    expect(linesOfTable(reportOf(nothing), "own-by-area")[0]).toBe(
      "1 Area recognition | 0 | 0 | 0 | 0 | 0 | – | return not received (4)",
    );
    const one = anAuditWithReturns();
    one.save(
      change(caseCells("case-b" as CaseId).presence, { state: "removed", reason: "Another child" }),
      change(setUpCells.agency("police"), { state: "removed", reason: "Another district" }),
    );
    expect(linesOfTable(reportOf(one), "returns")).toEqual(["CP-1 | Signed off"]);
    one.save(change(setUpCells.agency("social-care"), { state: "removed", reason: "Another district" }));
    one.save(change(caseCells("case-a" as CaseId).presence, { state: "removed", reason: "Another child" }));
    expect(sentencesOf(reportOf(one))[0]).toBe(
      "The audit read the files of 0 children in 0 agencies. 0 of 0 returns expected are signed off; only those are counted.",
    );
  });

  it("takes one quote of each case before a second of any, prints twelve, and counts what it leaves out", () => {
    const laptop = anAudit();
    const ids = ["case-a", "case-b", ...Array.from({ length: 12 }, (_, index) => `case-${index + 100}`)] as CaseId[];
    for (const id of ids) {
      laptop.save(
        change(caseCells(id).presence, { state: "in" }),
        ...aSignedOffReturn(
          id,
          "social-care",
          { plan: { outcome: "good", goodPractice: `Seen at home, ${id}` } },
          "good",
        ),
      );
    }
    laptop.save(
      ...aSignedOffReturn("case-a", "police", { plan: { outcome: "good", goodPractice: "A second of CP-1" } }, "good"),
    );
    const plan = partsOf(reportOf(laptop)).find(({ id }) => id === "area-plan");
    const block = plan?.blocks.find((each) => each.type === "quotes");
    if (block?.type !== "quotes") throw new Error("The area has good practice to quote.");
    expect(block.total).toBe(15);
    expect(block.quotes.at(-1)?.text).toBe("A second of CP-1");
    const { quotes, left } = printedQuotes(block);
    expect(quotes).toHaveLength(12);
    expect(left).toBe("3 more are in the Excel workbook, on the sheet All answers.");
  });
});
