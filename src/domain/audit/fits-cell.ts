import type { Json } from "../../kernel/json.ts";
import type { Cell } from "../log/cell.ts";
import {
  evidenceSources,
  grades,
  heldCounts,
  involvements,
  keepDaysLimits,
  limitUnits,
  standardAnswers,
} from "./values.ts";

type Fits = (value: Json) => boolean;

const text: Fits = (value) => typeof value === "string";
const yesOrNo: Fits = (value) => typeof value === "boolean";
const oneOf =
  (allowed: readonly string[]): Fits =>
  (value) =>
    typeof value === "string" && allowed.includes(value);
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);

/** A group with these texts and nothing else. */
const group =
  (...keys: readonly string[]): Fits =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length === keys.length && entries.every(([key, inner]) => keys.includes(key) && text(inner));
  };
const isIn = group("state");
const isRemoved = group("state", "reason");
const presence: Fits = (value) => {
  const { state } = (isIn(value) || isRemoved(value) ? value : {}) as { readonly state?: string };
  return (state === "in" && isIn(value)) || (state === "removed" && isRemoved(value));
};
const localLimit: Fits = (value) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { count, unit, none, ...more } = value as Record<string, Json>;
  if (Object.keys(more).length > 0) return false;
  if (none !== undefined) return none === true && count === undefined && unit === undefined;
  return Number.isInteger(count) && (count as number) > 0 && oneOf(limitUnits)(unit ?? null);
};
const between =
  (least: number, most: number): Fits =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const number = between(0, Number.MAX_SAFE_INTEGER);
/** A group with these keys and nothing else, each with what fits it. */
const record =
  (fits: Readonly<Record<string, Fits>>): Fits =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length === Object.keys(fits).length && entries.every(([key, inner]) => fits[key]?.(inner) === true);
  };
const keepDays = between(keepDaysLimits.least, keepDaysLimits.most);
const day: Fits = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const receipt = record({
  role: text,
  reason: text,
  keptDays: (value) => value === null || keepDays(value),
  day,
  counts: record(Object.fromEntries(heldCounts.map((key) => [key, number]))),
  events: number,
  reports: listOf(group("instrumentId", "hash")),
});
const outcome = oneOf([...grades, "not-applicable", "not-enough-on-file", "not-involved"]);
const agreed = oneOf([...grades, "not-applicable", "not-enough-on-file"]);
const signOff = group("role");

// Subject, then item, as patterns of the addresses that `cells.ts` makes, with what may stand there.
const known: readonly (readonly [subject: RegExp, item: RegExp, fits: Fits])[] = [
  [/^set-up$/, /^(title|theme|why|lines-of-enquiry|edition|term-dates|words-to-look-for|date\/.+)$/, text],
  [/^set-up$/, /^(second-)?instrument$/, group("id", "version", "hash")],
  [/^set-up$/, /^wording$/, oneOf(["today", "2010"])],
  [/^set-up$/, /^period-(read|judged)$/, group("from", "to")],
  [/^set-up$/, /^keep-days$/, keepDays],
  [/^set-up$/, /^hold$/, group("reason", "role")],
  [/^set-up$/, /^returns-deleted$/, receipt],
  [/^set-up$/, /^agency\/.+$/, presence],
  [/^set-up$/, /^local-limit\/.+$/, localLimit],
  [/^(set-up|return\/.+)$/, /^signed-off$/, signOff],
  [/^(case|concern)\/.+$/, /^presence$/, presence],
  [/^case\/.+$/, /^involvement\/.+$/, oneOf(involvements)],
  [/^case\/.+$/, /^(reference|band\/.+)$/, text],
  [/^case\/.+$/, /^instruments$/, listOf(text)],
  [/^return\/.+$/, /^about\/(independent|worker-spoken|family-input)$/, oneOf(["yes", "no"])],
  [/^return\/.+$/, /^about\/transcribed$/, group("from", "signedOn", "typedBy")],
  [/^return\/.+$/, /^(about\/input-note|overall\/reason|voice\/.+)$/, text],
  [/^return\/.+$/, /^(overall\/grade|area\/.+\/outcome)$/, outcome],
  [/^case\/.+$/, /^accepted\/.+$/, listOf(text)],
  [/^return\/.+$/, /^milestone\/.+$/, listOf(text)],
  [/^return\/.+$/, /^timescale\/.+\/reason(\/.+)?$/, text],
  [/^return\/.+$/, /^area\/.+\/(reason|good-practice|for-development)$/, text],
  [/^return\/.+$/, /^area\/.+\/progress$/, oneOf(["complete", "later"])],
  [/^return\/.+$/, /^(area\/.+\/flag|standard\/.+\/harm)$/, yesOrNo],
  [/^return\/.+$/, /^standard\/.+\/answer$/, oneOf(standardAnswers)],
  [/^return\/.+$/, /^standard\/.+\/evidence$/, text],
  [/^return\/.+$/, /^standard\/.+\/sources$/, listOf(oneOf(evidenceSources))],
  [/^concern\/.+$/, /^(case|agency|what|told-role|told-at|response)$/, text],
  [/^concern\/.+$/, /^closed$/, signOff],
  [/^panel\/.+$/, /\/?agreed$/, agreed],
  [/^panel\/.+$/, /\/?reason$/, text],
  [/^report$/, /^narrative\/.+$/, text],
];

/**
 * Whether a value may stand in a cell: asked of what comes in from a file, because everything inside trusts the types.
 * `null` clears and fits everywhere. An address that is not known here is read by nothing here, so anything fits.
 */
export function fitsCell({ subject, item }: Cell<unknown>, value: Json): boolean {
  if (value === null) return true;
  const row = known.find(([subjects, items]) => subjects.test(subject) && items.test(item));
  return row === undefined || row[2](value);
}
