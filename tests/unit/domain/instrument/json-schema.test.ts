import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildInstrumentJsonSchema } from "#src/domain/instrument/json-schema.ts";

describe("the JSON Schema beside the instruments", () => {
  it("is the one that the code makes", () => {
    const committed = readFileSync("audit-instruments/instrument.schema.json", "utf8");
    expect(
      committed === buildInstrumentJsonSchema(),
      "The schema has changed: run `npm run schema` and commit it.",
    ).toBe(true);
  });
});
