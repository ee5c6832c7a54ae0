import { type Grade, grades } from "../audit/values.ts";
import type { z } from "../configured-zod.ts";
import type { Fault, Wanted } from "./instrument-problem.ts";
import { instrumentLimits } from "./limits.ts";
import type { PatternCode } from "./schema.ts";
import { follow, type Path } from "./spot.ts";

export interface Found {
  readonly path: Path;
  readonly fault: Fault;
}

type Issue = z.core.$ZodIssue;

/** What zod found wrong with the shape, as this project's own facts. `root` is the value that was read. */
export function shapeProblems(issues: readonly Issue[], root: unknown): Found[] {
  return issues.flatMap((issue) => fromIssue(issue, root, []));
}

function fromIssue(issue: Issue, root: unknown, above: Path): Found[] {
  const path = [...above, ...(issue.path as Path)];
  const value = follow(root, path);
  const fault = (one: Fault): Found[] => [{ path, fault: one }];
  switch (issue.code) {
    case "unrecognized_keys":
      // Said with the line of the key itself by the reading of the text.
      return issue.keys
        .filter((key) => key !== "__proto__")
        .map((key) => ({ path, fault: { type: "unknown-key", key } }));
    case "invalid_type":
    case "invalid_value":
      if (isMissing(root, path)) return missing(path);
      if (issue.code === "invalid_value" && isPlain(value)) {
        return fault({ type: "not-allowed", found: String(value), allowed: issue.values.map(String) });
      }
      return fault({ type: "wrong-type", wanted: wantedFor(issue, path) });
    case "invalid_format":
      return fault(wrongPattern(issue.message as PatternCode, value as string));
    case "too_big":
      // As for too few: the check of the grades names the one too many.
      return path.at(-1) === "grades" ? [] : fault(tooBig(issue, value, path));
    case "too_small":
      return tooSmall(issue, value, path);
    case "invalid_key":
      return [{ path: path.slice(0, -1), fault: { type: "not-an-id", found: String(path.at(-1)) } }];
    case "invalid_union":
      return fromUnion(issue.errors, root, path);
    default:
      return fault({ type: "wrong-type", wanted: "text" });
  }
}

function isMissing(root: unknown, path: Path): boolean {
  const parent = follow(root, path.slice(0, -1));
  const key = path.at(-1);
  return typeof key === "string" && typeof parent === "object" && parent !== null && !Object.hasOwn(parent, key);
}

function missing(path: Path): Found[] {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  if (parent.at(-1) === "ladder" && isGrade(key)) {
    return [{ path: parent, fault: { type: "ladder-misses-grade", grade: key } }];
  }
  return [{ path: parent, fault: { type: "missing-key", key } }];
}

function isGrade(key: string): key is Grade {
  return (grades as readonly string[]).includes(key);
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

const nullableGroups = ["onlyFor", "appliesWhen"];

function wantedFor(issue: Extract<Issue, { code: "invalid_type" | "invalid_value" }>, path: Path): Wanted {
  if (issue.code === "invalid_value") return typeof issue.values[0] === "number" ? "number" : "text";
  switch (issue.expected) {
    case "string":
      return "text";
    case "int":
      return "whole-number";
    case "number":
      return "number";
    case "boolean":
      return "true-or-false";
    case "array":
      return "list";
    default:
      return nullableGroups.includes(String(path.at(-1))) ? "group-or-null" : "group";
  }
}

function wrongPattern(pattern: PatternCode, found: string): Fault {
  switch (pattern) {
    case "id":
      return { type: "not-an-id", found };
    case "version":
      return { type: "not-a-version", found };
    case "language":
      return { type: "not-a-language", found };
    case "date":
      return { type: "not-a-date", found };
    case "text":
      return found.trim() === "" ? { type: "empty-text" } : { type: "unreadable-characters" };
  }
}

function tooBig(issue: Extract<Issue, { code: "too_big" }>, value: unknown, path: Path): Fault {
  const limit = Number(issue.maximum);
  if (typeof value === "string") return { type: "text-too-long", length: value.length, limit };
  if (Array.isArray(value)) return { type: "too-many", count: value.length, limit };
  return outOfRange(Number(value), path);
}

function tooSmall(issue: Extract<Issue, { code: "too_small" }>, value: unknown, path: Path): Found[] {
  const least = Number(issue.minimum);
  if (!Array.isArray(value)) {
    return [{ path, fault: outOfRange(Number(value), path) }];
  }
  const key = String(path.at(-1));
  // The check of the grades names the one that is missing.
  if (key === "grades") return [];
  if (key === "standards") return [{ path: path.slice(0, -1), fault: { type: "area-without-standards" } }];
  if (path.at(-2) === "ladder" && isGrade(key)) {
    return [{ path: path.slice(0, -1), fault: { type: "ladder-misses-grade", grade: key } }];
  }
  return [{ path, fault: { type: "too-few", count: value.length, least } }];
}

const most: Readonly<Record<string, number>> = {
  number: instrumentLimits.areaNumber,
  rank: grades.length,
  count: instrumentLimits.limitCount,
  min: instrumentLimits.limitCount,
  max: instrumentLimits.limitCount,
};

function outOfRange(found: number, path: Path): Fault {
  return { type: "number-out-of-range", found, least: 1, most: most[String(path.at(-1))] ?? Number.MAX_SAFE_INTEGER };
}

/** A union says only that nothing fitted. What was meant is read from the value, so that one mistake is one problem. */
function fromUnion(branches: readonly (readonly Issue[])[], root: unknown, path: Path): Found[] {
  const value = follow(root, path);
  if (path.at(-1) === "answeredBy") {
    return Array.isArray(value) ? inside(branches[1], root, path) : [{ path, fault: wrong("answered-by") }];
  }
  const meant = limitMeant(value);
  if (meant !== null) return inside(branches[meant], root, path);
  return [{ path, fault: wrong(path.at(-1) === "limit" ? "limit" : "limit-or-null") }];
}

function wrong(wanted: Wanted): Fault {
  return { type: "wrong-type", wanted };
}

function inside(issues: readonly Issue[] | undefined, root: unknown, path: Path): Found[] {
  return (issues ?? []).flatMap((issue) => fromIssue(issue, root, path));
}

/** The place, in the schema's union of limits, of the one that the keys speak of. */
function limitMeant(value: unknown): 0 | 1 | 2 | 3 | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  if (Object.hasOwn(value, "local")) return 2;
  if (Object.hasOwn(value, "dueDate")) return 3;
  if (Object.hasOwn(value, "min") || Object.hasOwn(value, "max")) return 1;
  return Object.hasOwn(value, "count") ? 0 : null;
}
