import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readCaseFile } from "#src/bundle/read-case-file.ts";
import { aZip } from "#tests/support/builders/a-zip.ts";

// Every reference and name here is made up.

const bytesOf = (text: string) => new TextEncoder().encode(text);

function aWorkbook(...sheets: { name: string; hidden?: boolean; rows: CellValue[][] }[]): Promise<Uint8Array> {
  return writeXlsx({ sheets });
}

async function columnsIn(bytes: Uint8Array) {
  const read = await readCaseFile(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.columns.map(({ letter, cells }) => [letter, ...cells]);
}

async function failureOf(bytes: Uint8Array) {
  const read = await readCaseFile(bytes);
  return read.ok ? read.value : read.error;
}

/** The parts that make an archive a workbook with one sheet. */
function workbookParts(sheet: string) {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  return [
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "_rels/.rels", content: relation("officeDocument", "xl/workbook.xml") },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${relations}"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relation("worksheet", "worksheets/sheet1.xml") },
    { name: "xl/worksheets/sheet1.xml", content: sheet },
  ];
}

describe("a text file of cases", () => {
  it.each([
    ["commas", "Ref,Team\nCP-001,North\nCP-002,South\n"],
    ["semicolons", "Ref;Team\r\nCP-001;North\r\nCP-002;South"],
    ["tabs", "Ref\tTeam\nCP-001\tNorth\nCP-002\tSouth"],
    ["Excel's own hint", "sep=|\nRef|Team\nCP-001|North\nCP-002|South"],
    ["a byte order mark", "\uFEFFRef,Team\nCP-001,North\nCP-002,South"],
  ])("is read with %s", async (_, text) => {
    expect(await columnsIn(bytesOf(text))).toEqual([
      ["A", "Ref", "CP-001", "CP-002"],
      ["B", "Team", "North", "South"],
    ]);
  });

  it("is read with one column, gaps and quotation marks", async () => {
    expect(await columnsIn(bytesOf('CP-001\n\n"CP,002"\n"CP ""3"""\n'))).toEqual([
      ["A", "CP-001", "", "CP,002", 'CP "3"'],
    ]);
  });

  it("keeps numbers, noughts and formulas as they are written", async () => {
    expect(await columnsIn(bytesOf("00123,=1+1\n1e5,+44\n"))).toEqual([
      ["A", "00123", "1e5"],
      ["B", "=1+1", "+44"],
    ]);
  });

  it("is read in the letters of Windows and in what Excel calls Unicode text", async () => {
    expect(await columnsIn(new Uint8Array([0x43, 0x66, 0xe9]))).toEqual([["A", "Cfé"]]);
    expect(await columnsIn(new Uint8Array([0xff, 0xfe, 0x43, 0, 0xe9, 0]))).toEqual([["A", "Cé"]]);
  });

  it("leaves out columns with nothing in them", async () => {
    expect(await columnsIn(bytesOf("CP-001,,x\nCP-002,,\n"))).toEqual([
      ["A", "CP-001", "CP-002"],
      ["C", "x", ""],
    ]);
  });

  it("has 1,000 rows at most", async () => {
    const rows = (count: number) => bytesOf(Array.from({ length: count }, (_, place) => `CP-${place}`).join("\n"));
    expect((await columnsIn(rows(1_000)))[0]).toHaveLength(1_001);
    expect(await failureOf(rows(1_001))).toEqual({ type: "too-many-rows", limit: 1_000 });
    expect(await failureOf(rows(800_000))).toEqual({ type: "too-many-rows", limit: 1_000 });
  });
});

