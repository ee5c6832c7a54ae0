import type { Wording } from "../audit/values.ts";
import type { Area, Instrument } from "../instrument/schema.ts";
import type { PaperCell } from "./paper-model.ts";

/** What stands on paper in the wording's own words: "today’s words", within a line. */
export const wordingOnPaper: Record<Wording, string> = { today: "today’s words", "2010": "the words of 2010" };

/** Said of a standard wherever it is marked. */
export const criticalMark = "critical";

/** Whom a question is put to, or `null` where it is everybody. `as`: in full, or as the agency's letters where there is little room. */
export function sayAsked(
  answeredBy: Area["answeredBy"],
  { agencies }: Instrument,
  as: "label" | "short",
): string | null {
  if (answeredBy === "every-agency") return null;
  const asked = agencies.filter(({ id }) => answeredBy.includes(id)).map((agency) => agency[as]);
  return `Asked of: ${asked.join(", ")}`;
}

/** For which children an area is meant, or `null` where it is all of them. */
export function sayAppliesWhen({ appliesWhen }: Area, { profile }: Instrument): string | null {
  if (appliesWhen === null) return null;
  const question = profile.find(({ id }) => id === appliesWhen.profile);
  const bands = question?.options.filter(({ id }) => appliesWhen.in.includes(id)).map(({ label }) => label) ?? [];
  return `Only for a child whose “${question?.label ?? appliesWhen.profile}” is: ${bands.join(", ")}.`;
}

export function standardNumber(area: Area, index: number): string {
  return `${area.number}.${index + 1}`;
}

export function text(words: string, strong = false, note: string | null = null): PaperCell {
  return { type: "text", text: words, strong, note };
}
