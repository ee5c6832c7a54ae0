import { describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";
import { findListed, localListLimits, readLocalList, wordsToLookFor } from "#src/domain/disclosure/local-list.ts";
import type { DeviceId, EventId } from "#src/kernel/ids.ts";

const list = "Zblewski\nO’Brien\nTanners Beck\nSmith-Jones\nÉlodie\nSt Bertha's\nŁukasz\nAda\n\n";
const found = (text: string, words = list) => findListed(text, readLocalList(words)).map((find) => find.text);

describe("a local list", () => {
  it.each([
    ["the Zblewski children and Zblewskis", ["Zblewski"]],
    ["ZBLEWSKI’S mother, zblewski", ["ZBLEWSKI’S", "zblewski"]],
    ["Mr O'Brien, Obrien and o`brien", ["O'Brien", "Obrien", "o`brien"]],
    ["near Tanners Beck, in tanners\nbeck and in Tanners", ["Tanners Beck", "tanners\nbeck"]],
    ["Smith Jones, Smith‑Jones, Smith and Jones", ["Smith Jones", "Smith‑Jones"]],
    ["Elodie, élodie, E\u0301lodie and Elodies", ["Elodie", "élodie", "E\u0301lodie"]],
    ["at St. Berthas and St Bertha’s school", ["St. Berthas", "St Bertha’s"]],
    ["Lukasz", ["Lukasz"]],
    ["Ada is found, Adamant and Canada are not", ["Ada"]],
    ["Tanners, Beck", []],
  ])("finds whole words, whatever case, accents, apostrophes and hyphens: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("takes the longest entry at a place", () => {
    expect(found("Tanners Beck Lane and Tanners Beck", "Tanners\nTanners Beck Lane")).toEqual([
      "Tanners Beck Lane",
      "Tanners",
    ]);
  });

  it("says where in the text it found it, also inside what has a shape, and says a name once", () => {
    const finds = scanForIdentifiers("Kayleigh of 12 Tanners Road", readLocalList("Tanners\nKayleigh"));
    expect(finds.map(({ kind, text, start }) => ({ kind, text, start }))).toEqual([
      { kind: "local-list", text: "Kayleigh", start: 0 },
      { kind: "address", text: "12 Tanners Road", start: 12 },
      { kind: "local-list", text: "Tanners", start: 15 },
    ]);
    expect(scanForIdentifiers("Kayleigh Parsons", readLocalList("Kayleigh")).map(({ kind }) => kind)).toEqual([
      "local-list",
      "name",
    ]);
  });

  it("names the lines that it does not look for, and looks for the others", () => {
    const { entries, left } = readLocalList(`Ada\n${"x".repeat(101)}\n---\n\nBea`);
    expect(entries).toBe(2);
    expect(left).toEqual([
      { line: 2, why: "too-long" },
      { line: 3, why: "no-word" },
    ]);
    const many = readLocalList(Array.from({ length: 502 }, (_, index) => `Child${index}`).join("\n"));
    expect(many.entries).toBe(localListLimits.entries);
    expect(many.left).toEqual([
      { line: 501, why: "too-many" },
      { line: 502, why: "too-many" },
    ]);
  });

  it("that stands in two versions is looked for in both", () => {
    const version = (value: string) => ({ id: "e" as EventId, at: "", device: "d" as DeviceId, value });
    const text = wordsToLookFor({ state: "conflict", versions: [version("Ada"), version("Bea")], heads: [] });
    expect(found("Ada and Bea", text)).toEqual(["Ada", "Bea"]);
    expect(wordsToLookFor({ state: "unset", heads: [] })).toBe("");
  });

  it("that is empty finds nothing", () => {
    expect(found("Ada", "")).toEqual([]);
    expect(found("", list)).toEqual([]);
  });
});
