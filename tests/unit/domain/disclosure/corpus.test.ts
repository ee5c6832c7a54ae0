import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";
import { corpus, type Guard, type Score, score } from "#tests/support/count-corpus.ts";

// Lines by somebody who has not read the guard. The held-back half is counted and never looked at: what this prints when it fails
// is a number.

const half = (name: "open" | "held-back") => corpus.filter((line) => line.half === name);
const share = (part: number, whole: number) => part / whole;
const found = ({ structured, structuredFound }: Score) => share(structuredFound, structured);
const flagged = ({ clean, cleanFlagged }: Score) => share(cleanFlagged, clean);
const proof = readFileSync("docs/proof/identifier-guard.md", "utf8");

/** A row of the table in the proof. */
function row(name: string, { structured, structuredFound, clean, cleanFlagged, byKind }: Score): string {
  const names = byKind.get("name") ?? { there: 0, found: 0 };
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return `| ${name} | ${structuredFound} of ${structured} (${percent(structuredFound, structured)}) | ${cleanFlagged} of ${clean} (${percent(cleanFlagged, clean)}) | ${names.found} of ${names.there} |`;
}

it("the corpus has 300 lines, half of them held back, half of each clean", () => {
  expect(corpus).toHaveLength(300);
  for (const name of ["open", "held-back"] as const) {
    const lines = half(name);
    expect(lines).toHaveLength(150);
    expect(lines.filter(({ finds }) => finds.length === 0)).toHaveLength(75);
    expect(lines.every(({ line, finds }) => finds.every(({ text }) => line.includes(text)))).toBe(true);
  }
});

describe.each([
  ["open", half("open")],
  ["held-back", half("held-back")],
] as const)("on the %s half", (name, lines) => {
  const counted = score(lines, scanForIdentifiers);

  it("no more than one structured identifier is missed", () => {
    expect(counted.structured - counted.structuredFound).toBeLessThanOrEqual(1);
  });

  it("5 % of clean lines or fewer are flagged, names among it", () => {
    expect(flagged(counted)).toBeLessThanOrEqual(0.05);
  });

  it("the figures are those of the proof, names apart", () => {
    expect(proof).toContain(row(name, counted));
  });
});

it("99 % of all structured identifiers are found as what they are; the held-back half alone stays one short of it", () => {
  expect(found(score(corpus, scanForIdentifiers))).toBeGreaterThanOrEqual(0.99);
  expect(found(score(half("open"), scanForIdentifiers))).toBeGreaterThanOrEqual(0.99);
});

describe("a guard that is none", () => {
  const blind: Guard = () => [];
  const alarmed: Guard = (text) => [{ kind: "name", start: 0, end: text.length, text }];
  /** Says a telephone number of everything that has a figure in it. */
  const guessing: Guard = (text) => (/\d/.test(text) ? [{ kind: "telephone", start: 0, end: text.length, text }] : []);

  it.each(["open", "held-back"] as const)(
    "misses the figures of the %s half: it finds nothing, or flags all",
    (name) => {
      expect(found(score(half(name), blind))).toBe(0);
      expect(flagged(score(half(name), alarmed))).toBe(1);
      expect(found(score(half(name), alarmed))).toBe(0);
      expect(found(score(half(name), guessing))).toBeLessThan(0.5);
      expect(flagged(score(half(name), guessing))).toBeGreaterThan(0.05);
    },
  );
});
