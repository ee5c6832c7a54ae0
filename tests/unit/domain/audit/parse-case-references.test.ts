import { describe, expect, it } from "vitest";
import { parseCaseReferences } from "#src/domain/audit/parse-case-references.ts";

// Every reference, name and number here is made up.

function rowsOf(source: string | readonly string[], existing: readonly string[] = []) {
  const read = parseCaseReferences(source, existing);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

function questionsAbout(reference: string) {
  return rowsOf(`CP-001\n${reference}`)[1]?.questions.map((one) => (one.type === "looks-like" ? one.kind : one.type));
}

describe("pasted case references", () => {
  it("are one a line, without the spaces and the invisible characters that come with pasting", () => {
    expect(
      rowsOf("CP-001\r\n  CP\u00a0\u00a0002 \n\uFEFFCP\u200b-003\n\n\n").map(({ reference }) => reference),
    ).toEqual(["CP-001", "CP 002", "CP-003"]);
  });

  it("may come as a column of a table", () => {
    expect(rowsOf(["", "101", "102"]).map(({ row, reference, problem }) => [row, reference, problem])).toEqual([
      [2, "101", null],
      [3, "102", null],
    ]);
  });

  it("are not taken twice: the second is shown with the row of the first", () => {
    expect(rowsOf("CP-001\nCP-002\ncp-001\nCP - 002").map(({ problem }) => problem)).toEqual([
      null,
      null,
      { type: "repeated-here", firstRow: 1 },
      { type: "repeated-here", firstRow: 2 },
    ]);
  });

  it("are not taken where the audit has them already", () => {
    expect(rowsOf("CP-001\nCP-002", ["cp-002"]).map(({ problem }) => problem)).toEqual([
      null,
      { type: "already-in-audit" },
    ]);
  });

  it("are shown as missing where a line between them is empty", () => {
    expect(rowsOf("\nCP-001\n\n \nCP-002\n").map(({ row, problem }) => [row, problem])).toEqual([
      [2, null],
      [3, { type: "empty" }],
      [4, { type: "empty" }],
      [5, null],
    ]);
  });

  it("have 60 characters at most", () => {
    const [fits, longer] = rowsOf(`${"1".repeat(60)}\n${"2".repeat(61)}`);
    expect(fits?.problem).toBeNull();
    expect(longer).toMatchObject({ reference: "2".repeat(60), problem: { type: "too-long", length: 61, limit: 60 } });
  });

  it("are not guessed from a paste of several columns", () => {
    expect(rowsOf("CP-001\tElla\tParsons\nCP-002").map(({ problem }) => problem)).toEqual([
      { type: "several-columns" },
      null,
    ]);
  });

  it("are 500 at most, and a register of a million lines is refused after 501", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, place) => `CP-${place}`).join("\n");
    expect(rowsOf(lines(500))).toHaveLength(500);
    expect(parseCaseReferences(lines(501), [])).toEqual({ ok: false, error: { type: "too-many-rows", limit: 500 } });

    let read = 0;
    const column = {
      *[Symbol.iterator]() {
        for (; read < 1_000_000; read++) yield `CP-${read}`;
      },
    } as unknown as readonly string[];
    expect(parseCaseReferences(column, [])).toEqual({ ok: false, error: { type: "too-many-rows", limit: 500 } });
    expect(read).toBe(500);
  });

  it("are missed where there is nothing but space", () => {
    expect(parseCaseReferences(" \n\t\n", [])).toEqual({ ok: false, error: { type: "nothing-there" } });
  });

  it("do not count the empty lines under a copied column", () => {
    expect(rowsOf(`CP-001${"\n".repeat(100_000)}`)).toHaveLength(1);
  });
});

describe("what is asked about a case reference", () => {
  it.each([
    ["=1+1", ["looks-like-formula"]],
    ["+CP1", ["looks-like-formula"]],
    ["-12", ["looks-like-formula"]],
    ["@SUM", ["looks-like-formula"]],
    ["\t12", ["looks-like-formula"]],
    ["Ella Parsons", ["name"]],
    ["Parsons, Ella", ["name"]],
    ["ella", ["name"]],
    ["Okafor", ["name"]],
    ["Zofya Kowalenko", ["name"]],
    ["EP 14/02/2016", ["date-of-birth"]],
    ["14 Feb 2016", ["date-of-birth"]],
    ["14022016", ["date-of-birth"]],
    ["20160214", ["date-of-birth"]],
    ["943 476 5919", ["nhs-number"]],
    ["9434765919", ["nhs-number"]],
    ["SW1A 1AA", ["postcode"]],
    ["A801200012001", ["pupil-number"]],
    ["07700 900123", ["telephone"]],
    ["ella@example.org", ["e-mail", "name"]],
  ])("%s", (reference, questions) => {
    expect(questionsAbout(reference)).toEqual(questions);
  });

  it.each([
    "CP-002",
    "12345",
    "2026/014",
    "C 12",
    "LCS1234567",
    "Case 4",
    "Child B",
    "Audit case two",
    "AB/12/2010",
    "9434765918",
    "HV-07",
  ])("nothing: %s", (reference) => {
    expect(questionsAbout(reference)).toEqual([]);
  });

  it("whether the first row is a heading", () => {
    expect(rowsOf("Case reference\nCP-001")[0]?.questions).toEqual([{ type: "looks-like-heading" }]);
    expect(rowsOf("Case 1\nCase reference").map(({ questions }) => questions)).toEqual([[], []]);
  });

  it("blocks nothing", () => {
    expect(
      rowsOf("=HYPERLINK(1)\nElla Parsons\n14/02/2016").map(({ reference, problem }) => [reference, problem]),
    ).toEqual([
      ["=HYPERLINK(1)", null],
      ["Ella Parsons", null],
      ["14/02/2016", null],
    ]);
  });
});
