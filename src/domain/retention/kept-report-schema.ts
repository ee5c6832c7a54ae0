import { grades } from "../audit/values.ts";
import { z } from "../configured-zod.ts";
import { type KeptReport, keptReportVersion } from "./kept-report.ts";

// A kept report that comes in from a file. Strict throughout, since screens and files trust its type. Carries zod: load it at a door.

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const grade = z.enum(grades);
const count = z.number().min(0);
const label = z.strictObject({ label: z.string(), value: z.string() });

const spread = z.strictObject({
  spread: z.array(z.strictObject({ grade, letter: z.string(), count: count.nullable() })),
  returns: count.nullable(),
  text: z.string(),
});
const cell = z.union([
  z.string(),
  z.number(),
  z.strictObject({ grade: grade.nullable(), letter: z.string(), words: z.string() }),
  spread,
]);
const look = z.enum([...grades, "not-met", "partly-met", "met"]);
const bars = z.strictObject({
  header: z.string(),
  alternative: z.string(),
  legend: z.array(z.strictObject({ look, letter: z.string(), label: z.string() })),
  counts: z.array(z.array(count)),
});
const table = z.strictObject({
  id: z.string(),
  sheet: z
    .string()
    .min(1)
    .max(31)
    .regex(/^[^[\]:*?/\\]+$/),
  caption: z.string(),
  columns: z.array(z.strictObject({ id: z.string(), header: z.string(), numeric: z.boolean() })),
  rows: z.array(z.array(cell)),
  notes: z.array(z.string()),
  bars: bars.nullable(),
});
const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), text: z.string(), note: z.boolean() }),
  z.strictObject({ type: z.literal("narrative"), part: z.string(), text: z.string().nullable() }),
  z.strictObject({ type: z.literal("heading"), text: z.string() }),
  z.strictObject({ type: z.literal("table"), table }),
  z.strictObject({
    type: z.literal("quotes"),
    title: z.string(),
    quotes: z.array(z.strictObject({ text: z.string(), from: z.string() })),
    total: count,
  }),
]);
const section = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  blocks: z.array(block),
  sections: z.array(z.never()),
});
const part = section.extend({ sections: z.array(section) });

const keptReportSchema: z.ZodType<KeptReport> = z.strictObject({
  version: z.literal(keptReportVersion),
  day,
  instrumentId: z.string(),
  report: z.strictObject({
    language: z.string(),
    title: z.string(),
    audience: z.string(),
    facts: z.array(label),
    parts: z.array(part),
  }),
});

/** Whether a text is a kept report, whole and of this version. */
export function isKeptReport(text: string): boolean {
  try {
    return keptReportSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
