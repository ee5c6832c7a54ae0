import { describe, expect, it } from "vitest";
import { caseCells, reportCells, returnCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { gradesByArea, overallGrades, returnsOf } from "#src/domain/overview/grades-figures.ts";
import { profileFigures } from "#src/domain/overview/profile-figures.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { tidyRowsOf } from "#src/domain/report/tidy-rows.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anAuditOfTwo, both, ofNeed, ofProtection } from "#tests/support/builders/an-audit-of-two.ts";
import { linesOfTable, sentencesOf } from "#tests/support/report-tables.ts";

/** Both instruments have an area `plan`: good in every return by the first, inadequate in every return by the second. */
function anAuditGradedByTwo(): Laptop {
  const laptop = anAuditOfTwo();
  const good = { plan: { outcome: "good", answers: { "plan-1": "yes" } } } as const;
  const poor = { plan: { outcome: "inadequate", answers: { "plan-1": "no" } } } as const;
  laptop.save(
    ...aSignedOffReturn("case-a", "social-care", good, "good"),
    ...aSignedOffReturn("case-b", "social-care", good, "good"),
    ...aSignedOffReturn("case-a", "social-care", poor, "inadequate", ofNeed.id),
    ...aSignedOffReturn("case-a", "police", poor, "inadequate", ofNeed.id),
  );
  return laptop;
}

function figuresOf({ log }: Laptop, instrument: typeof ofNeed) {
  const source = readReportSource(log, instrument, "today");
  const plan = gradesByArea(source.data).find(({ area }) => area.id === "plan");
  return {
    source,
    returns: returnsOf(source.data),
    plan: plan?.own,
    overall: overallGrades(source.data).own,
    rows: source.data.cases.flatMap((each) => tidyRowsOf(source, each)),
    report: buildReport(source, "today"),
  };
}

describe("the report by one of two instruments", () => {
  it("counts its own returns alone, each with its own base", () => {
    const laptop = anAuditGradedByTwo();
    const first = figuresOf(laptop, ofProtection);
    expect(first.returns).toEqual({ base: 4, received: 2 });
    expect(first.plan).toMatchObject({ base: 2, counts: { good: 2, inadequate: 0 }, children: 2 });
    expect(first.overall).toMatchObject({ base: 2, counts: { good: 2, inadequate: 0 } });
    const second = figuresOf(laptop, ofNeed);
    expect(second.returns).toEqual({ base: 3, received: 2 });
    expect(second.plan).toMatchObject({ base: 2, counts: { good: 0, inadequate: 2 }, children: 1 });
    expect(second.overall).toMatchObject({ base: 2, counts: { good: 0, inadequate: 2 } });
  });

  it("would be found out if it took the other's returns: one more there moves nothing here, one more here does", () => {
    const laptop = anAuditGradedByTwo();
    const before = figuresOf(laptop, ofProtection).plan;
    laptop.save(...aSignedOffReturn("case-a", "early-help", { plan: { outcome: "good" } }, "good", ofNeed.id));
    expect(figuresOf(laptop, ofProtection).plan).toEqual(before);
    expect(figuresOf(laptop, ofNeed).plan).toMatchObject({ base: 3, counts: { good: 1, inadequate: 2 } });
    laptop.save(...aSignedOffReturn("case-a", "police", { plan: { outcome: "good" } }, "good"));
    expect(figuresOf(laptop, ofProtection).plan).not.toEqual(before);
  });

  it("says on its front and in every row which instrument it is of, and which children it covers", () => {
    const { report, rows } = figuresOf(anAuditGradedByTwo(), ofNeed);
    expect(report.title).toBe("Audit without a title: overview report, Child in need");
    expect(report.facts).toContainEqual({ label: "Instrument", value: "Child in need, version 1.0.0" });
    expect(report.facts).toContainEqual({
      label: "Children",
      value: "1 of the 2 in the audit: those whose case carries this instrument",
    });
    expect(sentencesOf(report).join(" ")).toContain(
      "This report is of “Child in need” alone: 1 of the 2 cases carry it, 1 of them beside the other instrument.",
    );
    expect(linesOfTable(report, "returns")).toEqual(["CP-1 | Signed off | Signed off | Not received"]);
    expect(new Set(rows.map(([, instrument]) => instrument))).toEqual(new Set(["Child in need 1.0.0"]));
    expect(new Set(rows.map(([reference]) => reference))).toEqual(new Set(["CP-1"]));
  });

  it("has words of its own, and leaves the first one's where they were", () => {
    const laptop = anAuditGradedByTwo();
    laptop.save(
      change(reportCells.narrative("grades"), "Plans are sound."),
      change(reportCells.narrative("grades", ofNeed.id), "Plans are late."),
    );
    expect(sentencesOf(figuresOf(laptop, ofProtection).report)).toContain("Plans are sound.");
    expect(sentencesOf(figuresOf(laptop, ofProtection).report)).not.toContain("Plans are late.");
    expect(sentencesOf(figuresOf(laptop, ofNeed).report)).toContain("Plans are late.");
    expect(sentencesOf(figuresOf(laptop, ofNeed).report)).not.toContain("Plans are sound.");
  });

  it("describes the children whose case carries it, and no others", () => {
    const laptop = anAuditGradedByTwo();
    laptop.save(
      change(caseCells("case-a" as CaseId).band("age-band"), "unborn"),
      change(caseCells("case-b" as CaseId).band("age-band"), "under-5"),
    );
    const bands = (instrument: typeof ofNeed) =>
      profileFigures(figuresOf(laptop, instrument).source.data)[0]?.options.map(({ count }) => count);
    expect(bands(ofProtection)).toEqual([1, 1]);
    expect(bands(ofNeed)).toEqual([1, 0]);
  });

  it("counts a return again when its case is said to carry the instrument, and not before", () => {
    const laptop = anAuditGradedByTwo();
    laptop.save(change(returnCells(aReturnAddress("case-b", "police", ofNeed.id)).signedOff, { role: "Sergeant" }));
    expect(figuresOf(laptop, ofNeed).returns).toEqual({ base: 3, received: 2 });
    laptop.save(change(caseCells("case-b" as CaseId).instruments, both));
    expect(figuresOf(laptop, ofNeed).returns).toEqual({ base: 6, received: 3 });
  });

  it("is the same as ever in an audit with one", () => {
    const laptop = anAudit();
    const { report } = figuresOf(laptop, ofProtection);
    expect(report.title).toBe("Audit without a title: overview report");
    expect(report.facts).toContainEqual({ label: "Children", value: "2" });
    expect(sentencesOf(report).join(" ")).not.toContain("two instruments");
  });
});
