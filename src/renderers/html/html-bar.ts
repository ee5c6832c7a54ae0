import { type BarSegment, barColours, layoutBar } from "../../domain/report/bar-layout.ts";
import type { ReportBars } from "../../domain/report/report-model.ts";
import { type Markup, markup, noMarkup } from "./markup.ts";

// The narrowest that a bar gets on screen, and about how wide its characters are, in pixels.
const narrowest = 220;
const character = 7.5;

/**
 * One row's bar. Lengths are percentages, so it grows with its column without drawing its letters wider. What is too narrow
 * for its letter and count shows the count, or nothing: the same numbers stand in the row.
 */
export function barOf(legend: ReportBars["legend"], counts: readonly number[]): Markup {
  const segments = layoutBar(legend, counts);
  if (segments.length === 0) return noMarkup;
  return markup`<svg focusable="false">${segments.map(segmentOf)}</svg>`;
}

function segmentOf({ look, start, share, text }: BarSegment): Markup {
  const { fill, ink } = barColours[look];
  const room = (share * narrowest - 4) / character;
  const shown = [text, text.split(" ").at(-1) ?? ""].find(({ length }) => length <= room);
  const inside =
    shown === undefined
      ? noMarkup
      : markup`<text x="${percent(start + share / 2)}" y="16" text-anchor="middle" fill="${ink}">${shown}</text>`;
  return markup`<rect x="${percent(start)}" y="1" width="${percent(share)}" height="22" fill="${fill}" stroke="#0b0c0c"/>${inside}`;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** What the looks mean, drawn as they are in the bars. */
export function keyOf({ legend }: ReportBars): Markup {
  const entries = legend.map(({ look, letter, label }) => {
    const { fill, ink } = barColours[look];
    return markup`<li><svg focusable="false"><rect x="0.5" y="0.5" width="25" height="19" fill="${fill}" stroke="#0b0c0c"/><text x="13" y="14" text-anchor="middle" fill="${ink}">${letter}</text></svg>${label}</li>`;
  });
  return markup`<ul class="key" aria-hidden="true">${entries}</ul>`;
}
