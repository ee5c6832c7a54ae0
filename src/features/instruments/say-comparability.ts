import type {
  AreaComparability,
  Caution,
  Comparability,
  StandardCounts,
  WhyNot,
} from "../../domain/instrument/comparability.ts";
import { sayAreaName } from "../../domain/instrument/todays-names.ts";
import { isSameMajor } from "../../domain/instrument/version-order.ts";
import { count } from "../../domain/words/count.ts";
import type { TwoVersions } from "./two-versions.ts";

/** What a comparison means for earlier audits as a whole, one sentence each. */
export function sayWhole(found: Comparability, older: string, newer: string): string[] {
  return [
    ...(isSameMajor(older, newer)
      ? []
      : [
          `Version ${newer} is a new major version: of version ${older}, only what the newer version lists as comparable may be compared.`,
        ]),
    sayOfStandards(found.standards, older, newer),
    sayOfGrades(found.areas, older),
    ...sayOfTimescales(found),
    ...(found.profile.length === 0
      ? []
      : [`Figures by ${inARow(found.profile)} do not stand beside earlier ones: the bands are not the same.`]),
    ...(found.agencies.length === 0
      ? []
      : [
          `The agencies that may be asked are not the same (${inARow(found.agencies)}), so figures over all agencies rest on other returns.`,
        ]),
  ];
}

function sayOfStandards(counts: StandardCounts, older: string, newer: string): string {
  const all = counts.comparable + notOf(counts);
  const whole =
    counts.comparable === all
      ? `All ${count(all, "standard")} of version ${older} stay comparable with version ${newer}.`
      : `${counts.comparable} of ${count(all, "standard")} of version ${older} stay comparable with version ${newer}: ${reasons(counts)}.`;
  if (counts.new === 0) return whole;
  return `${whole} ${count(counts.new, "standard")} ${counts.new === 1 ? "is" : "are"} new, with nothing to be compared with.`;
}

function sayOfGrades(areas: readonly AreaComparability[], older: string): string {
  const graded = areas.filter(({ grade }) => grade.type !== "new");
  const comparable = graded.filter(({ grade }) => grade.type === "comparable").length;
  const fresh = areas.length - graded.length;
  const whole =
    comparable === graded.length
      ? `All ${count(graded.length, "area grade")} of version ${older} stay comparable.`
      : `${comparable} of ${count(graded.length, "area grade")} of version ${older} stay comparable.`;
  return fresh === 0 ? whole : `${whole} ${count(fresh, "area")} ${fresh === 1 ? "is" : "are"} new.`;
}

function sayOfTimescales({ timescales: { same, changed, removed } }: Comparability): string[] {
  const all = same + changed.length + removed.length;
  if (changed.length + removed.length === 0) return [];
  return [
    `${same} of ${count(all, "timescale")} are judged as before.`,
    ...(changed.length === 0
      ? []
      : [`Another limit, other dates or other children: in time does not mean the same for ${inARow(changed)}.`]),
    ...(removed.length === 0 ? [] : [`No longer judged: ${inARow(removed)}.`]),
  ];
}

export function sayArea({ before: was, after: is }: AreaComparability, { before, after }: TwoVersions): string {
  const [old, now] = [was === null ? null : sayAreaName(was, before), is === null ? null : sayAreaName(is, after)];
  if (old === null || now === null) return now ?? old ?? "";
  return old === now ? now : `${now} (was ${old})`;
}

export function sayGrade({ grade }: AreaComparability): string {
  if (grade.type === "new") return "New: nothing to compare with";
  return grade.type === "comparable" ? "Comparable" : `Not comparable: ${whyNot[grade.why]}`;
}

export function sayStandards({ standards }: AreaComparability): string {
  const all = standards.comparable + notOf(standards);
  const parts = [
    ...(all === 0 ? [] : [`${standards.comparable} of ${all} comparable`]),
    ...(notOf(standards) === 0 ? [] : [reasons(standards)]),
    ...(standards.new === 0 ? [] : [`${standards.new} new`]),
  ];
  return parts.length === 0 ? "None" : parts.join("; ");
}

export function sayCautions({ cautions, grade, standards }: AreaComparability): string {
  if (grade.type !== "comparable" && standards.comparable === 0) return "";
  const said = cautions.map((caution) => cautionWords[caution]);
  return said.length === 0 ? "Nothing" : said.join(" ");
}

function notOf({ not }: StandardCounts): number {
  return not.removed + not.listed + not["major-version"];
}

function reasons({ not }: StandardCounts): string {
  return (["removed", "listed", "major-version"] as const)
    .filter((why) => not[why] > 0)
    .map((why) => `${not[why]} ${whyNot[why]}`)
    .join(", ");
}

const whyNot: Readonly<Record<WhyNot, string>> = {
  removed: "removed",
  listed: "listed as asking something else now",
  "major-version": "not listed after a new major version",
};

const cautionWords: Readonly<Record<Caution, string>> = {
  "scope-changed": "Whose practice is graded has changed.",
  "question-changed": "The question is reworded.",
  "applies-changed": "It is for other children.",
  "asked-of-changed": "Other agencies are asked.",
  "standards-changed": "The grade rests on other standards.",
  "standards-moved": "Standards moved here.",
  "critical-changed": "What limits the grade has changed.",
  "standards-reworded": "Standards are reworded.",
  "ladder-changed": "The ladder has changed.",
};

function inARow(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
