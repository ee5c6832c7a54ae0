import { barColours, layoutBar } from "../../domain/report/bar-layout.ts";
import type { ReportBars } from "../../domain/report/report-model.ts";

const height = 22;
/** A piece narrower than this has no room for its letter; the number stands in the table beside it. */
const narrowest = 0.11;

const percent = (share: number) => `${share * 100}%`;

/** One row's share as a bar. Hidden from assistive technology, which has the same numbers from the cells of the row. */
export function ShareBar({ legend, counts }: Pick<ReportBars, "legend"> & { readonly counts: readonly number[] }) {
  const segments = layoutBar(legend, counts);
  if (segments.length === 0) return null;
  return (
    <svg className="sl-bar" width="100%" height={height} aria-hidden="true" focusable="false">
      {segments.map(({ look, start, share, text }) => (
        <g key={look}>
          <rect
            x={percent(start)}
            width={percent(share)}
            y="0.5"
            height={height - 1}
            fill={barColours[look].fill}
            stroke="#505a5f"
          />
          {share < narrowest ? null : (
            <text x={percent(start + share / 2)} y="15.5" textAnchor="middle" fill={barColours[look].ink}>
              {text}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** What the letters in the bars stand for. */
export function BarLegend({ legend }: Pick<ReportBars, "legend">) {
  return (
    <ul className="sl-legend" aria-label="In the bars">
      {legend.map(({ look, letter, label }) => (
        <li key={look}>
          <svg width="26" height={height} aria-hidden="true" focusable="false">
            <rect x="0.5" y="0.5" width="25" height={height - 1} fill={barColours[look].fill} stroke="#505a5f" />
            <text x="13" y="15.5" textAnchor="middle" fill={barColours[look].ink}>
              {letter}
            </text>
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
