import fc from "fast-check";
import { writeCsv } from "hucre/csv";
import { describe, expect, it } from "vitest";
import { renderCsv } from "#src/renderers/csv/render-csv.ts";
import { aTidyTable } from "#tests/support/builders/a-report.ts";
import { hostileFormulas } from "#tests/support/hostile-formulas.ts";
import { liveInCsv, readCsv } from "#tests/support/live-in-csv.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

function withTexts(...texts: (string | number)[]) {
  const columns = ["n", "text", "end"].map((id) => ({ id, header: id, width: 10 }));
  return { columns, rows: texts.map((text, at) => [at, text, "end"]) };
}

/** The texts as another library reads them, below the header. */
function textsIn(bytes: Uint8Array): (string | undefined)[] {
  return readCsv(bytes)
    .slice(1)
    .map(([, text]) => text);
}

/** Takes the marks out again, by what the record of the decision says and not by the code. */
function unmarked(text: string): string {
  const blank = "[^\\p{L}\\p{N}\\n\\v\\f\\u0085\\u2028\\u2029,;\\t=+\\-@＝＋－＠﹦﹢﹣﹫−(<#_*/]*";
  return text.replace(
    new RegExp(`(^|[\\n\\u0085\\u2028\\u2029,;\\t])'(?=${blank}[=+\\-@＝＋－＠﹦﹢﹣﹫−])`, "gu"),
    "$1",
  );
}

describe("every answer as CSV", () => {
  it("is UTF-8 with its mark, commas, lines that end in CRLF, and quotation marks where they are needed", () => {
    const bytes = renderCsv({
      columns: ["Case", "Said, and by whom", "Answer"].map((header) => ({ id: header, header, width: 10 })),
      rows: [
        ["EX-01", 'Nain said "nawr"', 4],
        ["EX-02", "First line\nsecond line", 0.5],
        ["EX-03", "", "Ŵyr"],
      ],
    });
    expect(textOf(bytes)).toBe(
      '\ufeffCase,"Said, and by whom",Answer\r\n' +
        'EX-01,"Nain said ""nawr""",4\r\n' +
        'EX-02,"First line\nsecond line",0.5\r\n' +
        "EX-03,,Ŵyr\r\n",
    );
  });

  it("is the tidy table, cell for cell, as another library reads it", () => {
    expect(readCsv(renderCsv(aTidyTable()))).toEqual([
      ["Case", "Agency", "Item", "Answer", "Evidence"],
      ["EX-01", "Police", "The plan names the harm", "Yes", "Minutes of 2 March"],
      ["EX-01", "Police", "The plan", "Good", "First line\nsecond line"],
    ]);
  });

  it("has its header alone where nothing was answered, and a row where one thing was", () => {
    expect(textOf(renderCsv(withTexts()))).toBe("\ufeffn,text,end\r\n");
    expect(textOf(renderCsv(withTexts("one")))).toBe("\ufeffn,text,end\r\n0,one,end\r\n");
  });

  it("leaves numbers alone, negative ones too, and marks a text that only looks like one", () => {
    expect(textsIn(renderCsv(withTexts(-5, 2.25, 0, "-5", "5", Number.NaN)))).toEqual([
      "-5",
      "2.25",
      "0",
      "'-5",
      "5",
      "",
    ]);
  });

  it.each([
    ["20,000 characters", "Seen alone; ".repeat(1667).slice(0, 20_000)],
    ["right to left", "الخطة تسمي الضرر"],
    ["emoji", "👩‍👧‍👦"],
    ["signs that begin nothing", "2 + 2 = 4, so a - b; me@example.invalid, 3-4"],
    ["several lines", "First line\n\n\nlast line\n"],
    ["commas and quotation marks", 'a,"b",""c""'],
  ])("keeps a text with %s as it was", (_, text) => {
    expect(textsIn(renderCsv(withTexts(text)))).toEqual([text]);
  });

  it("shows as missing what no text file should hold", () => {
    expect(textsIn(renderCsv(withTexts("a\u0000b\ud800c\uffff")))).toEqual(["a\ufffdb\ufffdc\ufffd"]);
  });

  it("stays quick on long texts of nothing but blanks", () => {
    const started = performance.now();
    renderCsv(
      withTexts(`${" ".repeat(20_000)}=`, `${"\n".repeat(20_000)}=`, `${"; ".repeat(10_000)}=`, '"'.repeat(20_000)),
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a CSV of hostile texts", () => {
  it.each(hostileFormulas.map((text) => [JSON.stringify(text), text]))(
    "is inert for %s, however it is read",
    (_, text) => {
      const columns = ["a", text, "c"].map((header) => ({ id: header, header, width: 10 }));
      const bytes = renderCsv({ ...withTexts(text), columns });
      expect(liveInCsv(bytes)).toEqual([]);
    },
  );

  it("carries an apostrophe where the formula would have begun, on whichever line", () => {
    expect(
      textsIn(
        renderCsv(withTexts("=1+1", "  =1+1", "First\n=1+1\n- two", "a;=1+1", "'=1+1", '"=1+1"', "＝1+1", "\t=1+1")),
      ),
    ).toEqual(["'=1+1", "'  =1+1", "First\n'=1+1\n'- two", "a;'=1+1", "''=1+1", '\'"=1+1"', "'＝1+1", "\t'=1+1"]);
  });

  it("says every text but for its marks", () => {
    const held = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\t\n -\ud7ff\ue000-\ufffd]/g, "\ufffd");
    expect(textsIn(renderCsv(withTexts(...hostileFormulas))).map((text) => unmarked(text ?? ""))).toEqual(
      hostileFormulas.map(held),
    );
  });

  it("is inert for whatever is put together from what makes formulas", () => {
    const piece = fc.constantFrom(..."=+-@＝－; \t\n\r\",'“a1(\u0000\u200b\u2028\ufeff".split(""));
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (some) => liveInCsv(renderCsv(withTexts(some))).length === 0),
      { numRuns: 2_000 },
    );
  });

  it("control: the same texts as they are would run, but for two that have an apostrophe of their own", () => {
    const found = hostileFormulas.filter((text) => liveInCsv(bytesOf(writeCsv([["a", text, "end"]]))).length > 0);
    expect(hostileFormulas.filter((text) => !found.includes(text))).toEqual(["'=1+1", "\"\t'=1+1"]);
  });

  it("control: the library's own escape leaves formulas on later lines and behind other separators", () => {
    const escaped = (text: string) => bytesOf(writeCsv([["a", text, "end"]], { escapeFormulae: true }));
    expect(liveInCsv(escaped("=1+1"))).toEqual([]);
    expect(liveInCsv(escaped("First line\n=1+1"))).not.toEqual([]);
    expect(liveInCsv(escaped("First cell;=1+1;"))).not.toEqual([]);
    expect(liveInCsv(escaped("  =1+1"))).not.toEqual([]);
    expect(liveInCsv(escaped("＝1+1"))).not.toEqual([]);
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
