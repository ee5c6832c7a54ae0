import type { BarLook, ReportBars } from "./report-model.ts";

/** One piece of a bar, in shares of the whole bar from 0 to 1. */
export interface BarSegment {
  readonly look: BarLook;
  readonly start: number;
  readonly share: number;
  /** What is written in it: the letter and the count, so that it reads without colour. */
  readonly text: string;
}

/** Fill and ink of each look, the same in every place that draws one. */
export const barColours: Readonly<Record<BarLook, { readonly fill: string; readonly ink: string }>> = {
  outstanding: { fill: "#14507f", ink: "#ffffff" },
  good: { fill: "#a9d0ef", ink: "#0b0c0c" },
  "requires-improvement": { fill: "#fbd38a", ink: "#0b0c0c" },
  inadequate: { fill: "#a8381f", ink: "#ffffff" },
  "not-met": { fill: "#484949", ink: "#ffffff" },
  "partly-met": { fill: "#b1b4b6", ink: "#0b0c0c" },
  met: { fill: "#ffffff", ink: "#0b0c0c" },
};

/** The pieces of one row's bar, in the order of the legend, without those that count nothing. Empty where the row has no base. */
export function layoutBar(legend: ReportBars["legend"], counts: readonly number[]): BarSegment[] {
  const base = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return legend.flatMap(({ look, letter }, place) => {
    const count = counts[place] ?? 0;
    if (count === 0) return [];
    const segment = { look, start: before / base, share: count / base, text: `${letter} ${count}` };
    before += count;
    return [segment];
  });
}
