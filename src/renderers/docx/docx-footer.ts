import { AlignmentType, Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { reportWords } from "../report-words.ts";
import { oneLine } from "../text-lines.ts";
import { runsOf } from "./docx-text.ts";

/** What the document is at the left of every page's foot, and page x of y at its right. `width` of the text, in twips. */
export function footerOf(title: string, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...runsOf([oneLine(title)]),
          new TextRun({ children: [new Tab(), reportWords.page, PageNumber.CURRENT] }),
          new TextRun({ children: [reportWords.of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
