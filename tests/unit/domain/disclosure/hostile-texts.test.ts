import { describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";
import { readLocalList } from "#src/domain/disclosure/local-list.ts";

// A text of the longest kind that was made to be slow: the guard reads it while somebody types, so it may cost no more than its length.

const longest = 20_000;
const fill = (piece: string, end = "") =>
  piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest - end.length) + end;

const hostile: readonly (readonly [name: string, text: string])[] = [
  ["hyphens in one word", `a${fill("-").slice(1, -1)}b`],
  ["hyphens and apostrophes", fill("a-'", "b")],
  ["figures", fill("1")],
  ["figures apart", fill("1 ")],
  ["noughts apart", fill("0 ")],
  ["brackets before figures", fill("(0")],
  ["a plus and a code", fill("+44")],
  ["dates without an end", fill("12/")],
  ["NHS again and again", fill("NHS 1 ")],
  ["born again and again", fill("born ")],
  ["dates of birth", fill("dob 1")],
  ["at signs", fill("a@")],
  ["one long address", `a@${fill("b.").slice(2)}`],
  ["an address that never ends", `a@${fill("b").slice(2)}`],
  ["capitals", fill("Aaa ")],
  ["a street that never comes", fill("12 Aaa Bbb ")],
  ["a street in small letters", fill("12 aaa bbb ")],
  ["flats", fill("Flat 1, ")],
  ["moved to", fill("moved to a b c ")],
  ["postcodes", fill("E1 6AN ")],
  ["ages", fill("aged 9 ")],
  ["names", fill("Kayleigh ")],
  ["titles", fill("Mr ")],
  ["initials", fill("A. ")],
  ["a list's first words", fill("a ")],
  ["accents", `a${fill("\u0301").slice(1)}`],
  ["blanks", fill(" ")],
  ["lines", fill("\n")],
  ["quotation marks", fill('"')],
  ["insurance numbers", fill("NI AB1 ")],
  ["all of it", fill("Ella Parsons, 14/02/2016, SW1A 1AA, 07700 900123. ")],
];

/** Five hundred entries that all begin like the text and never end like it. */
const list = readLocalList(Array.from({ length: 500 }, (_, index) => `${"a ".repeat(48)}${index}`).join("\n"));

describe("20,000 characters that were made to be slow", () => {
  it.each(hostile)("are read in no time: %s", (_name, text) => {
    expect(text.length).toBe(longest);
    scanForIdentifiers(text, list);
    const before = performance.now();
    scanForIdentifiers(text, list);
    // A machine that is busy takes 50 ms; what grows with the square of the length takes seconds.
    expect(performance.now() - before).toBeLessThan(500);
  });

  it("would be told apart: the expression that once trimmed a word takes longer", () => {
    const before = performance.now();
    for (let times = 0; times < 3; times++) fill("-", "b").replace(/['’-]+$/, "");
    expect(performance.now() - before).toBeGreaterThan(500);
  });
});
