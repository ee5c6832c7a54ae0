import { describe, expect, it } from "vitest";
import { readKeptReport, writeKeptReport } from "#src/domain/retention/kept-report.ts";
import { isKeptReport } from "#src/domain/retention/kept-report-schema.ts";
import { aPart, aReport, aTable } from "#tests/support/builders/a-report.ts";

const kept = { day: "2026-12-01", instrumentId: "child-protection", report: aReport() };

describe("a kept report", () => {
  it("reads as it was written, with everything that a report can hold", () => {
    expect(readKeptReport(writeKeptReport(kept))).toEqual({ version: 1, ...kept });
    expect(isKeptReport(writeKeptReport(kept))).toBe(true);
  });

  it("is not read where newer code wrote it", () => {
    expect(readKeptReport(JSON.stringify({ version: 2, ...kept }))).toBeNull();
  });

  it.each([
    ["no JSON", "{"],
    ["another version", JSON.stringify({ version: 2, ...kept })],
    ["something beside it", JSON.stringify({ version: 1, ...kept, more: "of it" })],
    ["a day that is none", writeKeptReport({ ...kept, day: "soon" })],
    ["a cell that is none", writeKeptReport({ ...kept, report: withCell({ grade: "best", letter: "B", words: "" }) })],
    [
      "a sheet that no workbook takes",
      writeKeptReport({
        ...kept,
        report: aReport({ parts: [aPart({ blocks: [{ type: "table", table: aTable({ sheet: "a/b" }) }] })] }),
      }),
    ],
    [
      "a section within a section",
      writeKeptReport({ ...kept, report: aReport({ parts: [aPart({ sections: [aPart()] })] }) }),
    ],
  ])("is refused from a file with %s", (_, text) => {
    expect(isKeptReport(text)).toBe(false);
  });
});

function withCell(cell: unknown) {
  return aReport({ parts: [aPart({ blocks: [{ type: "table", table: aTable({ rows: [[cell as never]] }) }] })] });
}
