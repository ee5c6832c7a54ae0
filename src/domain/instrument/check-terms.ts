import type { Found } from "./shape-problems.ts";
import { at, fields, type Path, pathText, type Spot } from "./spot.ts";

const term = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/g;

/** Every `[[term]]` in every text, and that both wordings have words for the same terms. */
export function checkTerms(root: Spot): Found[] {
  const today = termsOf(root, "today");
  const in2010 = termsOf(root, "2010");
  if (today === null || in2010 === null) return [];
  const known = new Set([...today.keys(), ...in2010.keys()]);
  const inOne = (has: Map<string, Spot>, hasNot: Map<string, Spot>, missing: "today" | "2010"): Found[] =>
    [...has]
      .filter(([name]) => !hasNot.has(name))
      .map(([name, { path }]) => ({ path, fault: { type: "term-in-one-wording", term: name, missing } }));
  return [...inOne(today, in2010, "2010"), ...inOne(in2010, today, "today"), ...marks(root.value, [], known)];
}

/** `null`: there is no group of terms, which the shape check says once, so that no term is blamed for it. */
function termsOf(root: Spot, wording: "today" | "2010"): Map<string, Spot> | null {
  const inWording = at(at(root, "wordings"), wording);
  const { value } = at(inWording, "terms");
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  return isGroup ? new Map(fields(inWording, "terms")) : null;
}

function marks(value: unknown, path: Path, known: ReadonlySet<string>): Found[] {
  if (typeof value === "string") return value.includes("[[") || value.includes("]]") ? inText(value, path, known) : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => marks(entry, [...path, index], known));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => marks(field, [...path, key], known));
}

function inText(text: string, path: Path, known: ReadonlySet<string>): Found[] {
  // The words for a term are put in once, so a term inside them would reach the reader in brackets.
  if (/^wordings\.(today|2010)\./.test(pathText(path))) return [{ path, fault: { type: "term-in-wording" } }];
  const names = new Set([...text.matchAll(term)].map(([, name = ""]) => name));
  const unknown = [...names].filter((name) => !known.has(name));
  const rest = text.replace(term, "");
  return [
    ...unknown.map((name): Found => ({ path, fault: { type: "term-without-wording", term: name } })),
    ...(rest.includes("[[") || rest.includes("]]") ? [{ path, fault: { type: "malformed-term" } } as const] : []),
  ];
}
