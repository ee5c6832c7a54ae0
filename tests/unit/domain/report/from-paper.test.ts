import { describe, expect, it } from "vitest";
import { caseCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import type { ReportModel } from "#src/domain/report/report-model.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { tidyColumns, tidyRowsOf } from "#src/domain/report/tidy-rows.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { linesOfTable, sentencesOf } from "#tests/support/report-tables.ts";

const mark = { from: "Detective inspector", signedOn: "2026-11-03", typedBy: "QA lead" };
const transcribed = (caseId: string, agencyId: string) => returnCells(aReturnAddress(caseId, agencyId)).transcribed;

const sourceOf = ({ log }: Laptop) => readReportSource(log, anInstrument(), "today");
const reportOf = (laptop: Laptop) => buildReport(sourceOf(laptop), "today");

/** Three returns signed off; the police's, on CP-1, is the one that a test marks. */
function anAuditWithReturns(): Laptop {
  const laptop = anAudit();
  laptop.save(
    ...aSignedOffReturn("case-a", "police", {
      plan: {
        outcome: "inadequate",
        answers: { "plan-1": "no" },
        harm: ["plan-1"],
        goodPractice: "Rang back at five.",
      },
    }),
    ...aSignedOffReturn("case-a", "social-care", { plan: { outcome: "good", answers: { "plan-1": "yes" } } }, "good"),
    ...aSignedOffReturn("case-b", "social-care", { plan: { outcome: "good", goodPractice: "Seen at home." } }, "good"),
  );
  return laptop;
}

describe("a return typed in from paper, in the report", () => {
  it("is counted and named with whose it was, and is marked in the table of returns", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(transcribed("case-a", "police"), mark));
    const report = reportOf(laptop);
    expect(report.facts).toContainEqual({
      label: "Returns",
      value: "3 signed off of 4 expected, 1 of them typed in from paper",
    });
    expect(sentencesOf(report)).toContain(
      "CP-1, Police. As received on paper from Detective inspector, Police, signed on 3 November 2026; typed in by QA lead.",
    );
    expect(
      sentencesOf(report).filter((sentence) => sentence.startsWith("1 of them was received on paper")),
    ).toHaveLength(1);
    expect(linesOfTable(report, "returns")).toEqual([
      "CP-1 | Signed off | Signed off (from paper)",
      "CP-2 | Signed off | Not received",
    ]);
  });

  it("is marked wherever the report names it: under quotes, harm and grades without evidence", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(transcribed("case-a", "police"), mark));
    const report = reportOf(laptop);
    expect(linesOfTable(report, "harm")[0]).toContain("CP-1 | Police (from paper) |");
    expect(linesOfTable(report, "evidence-free").map((line) => line.split(" | ")[1])).toEqual([
      "Children's social care",
      "Police (from paper)",
      "Children's social care",
    ]);
    const quoted = JSON.stringify(report).match(/"from":"[^"]+"/g);
    expect(quoted).toEqual(['"from":"CP-1, Police (from paper)"', '"from":"CP-2, Children\'s social care"']);
  });

  it("counts like any other: without its marks, the report is the one that it was", () => {
    const laptop = anAuditWithReturns();
    const before = reportOf(laptop);
    laptop.save(change(transcribed("case-a", "police"), mark));
    const after = reportOf(laptop);
    expect(after).not.toEqual(before);
    expect(withoutMarks(after)).toEqual(before);
  });

  it("is said to be in hand while it is typed in, and is in no figure until it is signed off", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(transcribed("case-b", "police"), mark));
    const report = reportOf(laptop);
    expect(linesOfTable(report, "returns")[1]).toBe("CP-2 | Signed off | Not received (from paper, being typed in)");
    expect(report.facts).toContainEqual({ label: "Returns", value: "3 signed off of 4 expected" });
  });

  it("is said beside how the case is known to the agency", () => {
    const laptop = anAuditWithReturns();
    laptop.save(
      change(transcribed("case-a", "police"), mark),
      change(caseCells("case-a" as CaseId).involvement("police"), "family-only"),
    );
    expect(linesOfTable(reportOf(laptop), "returns")[0]).toBe(
      "CP-1 | Signed off | Signed off (family only, from paper)",
    );
  });

  it("is left to the table where there are more than are read to the end", () => {
    const laptop = anAudit();
    for (let index = 0; index < 13; index++) {
      const id = `case-${index + 100}`;
      const cells = caseCells(id as CaseId);
      laptop.save(
        change(cells.presence, { state: "in" }),
        change(cells.reference, `MANY-${index}`),
        ...aSignedOffReturn(id, "police", { plan: { outcome: "good" } }),
        change(transcribed(id, "police"), mark),
      );
    }
    laptop.save(change(setUpCells.agency("social-care"), { state: "removed", reason: "Another district" }));
    const sentences = sentencesOf(reportOf(laptop)).join("\n");
    expect(sentences).toContain("13 of them were received on paper");
    expect(sentences).not.toContain("MANY-0, Police");
  });

  it("has a column of its own in the sheet of answers: its rows and no others", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(transcribed("case-a", "police"), mark));
    const source = sourceOf(laptop);
    const at = (id: string) => tidyColumns.findIndex((column) => column.id === id);
    const rows = source.data.cases.flatMap((each) => tidyRowsOf(source, each));
    expect(rows.every((row) => row.length === tidyColumns.length)).toBe(true);
    const marked = rows.filter((row) => row[at("received")] === "Typed in from paper");
    expect(new Set(marked.map((row) => `${row[at("case")]} ${row[at("agency")]}`))).toEqual(new Set(["CP-1 Police"]));
    expect(marked.length).toBe(
      rows.filter((row) => row[at("case")] === "CP-1" && row[at("agency")] === "Police").length,
    );
  });
});

function withoutMarks(report: ReportModel): ReportModel {
  const text = JSON.stringify(report).replaceAll(" (from paper)", "").replaceAll(", 1 of them typed in from paper", "");
  const bare = JSON.parse(text) as ReportModel;
  const isAboutPaper = (text: string) => /^1 of them was received on paper|As received on paper from/.test(text);
  return {
    ...bare,
    parts: bare.parts.map((part) => ({
      ...part,
      blocks: part.blocks.filter((block) => block.type !== "paragraph" || !isAboutPaper(block.text)),
    })),
  };
}
