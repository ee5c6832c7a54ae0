// @vitest-environment jsdom
import mammoth from "mammoth";
import { describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import type { Log } from "#src/domain/log/log.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { tidyColumns, tidyRowsOf } from "#src/domain/report/tidy-rows.ts";
import { exportReport, type ReportFormat } from "#src/use-cases/export-report.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anAuditSaying } from "#tests/support/builders/an-audit-saying.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import { hostileFormulas } from "#tests/support/hostile-formulas.ts";
import { awkwardTexts, scriptPayloads } from "#tests/support/hostile-texts.ts";
import { inProcessRenderer } from "#tests/support/in-process-renderer.ts";
import { liveInCsv, readCsv } from "#tests/support/live-in-csv.ts";
import { liveInPage } from "#tests/support/live-in-page.ts";
import { liveInWord } from "#tests/support/live-in-word.ts";
import { liveInWorkbook, reopen } from "#tests/support/live-in-workbook.ts";
import { partsOf } from "#tests/support/report-tables.ts";
import { readWithMammoth } from "#tests/support/word-file.ts";

// From the cells of an audit to the four files, as other programs open them: whatever was written is there and is nothing but text.

// Each makes four files and opens them with four programs.
vi.setConfig({ testTimeout: 60_000 });

interface Audit {
  readonly log: Log;
  readonly instrument: Instrument;
}

async function exported({ log, instrument }: Audit) {
  const source = readReportSource(log, instrument, "today");
  const report = buildReport(source, "today");
  const make = async (format: ReportFormat) => {
    const made = await exportReport(
      format,
      { source, report },
      { startRenderer: inProcessRenderer, onProgress: () => undefined, signal: new AbortController().signal },
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };
  const rows = source.data.cases.flatMap((each) => tidyRowsOf(source, each));
  const files = {
    docx: await make("docx"),
    xlsx: await make("xlsx"),
    csv: await make("csv"),
    html: await make("html"),
  };
  return { report, rows: [tidyColumns.map(({ header }) => header), ...rows], files };
}
type Exported = Awaited<ReturnType<typeof exported>>;

/** What the files say that they replace: what XML forbids by U+FFFD. Blanks and line ends are one blank, U+0085 among them: mammoth reads it so. */
function asHeld(text: string): string {
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
  return text
    .replace(forbidden, "\uFFFD")
    .replace(/[\s\u0085]+/g, " ")
    .trim();
}

async function liveIn({ files: { docx, xlsx, csv, html } }: Exported): Promise<string[]> {
  return [...liveInWord(docx), ...(await liveInWorkbook(xlsx)), ...liveInCsv(csv), ...liveInPage(html)];
}

/** The texts that a file of prose leaves out or says otherwise. */
async function unsaid({ files: { docx, html } }: Exported, texts: readonly string[]): Promise<string[]> {
  const { value: word } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return [word, new TextDecoder().decode(html)].flatMap((written) => {
    const document = new DOMParser().parseFromString(written.replaceAll("<br />", " "), "text/html");
    const pieces = [...document.querySelectorAll("h1, h2, h3, h4, p, li, td, th, dt, dd, caption")];
    const all = asHeld(pieces.map(({ textContent }) => textContent).join(" "));
    return texts.filter((text) => !all.includes(asHeld(text)));
  });
}

/** The first row of answers that a file of tables holds otherwise than the audit; `null` where all are the same. */
async function changedRow({ rows, files: { csv, xlsx } }: Exported): Promise<string | null> {
  const sheet = (await reopen(xlsx)).getWorksheet("All answers");
  const inCsv = readCsv(csv);
  // In the text file apostrophes are put before what a spreadsheet could run.
  const bare = (text: string) => asHeld(text.replaceAll("'", ""));
  if (sheet?.rowCount !== rows.length || inCsv.length !== rows.length) return "another number of rows";
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const inSheet = sheet.getCell(at + 1, column + 1).text;
      if (asHeld(inSheet) !== asHeld(String(cell))) return `workbook, ${at + 1}: ${inSheet.slice(0, 200)}`;
      const inText = inCsv[at]?.[column] ?? "";
      if (bare(inText) !== bare(String(cell))) return `text, ${at + 1}: ${inText.slice(0, 200)}`;
    }
  }
  return null;
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

describe.each([
  ["formulas", hostileFormulas, 5],
  ["scripts", scriptPayloads, 5],
  ["awkward texts", awkwardTexts, 4],
])("an audit with %s in every place for a text", (_, all, size) => {
  it.each(inGroups<string>(all, size).map((texts, at) => ({ texts, at })))(
    "is exported whole, and nothing of it is live: group $at",
    async ({ texts }) => {
      const made = await exported(anAuditSaying(texts));
      expect(await liveIn(made)).toEqual([]);
      expect(await unsaid(made, texts)).toEqual([]);
      expect(await changedRow(made)).toBeNull();
    },
  );
});

describe("an audit of an unusual size", () => {
  const opens = async (audit: Audit) => {
    const made = await exported(audit);
    expect(await liveIn(made)).toEqual([]);
    expect(await changedRow(made)).toBeNull();
    const headings = (await readWithMammoth(made.files.docx)).querySelectorAll("h1:not(.title)");
    expect(headings).toHaveLength(13);
    return made;
  };

  it("is exported without a case, an agency or a title", async () => {
    const { rows } = await opens({ log: aLaptop("lead").log, instrument: anInstrument() });
    expect(rows).toHaveLength(1);
  });

  it("is exported with nothing graded", async () => {
    const made = await opens({ log: anAudit().log, instrument: anInstrument() });
    expect(await unsaid(made, ["Nothing is signed off yet, so there are no figures to report."])).toEqual([]);
  });

  it("is exported with one case of one agency", async () => {
    const laptop = anAudit();
    laptop.save(
      change(setUpCells.agency("social-care"), { state: "removed", reason: "Not asked" }),
      ...aSignedOffReturn("case-a", "police", { plan: { outcome: "good", goodPractice: "Seen at home." } }, "good"),
    );
    const made = await opens({ log: laptop.log, instrument: anInstrument() });
    expect(await unsaid(made, ["Seen at home.", "1 signed off of 2 expected"])).toEqual([]);
  });

  it("is exported with 40 areas of 40 standards", async () => {
    const areas = Array.from({ length: 40 }, (_, area) =>
      anArea(`area-${area}`, area + 1, {
        standards: Array.from({ length: 40 }, (_, at) => aStandard(`area-${area}-${at}`)),
      }),
    );
    const laptop = anAudit();
    const answers = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`area-39-${at}`, "no" as const]));
    laptop.save(change(setUpCells.agency("social-care"), { state: "removed", reason: "Not asked" }));
    laptop.save(...aSignedOffReturn("case-a", "police", { "area-39": { outcome: "inadequate", answers } }));
    const made = await opens({ log: laptop.log, instrument: anInstrument({ areas }) });
    expect(partsOf(made.report)).toHaveLength(13 + 40);
    expect(made.rows).toHaveLength(1 + 2 * (40 + 1_600 + 1));
    expect((await reopen(made.files.xlsx)).getWorksheet("Area 40 standards")?.rowCount).toBeGreaterThan(41);
  });
});

describe("the checks themselves", () => {
  const text = "<b>=1+1</b>";
  const made = exported(anAuditSaying([text, "plain"]));

  it("find a text that is not in the files", async () => {
    expect(await unsaid(await made, [text, "never written"])).toEqual(["never written", "never written"]);
  });

  it("find an answer that one of the files holds otherwise", async () => {
    const { rows, ...rest } = await made;
    const changed = rows.map((row, at) => (at === rows.length - 1 ? [...row.slice(0, -1), "something else"] : row));
    expect(await changedRow({ ...rest, rows: changed })).toContain(`workbook, ${rows.length}`);
  });

  it("find markup that was not escaped", async () => {
    const { files } = await made;
    const page = new TextDecoder().decode(files.html);
    for (const payload of ["<script>1</script>", "<b>", "<p onclick='1'>", "<a href='https://example.invalid'>"]) {
      const opened = new TextEncoder().encode(page.replace("<main", `${payload}<main`));
      expect(liveInPage(opened), payload).not.toEqual([]);
    }
  });
});
