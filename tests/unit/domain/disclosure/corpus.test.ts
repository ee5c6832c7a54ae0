import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";
import { corpus, type Guard, type Score, score } from "#tests/support/count-corpus.ts";

// Lines by people who have not read the guard. The held-back part is counted and never looked at: what this prints when it fails
// is a number.

const part = (name: "open" | "held-back") => corpus.filter((line) => line.part === name);
const share = (some: number, all: number) => some / all;
const found = ({ structured, structuredFound }: Score) => share(structuredFound, structured);
const flagged = ({ clean, cleanFlagged }: Score) => share(cleanFlagged, clean);
const proof = readFileSync("docs/proof/identifier-guard.md", "utf8");

/** A row of the table in the proof. */
function row(name: string, { structured, structuredFound, clean, cleanFlagged, byKind }: Score): string {
  const names = byKind.get("name") ?? { there: 0, found: 0 };
  const percent = (some: number, all: number) => `${(100 * share(some, all)).toFixed(1)} %`;
  return `| ${name} | ${structuredFound} of ${structured} (${percent(structuredFound, structured)}) | ${cleanFlagged} of ${clean} (${percent(cleanFlagged, clean)}) | ${names.found} of ${names.there} |`;
}

it.each([
  ["open", 450],
  ["held-back", 300],
] as const)("the %s part has %d lines, half of them clean", (name, count) => {
  const lines = part(name);
  expect(lines).toHaveLength(count);
  expect(lines.filter(({ finds }) => finds.length === 0)).toHaveLength(count / 2);
  expect(lines.every(({ line, finds }) => finds.every(({ text }) => line.includes(text)))).toBe(true);
});

describe.each([
  ["open", part("open")],
  ["held-back", part("held-back")],
] as const)("on the %s part", (name, lines) => {
  const counted = score(lines, scanForIdentifiers);

  it("99 % of structured identifiers are found as what they are", () => {
    expect(found(counted)).toBeGreaterThanOrEqual(0.99);
  });

  it("5 % of clean lines or fewer are flagged, names among it", () => {
    expect(flagged(counted)).toBeLessThanOrEqual(0.05);
  });

  it("the figures are those of the proof, names apart", () => {
    expect(proof).toContain(row(name, counted));
  });
});

describe("a guard that is none", () => {
  const blind: Guard = () => [];
  const alarmed: Guard = (text) => [{ kind: "name", start: 0, end: text.length, text }];
  /** Says a telephone number of everything that has a figure in it. */
  const guessing: Guard = (text) => (/\d/.test(text) ? [{ kind: "telephone", start: 0, end: text.length, text }] : []);

  it.each(["open", "held-back"] as const)(
    "misses the figures of the %s part: it finds nothing, or flags all",
    (name) => {
      expect(found(score(part(name), blind))).toBe(0);
      expect(flagged(score(part(name), alarmed))).toBe(1);
      expect(found(score(part(name), alarmed))).toBe(0);
      expect(found(score(part(name), guessing))).toBeLessThan(0.5);
      expect(flagged(score(part(name), guessing))).toBeGreaterThan(0.05);
    },
  );
});
