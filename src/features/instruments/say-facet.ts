import type { Asked, Facet } from "../../domain/instrument/comparison.ts";
import { inTodaysWords, sayAreaName } from "../../domain/instrument/todays-names.ts";
import { gradeLabel } from "../../domain/instrument/wording.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { TwoVersions } from "./two-versions.ts";

/** One difference as a sentence. A rewording is shown with its texts and not said. */
export function sayFacet(facet: Exclude<Facet, { type: "reworded" }>, { before, after }: TwoVersions): string {
  switch (facet.type) {
    case "new-id":
      return `It has the id “${facet.to}” in place of “${facet.from}”.`;
    case "moved-area":
      return `Moved from area ${sayAreaName(facet.from, before)} to area ${sayAreaName(facet.to, after)}.`;
    case "renumbered":
      return `Its number is ${facet.to}, before ${facet.from}.`;
    case "moved-grade":
      return `Moved from ${gradeLabel(facet.from, before, "today")} to ${gradeLabel(facet.to, after, "today")}.`;
    case "moved-agency":
      return `Moved from ${facet.from} to ${facet.to}.`;
    case "critical":
      return facet.now
        ? "Made critical: where it is not met, it now limits the grade that is suggested."
        : "No longer critical: it does not limit the grade that is suggested any more.";
    case "asked-of":
      return `Asked of ${sayAsked(facet.after)}; before, of ${sayAsked(facet.before)}.`;
    case "limit":
      return `Limit${facet.edition === null ? "" : ` in ${facet.edition}`}: ${facet.after}; before, ${facet.before}.`;
    case "setting":
      return `${settingName(facet.what)}: ${sayValue(facet.after)}; before, ${sayValue(facet.before)}.`;
    case "bands":
      return `For ${facet.after ?? "every child"}; before, for ${facet.before ?? "every child"}.`;
    case "list":
      return `${listName(facet.what)}: ${[
        facet.added.length === 0 ? [] : [`added ${facet.added.map((name) => inTodaysWords(name, after)).join(", ")}`],
        facet.removed.length === 0
          ? []
          : [`removed ${facet.removed.map((name) => inTodaysWords(name, before)).join(", ")}`],
      ]
        .flat()
        .join("; ")}.`;
    case "reordered":
      return `${listName(facet.what)}: the same, in another order.`;
    case "merged":
      return `Goes on in ${facet.with}.`;
    case "other":
      return `Differs in ${facet.keys.map((key) => keyNames[key] ?? `“${key}”`).join(", ")}.`;
    default:
      return assertNever(facet);
  }
}

/** What is reworded, at the head of its two texts. */
export function sayWhat(what: string): string {
  return textNames[what] ?? `“${what}”`;
}

function sayAsked(asked: Asked): string {
  return asked === "every-agency" ? "every agency" : asked.join(", ");
}

function sayValue(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? (valueNames[value] ?? value) : `${value}`;
}

const settingName = (what: string) => settingNames[what] ?? what;
const listName = (what: string) => listNames[what] ?? what;

const textNames: Readonly<Record<string, string>> = {
  standard: "The standard",
  guidance: "The guidance",
  text: "The text",
  title: "The title",
  question: "The question",
  "good-practice": "The prompt for good practice",
  "for-development": "The prompt for development",
  label: "The label",
  short: "The short name",
  band: "A band",
  prompt: "The prompt",
  meaning: "What it means",
  note: "The note",
  term: "The term",
  "grade-label": "The label",
  "grade-letter": "The letter",
  purpose: "The purpose",
};

const settingNames: Readonly<Record<string, string>> = {
  scope: "Whose practice is graded",
  role: "Its role in the rules that suggest a grade",
  "protection-critical": "Critical to protection",
  "key-judgement": "A key judgement",
  repeats: "May have several dates",
  from: "From",
  to: "To",
  basis: "Basis",
  edition: "Edition",
  language: "Language",
  nation: "Nation",
};

const valueNames: Readonly<Record<string, string>> = {
  "own-agency": "the agency’s own part",
  partnership: "the partnership, as seen from the file",
};

const listNames: Readonly<Record<string, string>> = {
  themes: "Themes",
  basis: "Basis",
  timescales: "Timescales",
  bands: "Bands",
  "recorded-by": "Asked of",
  "asked-of": "Agencies asked",
  ladder: "Ladder",
  "look-for": "What to look for",
};

const keyNames: Readonly<Record<string, string>> = {
  supersedes: "what it says of how earlier versions lead to it",
};
