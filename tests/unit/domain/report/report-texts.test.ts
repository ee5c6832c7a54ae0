import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, panelCells, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { Log } from "#src/domain/log/log.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import type { ReportModel } from "#src/domain/report/report-model.ts";
import { type ReportSource, readReportSource } from "#src/domain/report/report-source.ts";
import { reportTexts } from "#src/domain/report/report-texts.ts";
import { tidyRowsOf } from "#src/domain/report/tidy-rows.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { readShipped } from "#tests/support/shipped-instruments.ts";

// A mark of its own in every text cell that there is. What a report prints, and what is looked through before it, are held
// against each other by their marks: a text that leaves unseen is found here.

const marked = /mark-\d+-mark/g;

function auditOfMarks(): { readonly log: Log; readonly instrument: ReturnType<typeof readShipped> } {
  const instrument = readShipped("child-protection.json");
  const laptop = aLaptop("lead");
  let count = 0;
  const mark = () => `mark-${count++}-mark`;
  const id = "case-a" as CaseId;
  const agencyId = "social-care";
  const returned = returnCells({ caseId: id, instrumentId: instrument.id, agencyId, slot: firstSlot(agencyId) });
  const parts = [
    "summary",
    "theme",
    "method",
    "areas",
    "conclusions",
    ...instrument.areas.map((area) => `area-${area.id}`),
  ];
  laptop.save(
    ...[setUpCells.title, setUpCells.theme, setUpCells.why, setUpCells.linesOfEnquiry].map((cell) =>
      change(cell, mark()),
    ),
    change(setUpCells.wordsToLookFor, mark()),
    change(setUpCells.agency(agencyId), { state: "in" }),
    ...parts.map((part) => change(reportCells.narrative(part), mark())),
    change(caseCells(id).presence, { state: "in" }),
    change(caseCells(id).reference, mark()),
    change(caseCells(id).involvement(agencyId), "known"),
    change(returned.transcribed, { from: mark(), signedOn: "", typedBy: mark() }),
    change(returned.inputNote, mark()),
    change(returned.overallGrade, "good"),
    change(returned.overallReason, mark()),
    ...instrument.voices.map((voice) => change(returned.voice(voice.id), mark())),
    ...instrument.areas.flatMap((area) => {
      const cells = returned.area(area.id);
      return [
        change(cells.outcome, "good"),
        ...[cells.reason, cells.goodPractice, cells.forDevelopment].map((cell) => change(cell, mark())),
        change(panelCells(id, instrument.id).area(area.id).reason, mark()),
        ...area.standards.flatMap((standard) => [
          change(returned.standard(standard.id).answer, "no"),
          change(returned.standard(standard.id).harm, true),
          change(returned.standard(standard.id).evidence, mark()),
        ]),
      ];
    }),
    ...instrument.timescales.map((timescale) => change(returned.lateReason(timescale.id, null), mark())),
    change(returned.signedOff, { role: mark() }),
  );
  return { log: laptop.log, instrument };
}

const marksIn = (value: unknown) => new Set(JSON.stringify(value).match(marked) ?? []);

function printed(source: ReportSource, report: ReportModel): Set<string> {
  return marksIn([report, source.data.cases.map((each) => tidyRowsOf(source, each))]);
}

describe("what is looked through before a report leaves", () => {
  const { log, instrument } = auditOfMarks();
  const source = readReportSource(log, instrument, "today");
  const report = buildReport(source, "today");
  const texts = [...reportTexts(source, report)];
  const looked = marksIn(texts.map(({ text }) => text));

  it("is every text that the report prints or puts into the workbook", () => {
    const out = printed(source, report);
    expect(out.size).toBeGreaterThan(100);
    expect([...out].filter((mark) => !looked.has(mark))).toEqual([]);
  });

  it("tells the place of each, with the cell in which it can be changed", () => {
    const where = texts.map((each) => each.where);
    expect(where).toContain("Set-up: theme");
    expect(where.some((each) => /, 8 The plan: the reason for the grade$/.test(each))).toBe(true);
    expect(texts.every(({ link, text }) => text !== "" && link.subject !== "")).toBe(true);
  });

  it("misses what leaves out a kind of text, so that the first test means something", () => {
    const fewer = marksIn(texts.filter(({ where }) => !where.includes("evidence")).map(({ text }) => text));
    expect([...printed(source, report)].some((mark) => !fewer.has(mark))).toBe(true);
  });

  it("has nothing of the audit's own list in it, and neither has the report", () => {
    const [own] = marksIn(
      [...(log.subjects.get(setUpCells.wordsToLookFor.subject) ?? [])]
        .filter(([item]) => item === setUpCells.wordsToLookFor.item)
        .map(([, state]) => state.heads),
    );
    expect(own).toMatch(marked);
    expect(looked.has(own ?? "")).toBe(false);
    expect(printed(source, report).has(own ?? "")).toBe(false);
  });
});
