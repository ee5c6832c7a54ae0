import { note, type PartContent, say, showTable } from "../blocks.ts";
import { metBars, metCells, metColumns } from "../met-columns.ts";
import type { ReportSource } from "../report-source.ts";
import { sayShare } from "../say-share.ts";
import { percentRule } from "./grades.ts";

export function themesPart({ themes: figures }: ReportSource): PartContent {
  if (figures.length === 0)
    return { id: "themes", title: "Themes", blocks: [note("No standard that belongs to a theme has been answered.")] };
  return {
    id: "themes",
    title: "Themes",
    blocks: [
      say("Standards that speak to one theme, put together across the areas. A standard may belong to more than one."),
      showTable({
        id: "themes",
        sheet: "Themes",
        caption: "Themes, by the children for whom a standard was not met (number of answers)",
        columns: [
          { id: "theme", header: "Theme", numeric: false },
          { id: "children", header: "Children with a standard not met", numeric: true },
          ...metColumns,
        ],
        rows: figures.map(({ theme, met, children, childrenNotMet }) => [
          theme.label,
          sayShare({ count: childrenNotMet, base: children, children }) ?? "–",
          ...metCells(met, children),
        ]),
        notes: [],
        bars: metBars(
          "Themes",
          figures.map(({ theme, met }) => ({ name: theme.label, met })),
        ),
      }),
      note(percentRule),
    ],
  };
}
