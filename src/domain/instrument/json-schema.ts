import { z } from "../configured-zod.ts";
import { instrumentSchema } from "./schema.ts";

// What an editor that follows the schema accepts and the product still refuses. Said in the schema itself, where the person
// who writes an instrument meets it.
const notSaidHere = [
  "This schema checks names, types and lengths. Opening the file in Sightline also checks that every id is used once in its",
  "kind (standards, descriptors and points to look for: once in the whole file), that everything referred to is there, that",
  "no area number, agency name or grade letter stands twice, that grades have their ranks, that every [[term]] has words in",
  "both wordings, that timescales lead somewhere, that what ends one is another milestone, that “min” is not above “max”, that nothing is put to an agency outside its",
  "areas, and that “supersedes” names older versions.",
].join(" ");

/** The JSON Schema (2020-12) of an instrument file, for the editors of those who write one. `npm run schema` writes it. */
export function buildInstrumentJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(instrumentSchema, { target: "draft-2020-12" });
  const described = { $schema, title: "Sightline instrument, format 1", description: notSaidHere, ...schema };
  return `${JSON.stringify(described, null, 2)}\n`;
}
