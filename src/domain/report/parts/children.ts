import { profileFigures } from "../../overview/profile-figures.ts";
import { count } from "../../words/count.ts";
import { note, type PartContent, say, showTable } from "../blocks.ts";
import type { ReportSource } from "../report-source.ts";

export function childrenPart({ data }: ReportSource): PartContent {
  const figures = profileFigures(data);
  const children = data.cases.length;
  return {
    id: "children",
    title: "The children",
    blocks: [
      say(`${count(children, "child", "children")}, each known in this report by a reference alone.`),
      showTable({
        id: "profile",
        sheet: "The children",
        caption: "The children in bands (number of children)",
        columns: [
          { id: "question", header: "About", numeric: false },
          { id: "band", header: "Band", numeric: false },
          { id: "children", header: "Children", numeric: true },
          { id: "base", header: "Of those with an answer", numeric: true },
        ],
        // Bands that no child is in are left out: the list of all of them is the instrument's.
        rows: figures.flatMap(({ question, base, notGiven, options }) => [
          ...options
            .filter(({ count: found }) => found > 0)
            .map(({ label, count: found }) => [question.label, label, found, base]),
          ...(notGiven === 0 ? [] : [[question.label, "Not given", notGiven, "–"]]),
        ]),
        notes: [],
        bars: null,
      }),
      note("Small numbers can tell who a child is: this part is for the panel alone."),
    ],
  };
}
