import { readFileSync } from "node:fs";
import type { Identifier, IdentifierKind } from "#src/domain/disclosure/identifier.ts";

interface CorpusLine {
  readonly line: string;
  readonly part: "open" | "held-back";
  readonly finds: readonly { readonly kind: IdentifierKind; readonly text: string }[];
}

export const corpus = JSON.parse(
  readFileSync(new URL("../fixtures/disclosure/corpus.json", import.meta.url), "utf8"),
) as readonly CorpusLine[];

export type Guard = (text: string) => readonly Identifier[];

export interface Score {
  /** Structured identifiers that are there, and those of them that were found as what they are. */
  readonly structured: number;
  readonly structuredFound: number;
  /** By kind: how many are there, and found. */
  readonly byKind: ReadonlyMap<IdentifierKind, { readonly there: number; readonly found: number }>;
  readonly clean: number;
  readonly cleanFlagged: number;
  /** For the part that may be looked at. */
  readonly missed: readonly string[];
  readonly flagged: readonly string[];
}

/** How a guard does on some lines. An identifier is found by a find of its own kind over at least half of its characters. */
export function score(lines: readonly CorpusLine[], guard: Guard): Score {
  const byKind = new Map<IdentifierKind, { there: number; found: number }>();
  const missed: string[] = [];
  const flagged: string[] = [];
  for (const { line, finds } of lines) {
    const told = guard(line);
    if (finds.length === 0 && told.length > 0) {
      flagged.push(`${told.map(({ kind, text }) => `${kind}: ${text}`).join("; ")} in: ${line}`);
    }
    for (const { kind, text } of finds) {
      const counted = byKind.get(kind) ?? { there: 0, found: 0 };
      byKind.set(kind, counted);
      counted.there++;
      if (told.some((find) => find.kind === kind && covers(find, line.indexOf(text), text.length))) counted.found++;
      else missed.push(`${kind}: ${text} in: ${line}`);
    }
  }
  const structured = [...byKind].filter(([kind]) => kind !== "name").map(([, counted]) => counted);
  const sum = (key: "there" | "found") => structured.reduce((total, counted) => total + counted[key], 0);
  return {
    structured: sum("there"),
    structuredFound: sum("found"),
    byKind,
    clean: lines.filter(({ finds }) => finds.length === 0).length,
    cleanFlagged: flagged.length,
    missed,
    flagged,
  };
}

function covers({ start, end }: Identifier, from: number, length: number): boolean {
  return Math.min(end, from + length) - Math.max(start, from) >= length / 2;
}
