import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backupName } from "#src/bundle/backup-file.ts";
import { paperNames } from "#src/features/papers/paper-names.ts";
import { exportFileName } from "#src/features/report/export-formats.ts";
import { instrumentFileName } from "#src/use-cases/export-instrument.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";

// The name of a download stays in the browser's list, and in the folder, in clear: no reference, theme or agency is in one.

/** What is handed to `saveFile` as a name, wherever a screen saves something. */
function namesInSource(): string[] {
  const texts = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join("src", name), "utf8"));
  return texts
    .flatMap((text) => [...text.matchAll(/(?<!function )saveFile\(\s*([^,]+),/g)].map(([, name = ""]) => name))
    .sort();
}

describe("the name of a file that leaves", () => {
  it("is a fixed one, or made where the tests below look", () => {
    expect([...new Set(namesInSource())]).toEqual([
      '"backup-problems.txt"',
      '"deletion-receipt.txt"',
      '"immediate-concern.txt"',
      '"instrument-problems.txt"',
      "file",
      "name",
    ]);
  });

  it("says of a report what kind of file it is, and which of an audit's two", () => {
    const formats = ["docx", "xlsx", "html", "csv"] as const;
    expect(formats.map((format) => exportFileName(format, 1))).toEqual([
      "overview-report.docx",
      "overview-report.xlsx",
      "overview-report.html",
      "all-answers.csv",
    ]);
    expect(exportFileName("docx", 2)).toBe("overview-report-2.docx");
  });

  it("says of a backup the day", () => {
    expect(backupName("2026-11-27", true)).toBe("sightline-backup-2026-11-27.age");
    expect(backupName("2026-11-27", false)).toBe("sightline-backup-2026-11-27-incomplete.age");
  });

  it("says of a paper which it is", () => {
    expect(Object.values(paperNames).map(({ file }) => file)).toEqual(["grading-guidance.docx", "blank-form.docx"]);
  });

  it("says of an instrument its id and version", () => {
    const instrument = anInstrument({ id: "child-protection", version: "1.1.0", title: "Zoë’s theme" });
    expect(instrumentFileName(instrument, "json")).toBe("child-protection-1.1.0.json");
  });
});
