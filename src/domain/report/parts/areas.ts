import { saidInArea } from "../../overview/findings.ts";
import type { AreaGrades } from "../../overview/grades-figures.ts";
import { note, type PartContent, quotes, say, showTable } from "../blocks.ts";
import { sayGoodOrBetter } from "../grades-table.ts";
import type { ReportBlock } from "../report-model.ts";
import type { ReportSource } from "../report-source.ts";
import { sayBeside } from "../say-beside.ts";
import { areaName } from "./grades.ts";
import { metTable } from "./standards.ts";

export function areasPart(source: ReportSource): PartContent {
  return {
    id: "areas",
    title: "Findings by area",
    blocks: [
      say(
        "For each area: the grades, the standards behind them, what worked and what is to be developed, in the words of those who read the files.",
      ),
    ],
    sections: source.byArea.map((area) => areaSection(source, area)),
  };
}

function areaSection(source: ReportSource, { area, own, agreed }: AreaGrades): Omit<PartContent, "sections"> {
  const { data, standards } = source;
  const figures = standards.filter((each) => each.area.id === area.id);
  const good = saidInArea(data, area.id, "goodPractice");
  const develop = saidInArea(data, area.id, "forDevelopment");
  const blocks: ReportBlock[] = [
    say(area.question),
    say(sayGrades(source, { area, own, agreed })),
    showTable(
      metTable(figures, {
        id: `area-${area.id}`,
        sheet: `Area ${area.number} standards`,
        caption: `${areaName(area)}: standards (number of returns)`,
        withArea: false,
      }),
    ),
    ...quotes("Good practice", good),
    ...quotes("For development", develop),
  ];
  if (good.length === 0 && develop.length === 0)
    blocks.push(note("No return names good practice or anything to develop in this area."));
  return { id: `area-${area.id}`, title: area.title, blocks };
}

function sayGrades(source: ReportSource, { area, own, agreed }: AreaGrades): string {
  const counts = (figure: AreaGrades["own"]) =>
    source.grades.map(({ grade, label }) => `${label.toLowerCase()} ${figure.counts[grade]}`).join(", ");
  const whose =
    area.scope === "own-agency" ? "Agencies’ grades of their own practice" : "Agencies’ own grades of the partnership";
  const agreedWords = agreed.base === 0 ? "" : `Agreed by the panel: ${counts(agreed)}, of ${agreed.base}. `;
  if (own.base === 0)
    return `${agreedWords}No return graded this area. Not graded: ${sayBeside(own.beside).toLowerCase()}.`;
  return `${agreedWords}${whose}: ${counts(own)}, of ${own.base} graded; ${source.label("good").toLowerCase()} or better ${sayGoodOrBetter(own)}. Not graded: ${sayBeside(own.beside).toLowerCase()}.`;
}
