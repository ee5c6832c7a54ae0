import { z } from "zod";
import { grades } from "../audit/values.ts";

// The public contract of an instrument file. docs/format/instrument.md tells it in words; the JSON Schema beside the
// instruments is generated from this file by `npm run schema`. Strict throughout: an unknown key is a problem, not noise.

export const instrumentLimits = {
  title: 120,
  standard: 240,
  descriptor: 240,
  guidance: 1_200,
  areas: 40,
  standardsInArea: 40,
  fileBytes: 2 * 1024 * 1024,
} as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "kebab-case");
const title = z.string().min(1).max(instrumentLimits.title);
const short = z.string().min(1).max(instrumentLimits.standard);
const prose = z.string().min(1).max(instrumentLimits.guidance);
const gradeId = z.enum(grades);
const answeredBy = z.union([z.literal("every-agency"), z.array(id).min(1)]);

const limit = z.union([
  z.strictObject({
    count: z.number().int().positive(),
    unit: z.enum(["hour", "calendar-day", "working-day", "school-day", "week", "month"]),
  }),
  z.strictObject({
    min: z.number().int().positive(),
    max: z.number().int().positive(),
    unit: z.enum(["hour", "calendar-day", "working-day", "school-day", "week", "month"]),
  }),
  z.strictObject({ local: z.literal(true) }),
]);

const onlyFor = z.strictObject({ profile: id, in: z.array(id).min(1) });
const descriptor = z.strictObject({ id, text: z.string().min(1).max(instrumentLimits.descriptor) });

const timescale = z.strictObject({
  id,
  label: title,
  from: id,
  to: id,
  limit,
  thenEvery: limit.nullable(),
  onlyFor: onlyFor.nullable(),
  /** What another edition of the guidance says; `null` where that edition has no such limit. */
  editions: z.record(z.string(), limit.nullable()),
  basis: id,
});

const standard = z.strictObject({
  id,
  text: short,
  critical: z.boolean(),
  answeredBy,
  guidance: prose,
  themes: z.array(id),
  basis: z.array(id),
});

const area = z.strictObject({
  id,
  number: z.number().int().positive(),
  title,
  question: short,
  scope: z.enum(["own-agency", "partnership"]),
  role: z.enum(["plan", "outcomes", "voice", "protection", "oversight", "other"]),
  protectionCritical: z.boolean(),
  keyJudgement: z.boolean(),
  answeredBy,
  appliesWhen: onlyFor.nullable(),
  lookFor: z.array(z.strictObject({ agency: id, points: z.array(z.strictObject({ id, text: short })).min(1) })),
  timescales: z.array(id),
  standards: z.array(standard).min(1).max(instrumentLimits.standardsInArea),
  ladder: z.strictObject({
    outstanding: z.array(descriptor).min(1),
    good: z.array(descriptor).min(1),
    "requires-improvement": z.array(descriptor).min(1),
    inadequate: z.array(descriptor).min(1),
  }),
  learning: z.strictObject({ goodPractice: short, forDevelopment: short }),
});

const wording = z.strictObject({
  grades: z.record(gradeId, z.strictObject({ label: title, letter: z.string().min(1).max(2) })),
  terms: z.record(id, title),
});

export const instrumentSchema = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "major.minor.patch"),
  language: z.string().min(2),
  nation: z.string().min(2),
  title,
  purpose: prose,
  basis: z.array(z.strictObject({ id, title, edition: z.string().min(1).max(60), note: prose })),
  grades: z.array(z.strictObject({ id: gradeId, rank: z.number().int().min(1).max(4), meaning: prose })).length(4),
  wordings: z.strictObject({ today: wording, "2010": wording }),
  agencies: z.array(z.strictObject({ id, label: title, short: z.string().min(1).max(6) })).min(1),
  profile: z.array(z.strictObject({ id, label: title, options: z.array(z.strictObject({ id, label: title })).min(2) })),
  voices: z.array(z.strictObject({ id, label: title, prompt: prose, answeredBy })),
  themes: z.array(z.strictObject({ id, label: title })),
  milestones: z.array(z.strictObject({ id, label: title, repeats: z.boolean(), recordedBy: z.array(id).min(1) })),
  timescales: z.array(timescale),
  areas: z.array(area).min(1).max(instrumentLimits.areas),
  supersedes: z.array(
    z.strictObject({
      version: z.string(),
      items: z.array(z.strictObject({ from: id, to: id, comparable: z.boolean() })),
    }),
  ),
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type Area = Instrument["areas"][number];
export type Standard = Area["standards"][number];
export type Timescale = Instrument["timescales"][number];