describe("a workbook of cases", () => {
  it("is read from its first visible sheet that has anything on it", async () => {
    const bytes = await aWorkbook(
      { name: "Lookup", hidden: true, rows: [["Ella Parsons"]] },
      { name: "Cover", rows: [] },
      { name: "Cases", rows: [["Ref"], ["CP-001"]] },
      { name: "Notes", rows: [["x"]] },
    );
    expect(await failureOf(bytes)).toEqual({
      sheet: "Cases",
      otherSheets: ["Cover", "Notes"],
      columns: [{ letter: "A", cells: ["Ref", "CP-001"] }],
    });
  });

  it("gives every cell as text", async () => {
    const bytes = await aWorkbook({
      name: "Cases",
      rows: [
        ["CP-001", 12_345_678, new Date(Date.UTC(2026, 10, 21)), true],
        ["=1+1", 0.5, null, false],
      ],
    });
    expect(await columnsIn(bytes)).toEqual([
      ["A", "CP-001", "=1+1"],
      ["B", "12345678", "0.5"],
      ["C", "2026-11-21", ""],
      ["D", "TRUE", "FALSE"],
    ]);
  });

  it("shows what a formula last gave, and reckons nothing", async () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>CONCATENATE("CP-",WEBSERVICE("http://example.org"))</f><v>CP-1</v></c></row></sheetData></worksheet>`;
    expect(await columnsIn(aZip(workbookParts(sheet)))).toEqual([["A", "CP-1"]]);
  });

  it("keeps the gaps between its rows, and is not filled by one stray cell far below", async () => {
    const sheet = (row: number) =>
      `<worksheet><sheetData><row r="2"><c r="B2"><v>7</v></c></row><row r="${row}"><c r="B${row}"><v>8</v></c></row></sheetData></worksheet>`;
    expect(await columnsIn(aZip(workbookParts(sheet(4))))).toEqual([["B", "", "7", "", "8"]]);
    expect(await failureOf(aZip(workbookParts(sheet(1_048_576))))).toEqual({ type: "too-many-rows", limit: 1_000 });
  });

  it("has 1,000 rows at most", async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, place) => [place]);
    expect((await columnsIn(await aWorkbook({ name: "Cases", rows: rows(1_000) })))[0]).toHaveLength(1_001);
    expect(await failureOf(await aWorkbook({ name: "Cases", rows: rows(50_000) }))).toEqual({
      type: "too-many-rows",
      limit: 1_000,
    });
  });
});

describe("a file that is no list of cases", () => {
  it("is refused empty", async () => {
    expect(await failureOf(new Uint8Array())).toEqual({ type: "empty" });
    expect(await failureOf(bytesOf(" \n,,\n"))).toEqual({ type: "empty" });
    expect(await failureOf(await aWorkbook({ name: "Cases", rows: [] }))).toEqual({ type: "empty" });
  });

  it("is refused above 10 MB, unread", async () => {
    expect(await failureOf(new Uint8Array(10_485_761))).toEqual({
      type: "too-large",
      bytes: 10_485_761,
      limit: 10_485_760,
    });
  });

  it("is refused where a workbook has a password", async () => {
    const locked = await writeXlsx({
      sheets: [{ name: "Cases", rows: [["CP-001"]] }],
      encryption: { password: "correct horse", spinCount: 100 },
    });
    expect(await failureOf(locked)).toEqual({ type: "encrypted-workbook" });
    const zipped = workbookParts("<worksheet/>").map((part) => ({ ...part, flags: 1 }));
    expect(await failureOf(aZip(zipped))).toEqual({ type: "encrypted-workbook" });
  });

  it("is refused where a spreadsheet has another form", async () => {
    const utf16 = (name: string) => [...name].flatMap((character) => [character.charCodeAt(0), 0]);
    const old = (name: string) =>
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0), ...utf16(name), 0, 0]);
    expect(await failureOf(old("Workbook"))).toEqual({ type: "other-workbook", form: "xls" });
    expect(await failureOf(old("WordDocument"))).toEqual({ type: "not-a-table" });
    expect(await failureOf(aZip([{ name: "xl/workbook.bin", content: "x" }]))).toEqual({
      type: "other-workbook",
      form: "xlsb",
    });
    const ods = [
      { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
      { name: "content.xml", content: "<x/>" },
    ];
    expect(await failureOf(aZip(ods))).toEqual({ type: "other-workbook", form: "ods" });
  });

  it.each([
    ["a Word document", aZip([{ name: "word/document.xml", content: "<x/>" }])],
    ["a web page that calls itself .xls", bytesOf("<html><table><tr><td>CP-001</td></tr></table></html>")],
    ["a PDF", bytesOf("%PDF-1.7\n1 0 obj")],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["a quotation mark that is never closed", bytesOf(`"CP-001\n${"CP-002\n".repeat(10_000)}`)],
  ])("is refused: %s", async (_, bytes) => {
    expect(await failureOf(bytes)).toEqual({ type: "not-a-table" });
  });

  it("is refused before it unpacks to gigabytes", async () => {
    const sheet = `<worksheet>${" ".repeat(70_000_000)}</worksheet>`;
    const bomb = aZip(workbookParts(sheet));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failureOf(bomb)).toEqual({ type: "unpacks-too-large" });
    const texts = [...workbookParts("<worksheet/>"), { name: "xl/sharedStrings.xml", content: " ".repeat(9_000_000) }];
    expect(await failureOf(aZip(texts))).toEqual({ type: "unpacks-too-large" });
  });

  it("is refused where it unpacks to more than it says, or says nothing", async () => {
    const says = (declared: number) =>
      aZip(
        workbookParts("<worksheet/>").map((part) =>
          part.name.includes("sheet1") ? { ...part, content: " ".repeat(70_000_000), declared } : part,
        ),
      );
    expect(await failureOf(says(1_000))).toEqual({ type: "damaged-workbook" });
    expect(await failureOf(says(0))).toEqual({ type: "damaged-workbook" });
  });

  it("is refused cut short at any place", async () => {
    const whole = await aWorkbook({ name: "Cases", rows: [["CP-001"]] });
    for (let length = 4; length < whole.length; length += 97) {
      const failure = await failureOf(whole.slice(0, length));
      expect(["damaged-workbook", "not-a-table"], `${length}`).toContain("type" in failure ? failure.type : "opened");
    }
  });
});
