import { ImageRun, Paragraph, ShadingType, TextRun } from "docx";
import { barColours } from "../../domain/report/bar-layout.ts";
import type { ReportBars } from "../../domain/report/report-model.ts";
import type { Bytes } from "../../kernel/bytes.ts";
import { picture } from "../page-measures.ts";
import { reportWords } from "../report-words.ts";
import { oneLine } from "../text-lines.ts";
import { xmlText } from "../xml-text.ts";
import { hex } from "./docx-styles.ts";

/** Width and height are of the picture as drawn, in its own pixels. */
export interface BarPicture {
  readonly png: Bytes;
  readonly width: number;
  readonly height: number;
}

/** Draws the bars of a table, its row labels at their left. `null`: no picture, and the table carries everything. */
export type DrawBars = (bars: ReportBars, rowLabels: readonly string[]) => Promise<BarPicture | null>;

/** The picture with its alternative text, and the legend under it. Both are kept with the table. */
export function picturedBars(bars: ReportBars, { png, width, height }: BarPicture): Paragraph[] {
  const scale = Math.min(picture.width / width, picture.height / height);
  return [
    new Paragraph({
      style: "Picture",
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { name: oneLine(bars.header), description: xmlText(bars.alternative) },
        }),
      ],
    }),
    legend(bars),
  ];
}

function legend(bars: ReportBars): Paragraph {
  const entries = bars.legend.flatMap(({ look, letter, label }) => {
    const { fill, ink } = barColours[look];
    return [
      new TextRun({
        text: ` ${oneLine(letter)} `,
        bold: true,
        color: hex(ink),
        shading: { type: ShadingType.CLEAR, color: "auto", fill: hex(fill) },
        border: { style: "single", size: 4, color: "767676" },
      }),
      new TextRun({ text: ` ${oneLine(label)}    ` }),
    ];
  });
  return new Paragraph({
    style: "Note",
    keepNext: true,
    keepLines: true,
    children: [...entries, new TextRun({ text: reportWords.base })],
  });
}
