import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import { problemInWords } from "#src/features/shared/problem-in-words.ts";

const folder = "audit-instruments";
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "instrument.schema.json");

describe("the instruments that come with the product", () => {
  it("are there", () => {
    expect(files).toContain("child-protection.json");
  });

  it.each(files)("%s opens without a problem", (file) => {
    const read = parseInstrument(readFileSync(`${folder}/${file}`, "utf8"));
    expect(read.ok ? [] : read.error.map(problemInWords)).toEqual([]);
  });
});
