import type {
  Identified,
  InstrumentProblem,
  Place,
  Referred,
  Wanted,
} from "../../domain/instrument/instrument-problem.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { fileFaultInWords } from "./file-fault-in-words.ts";

type Fault = Extract<InstrumentProblem, { place: Place }>;

/** One problem of an instrument file as a person reads it: where it is, what is wrong and what to do about it. */
export function problemInWords(problem: InstrumentProblem): string {
  if (!("place" in problem)) return fileFaultInWords(problem);
  return `${whereInWords(problem.place)}: ${faultInWords(problem)}`;
}

/** "Area plan, standard plan-names-harm, line 214 (areas[7].standards[0].themes[0])" */
function whereInWords({ area, standard, line, path }: Place): string {
  const parts = [
    area === null ? [] : `area ${area}`,
    standard === null ? [] : `standard ${standard}`,
    line === null ? [] : `line ${line}`,
  ].flat();
  const named = parts.length === 0 ? "the file" : parts.join(", ");
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}${path === "" ? "" : ` (${path})`}`;
}

function faultInWords(fault: Fault): string {
  switch (fault.type) {
    case "unknown-key":
      return `“${fault.key}” is not a name this format knows here. Correct its spelling or take it out.`;
    case "missing-key":
      return `“${fault.key}” is missing. Add it.`;
    case "repeated-key":
      return `“${fault.key}” is written twice in one group. Keep one of the two.`;
    case "forbidden-key":
      return `“${fault.key}” is never allowed as a name. Take it out.`;
    case "wrong-type":
      return `This should be ${wantedInWords[fault.wanted]}. Change what is written here.`;
    case "not-allowed":
      return `“${fault.found}” is not one of the values allowed here. Write ${oneOf(fault.allowed)}.`;
    case "not-an-id":
      return `“${fault.found}” cannot be an id. Use small letters, digits and single hyphens, as in “first-core-group”.`;
    case "not-a-version":
      return `“${fault.found}” is not a version. Write three numbers with full stops between them, as in “1.0.0”.`;
    case "not-a-language":
      return `“${fault.found}” is not a language. Write it as in “en-GB”.`;
    case "not-a-date":
      return `“${fault.found}” is not a date. Write year, month and day, as in “2011-03-31”.`;
    case "empty-text":
      return "This text is empty. Write it, or take out what it belongs to.";
    case "unreadable-characters":
      return "This text has characters that cannot be shown or printed. Type it again.";
    case "text-too-long":
      return `This text has ${fault.length} characters and may have ${fault.limit}. Shorten it.`;
    case "number-out-of-range":
      return `${fault.found} is out of range. Write a number from ${fault.least} to ${fault.most}.`;
    case "too-few":
      return `There are ${fault.count} entries in this list and it needs at least ${fault.least}. Add what is missing.`;
    case "too-many":
      return `There are ${fault.count} entries in this list and it may have ${fault.limit}. Take some out, or join them.`;
    case "area-without-standards":
      return "This area has no standards. Add at least one.";
    case "ladder-misses-grade":
      return `The grading guidance has nothing for “${fault.grade}”. Add at least one descriptor.`;
    case "repeated-id":
      return `The id “${fault.id}” is already used by another ${identifiedInWords[fault.kind]}, at ${fault.first}. Give one of them another id.`;
    case "repeated-area-number":
      return `Another area has the number ${fault.number}, at ${fault.first}. Number each area once.`;
    case "repeated-name":
      return `Another ${repeatedNameInWords[fault.what]} is “${fault.name}”, at ${fault.first}. Make them different, so that a table can tell them apart.`;
    case "unknown-reference":
      return `There is no ${referredInWords[fault.kind]} with the id “${fault.id}” in this file. Correct the id, or add it.`;
    case "repeated-reference":
      return `“${fault.id}” is named twice here. Keep one.`;
    case "agency-not-asked":
      return `This is put to “${fault.agency}”, and the area itself is not. Add the agency to the area's “answeredBy”, or take it out here.`;
    case "grade-missing":
      return `The grade “${fault.grade}” is not in the list. Every instrument has the same four grades: add it.`;
    case "grade-rank":
      return `“${fault.grade}” has rank ${fault.found}. Its rank is always ${fault.wanted}: change it.`;
    case "term-without-wording":
      return `[[${fault.term}]] has no words in either wording. Add “${fault.term}” to the terms of both, or correct its spelling.`;
    case "term-in-one-wording":
      return `“${fault.term}” has no words in the wording “${fault.missing}”. Add it there as well.`;
    case "malformed-term":
      return "There is a double square bracket that does not enclose a term. Write a term as in [[lead]], in small letters and hyphens.";
    case "term-in-wording":
      return "A wording cannot use a term itself. Write the words out.";
    case "timescale-goes-nowhere":
      return "This timescale starts and ends at the same milestone and does not repeat. Change one end, or give “thenEvery”.";
    case "repeats-without-milestone":
      return `This timescale repeats, and its milestone “${fault.milestone}” has only one date. Set “repeats” to true there, or “thenEvery” to null here.`;
    case "ends-itself":
      return `“${fault.milestone}” is one of the two ends of this timescale and cannot end it as well. Name another milestone in “until”, or take “until” out.`;
    case "at-least-of-many":
      return "“atLeast” is for one number of days, weeks, months or hours between two milestones, once. Take it out, or give such a limit, and “thenEvery” as null.";
    case "exception-without-condition":
      return "This exception does not say when it holds. Give “starts”, “due” or “onlyFor”.";
    case "least-above-most":
      return `The least (${fault.least}) is above the most (${fault.most}). Exchange them.`;
    case "supersedes-not-older":
      return `Version ${fault.version} is not older than this instrument. An instrument can take over only from an earlier version: correct the number.`;
    default:
      return assertNever(fault);
  }
}

function oneOf(allowed: readonly string[]): string {
  const quoted = allowed.map((value) => `“${value}”`);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

const wantedInWords: Readonly<Record<Wanted, string>> = {
  text: "a text in double quotation marks",
  number: "a number without quotation marks",
  "whole-number": "a whole number without quotation marks",
  "true-or-false": "true or false, without quotation marks",
  list: "a list in square brackets",
  group: "a group in curly brackets",
  "group-or-null": "a group in curly brackets, or null",
  "answered-by": "“every-agency”, or a list of agency ids in square brackets",
  limit:
    "a limit: “count” and “unit”, or “min”, “max” and “unit”, or “local”: true, or “dueDate”: true, in curly brackets",
  "limit-or-null":
    "a limit (“count” and “unit”, or “min”, “max” and “unit”, or “local”: true, or “dueDate”: true, in curly brackets), or null",
};

const referredInWords: Readonly<Record<Referred, string>> = {
  agency: "agency",
  theme: "theme",
  basis: "basis",
  milestone: "milestone",
  timescale: "timescale",
  profile: "profile question",
  option: "option of that profile question",
  item: "standard or area",
};

const identifiedInWords: Readonly<Record<Identified, string>> = {
  basis: "basis",
  grade: "grade",
  agency: "agency",
  profile: "profile question",
  option: "option",
  voice: "voice",
  theme: "theme",
  milestone: "milestone",
  timescale: "timescale",
  area: "area",
  standard: "standard",
  descriptor: "descriptor",
  "look-for": "point to look for",
};

const repeatedNameInWords = {
  "grade-label": "grade's label in this wording",
  "grade-letter": "grade's letter in this wording",
  "agency-label": "agency's label",
  "agency-short": "agency's short name",
};
