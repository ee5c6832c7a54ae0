import { grades, limitUnits } from "../audit/values.ts";
import { z } from "../configured-zod.ts";
import { instrumentLimits as limits } from "./limits.ts";

// The public contract of an instrument file. docs/format/instrument.md tells it in words; the JSON Schema beside the
// instruments is generated from this file by `npm run schema`. Strict throughout: an unknown key is a problem, not noise.
// Import its types with `import type`: a plain import would carry zod into the first load.

/** Codes in place of zod's messages, which no person ever reads: `shape-problems.ts` turns them into typed facts. */
export type PatternCode = "id" | "version" | "language" | "text" | "date";
const code = (pattern: PatternCode) => pattern;

// `constructor` is an id by its letters, and the name of something every object has: refused, so that no lookup finds it.
const idPattern = /^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/;
const versionPattern = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;
const languagePattern = /^[a-z]{2,3}(-[A-Z]{2})?$/;
// Something to read, and nothing that cannot be shown or exported: no control characters but a new line and a tab, no half
// characters, nothing that turns the direction of writing round. Ranges and not \p{…}: checkers in other languages have none.
const textPattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is how they are kept out.
  /^(?=[\s\S]*\S)[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]*$/u;

// The names in `meta` are for the JSON Schema, whose readers are people too.
const id = z
  .string()
  .max(limits.id)
  .regex(idPattern, code("id"))
  .meta({ id: "id", description: "Small letters, digits and single hyphens, as in “first-core-group”." });
const text = (limit: number) => z.string().max(limit).regex(textPattern, code("text"));
const version = z.string().regex(versionPattern, code("version"));
const title = text(limits.title).meta({ id: "title" });
const short = text(limits.standard).meta({ id: "short-text" });
const prose = text(limits.guidance).meta({ id: "long-text" });
const gradeId = z.enum(grades);
const answeredBy = z
  .union([z.literal("every-agency"), z.array(id).min(1)])
  .meta({ id: "answered-by", description: "“every-agency”, or a list of agency ids." });

const count = z.number().int().min(1).max(limits.limitCount);
const unit = z.enum(limitUnits);
const limit = z
  .union([
    z.strictObject({ count, unit }),
    z.strictObject({ min: count, max: count, unit }),
    z.strictObject({ local: z.literal(true) }),
    z.strictObject({ dueDate: z.literal(true) }),
  ])
  .meta({
    id: "limit",
    description:
      "How long it may take. “local”: there is no national number, and the audit's lead enters the local one. “dueDate”: the date in “from” is itself the last day in time, for what runs from a birth, whose date is never recorded.",
  });

const onlyFor = z
  .strictObject({ profile: id, in: z.array(id).min(1) })
  .meta({ id: "bands", description: "Cases whose band in this profile question is one of these." });
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, code("date"))
  .meta({ id: "date", description: "As in “2011-03-31”." });
const days = z
  .strictObject({ from: date.nullable(), to: date.nullable() })
  .meta({ id: "days", description: "Both included; null where it has no such end." });
const exception = z
  .strictObject({
    effect: z.enum(["not-applicable", "ask"]),
    starts: days.optional(),
    due: days.optional(),
    onlyFor: onlyFor.optional(),
    reason: short,
  })
  .meta({
    id: "exception",
    description:
      "Where the limit does not hold by itself: every condition given must. “ask”: what would be late is asked about instead.",
  });
const descriptor = z.strictObject({ id, text: text(limits.descriptor) });
const descriptors = z.array(descriptor).min(1).meta({ id: "descriptors" });

const timescale = z.strictObject({
  id,
  label: title,
  from: id,
  to: id,
  limit,
  thenEvery: limit.nullable(),
  until: id.optional().meta({ description: "A milestone that ends it: what is not due by then is no longer due." }),
  atLeast: z.boolean().optional().meta({
    description: "true: the limit is how long before “to” the event in “from” must be, at least.",
  }),
  exceptions: z.array(exception).min(1).optional(),
  onlyFor: onlyFor.nullable(),
  editions: z.record(id, limit.nullable()).meta({
    description: "What another edition of the guidance says; null where that edition has no such limit.",
  }),
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
  number: z.number().int().min(1).max(limits.areaNumber),
  title,
  question: short,
  scope: z.enum(["own-agency", "partnership"]).meta({ description: "Whose practice the grade is about." }),
  role: z.enum(["plan", "outcomes", "voice", "protection", "oversight", "other"]),
  protectionCritical: z.boolean(),
  keyJudgement: z.boolean(),
  answeredBy,
  appliesWhen: onlyFor.nullable(),
  lookFor: z.array(z.strictObject({ agency: id, points: z.array(z.strictObject({ id, text: short })).min(1) })),
  timescales: z.array(id),
  standards: z.array(standard).min(1).max(limits.standardsInArea),
  ladder: z.strictObject({
    outstanding: descriptors,
    good: descriptors,
    "requires-improvement": descriptors,
    inadequate: descriptors,
  }),
  learning: z.strictObject({ goodPractice: short, forDevelopment: short }),
});

const wording = z.strictObject({
  grades: z.record(gradeId, z.strictObject({ label: title, letter: text(limits.gradeLetter) })),
  terms: z.record(id, title).meta({ description: "What [[term]] in any text of this file is replaced with." }),
});

const labelled = z.strictObject({ id, label: title });
const change = z.strictObject({ from: id, to: id, comparable: z.boolean() });

export const instrumentSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  formatVersion: z.literal(1),
  id,
  version: version.meta({
    description: "major.minor.patch; a new major means that answers are comparable only by “supersedes”.",
  }),
  language: z.string().regex(languagePattern, code("language")),
  nation: id,
  title,
  purpose: prose,
  basis: z.array(z.strictObject({ id, title, edition: text(limits.edition), note: prose })),
  grades: z.array(z.strictObject({ id: gradeId, rank: z.number().int().min(1).max(4), meaning: prose })).length(4),
  wordings: z.strictObject({ today: wording, "2010": wording }),
  agencies: z.array(z.strictObject({ id, label: title, short: text(limits.agencyShort) })).min(1),
  profile: z.array(z.strictObject({ id, label: title, options: z.array(labelled).min(2) })),
  voices: z.array(z.strictObject({ id, label: title, prompt: prose, answeredBy })),
  themes: z.array(labelled),
  milestones: z.array(z.strictObject({ id, label: title, repeats: z.boolean(), recordedBy: z.array(id).min(1) })),
  timescales: z.array(timescale),
  areas: z.array(area).min(1).max(limits.areas),
  supersedes: z.array(z.strictObject({ version, items: z.array(change) })),
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type Area = Instrument["areas"][number];
export type Standard = Area["standards"][number];
export type Timescale = Instrument["timescales"][number];
