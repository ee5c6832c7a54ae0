import { barColours, layoutBar } from "../../domain/report/bar-layout.ts";
import type { ReportBars } from "../../domain/report/report-model.ts";
import { picture } from "../page-measures.ts";
import { oneLine } from "../text-lines.ts";
import type { BarPicture } from "./docx-bars.ts";

type Pen = OffscreenCanvasRenderingContext2D;

/** Of a picture, in pixels at 96 to the inch. */
interface Measures {
  readonly row: number;
  readonly bar: number;
  readonly text: number;
  readonly labels: number;
  readonly bars: number;
}

// Print wants twice the pixels to the inch where a screen has 96.
const sharpness = 2;
const tallestRow = 26;
// Under this a row's text is smaller than 6 points, which nobody reads on paper: then the table says it alone.
const lowestRow = 12;
const gap = 8;
const baseWidth = 44;
const outline = "#0b0c0c";

/**
 * Draws bars on an OffscreenCanvas, as a worker has one. `null` where there is none, where there is nothing to draw, and
 * where the rows are too many for a page.
 */
export async function drawBars(bars: ReportBars, rowLabels: readonly string[]): Promise<BarPicture | null> {
  const rows = bars.counts.length;
  const row = Math.min(tallestRow, picture.height / Math.max(rows, 1));
  if (typeof OffscreenCanvas === "undefined" || rows === 0 || row < lowestRow) return null;
  const width = Math.round(picture.width * sharpness);
  const height = Math.ceil(rows * row * sharpness);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (pen === null) return null;
  pen.scale(sharpness, sharpness);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  drawRows(pen, bars, rowLabels, row);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height };
}

function drawRows(pen: Pen, bars: ReportBars, rowLabels: readonly string[], row: number): void {
  const text = Math.min(13, row * 0.62);
  pen.textBaseline = "middle";
  setType(pen, text);
  const longest = Math.max(0, ...rowLabels.map((label) => pen.measureText(oneLine(label).slice(0, 200)).width));
  const labels = Math.min(longest, picture.width * 0.4);
  const measures = { row, text, labels, bar: row * 0.8, bars: picture.width - labels - gap - baseWidth };
  for (const [place, counts] of bars.counts.entries()) {
    drawRow(pen, measures, place * row, rowLabels[place] ?? "", bars.legend, counts);
  }
}

function drawRow(
  pen: Pen,
  { row, bar, text, labels, bars }: Measures,
  top: number,
  label: string,
  legend: ReportBars["legend"],
  counts: readonly number[],
): void {
  const middle = top + row / 2;
  const left = labels + gap;
  setType(pen, text);
  write(pen, fitted(pen, oneLine(label), labels), 0, middle, outline, "left");
  for (const { look, start, share, text: written } of layoutBar(legend, counts)) {
    const { fill, ink } = barColours[look];
    const [x, width] = [left + start * bars, share * bars];
    pen.fillStyle = fill;
    pen.fillRect(x, middle - bar / 2, width, bar);
    pen.strokeStyle = outline;
    pen.lineWidth = 0.75;
    pen.strokeRect(x, middle - bar / 2, width, bar);
    setType(pen, text * 0.92, true);
    const shown = [written, written.split(" ").at(-1) ?? ""].find((it) => pen.measureText(it).width + 4 <= width);
    if (shown !== undefined) write(pen, shown, x + width / 2, middle, ink, "center");
  }
  setType(pen, text);
  const base = counts.reduce((sum, count) => sum + count, 0);
  write(pen, String(base), left + bars + gap, middle, outline, "left");
}

function setType(pen: Pen, pixels: number, bold = false): void {
  pen.font = `${bold ? "bold " : ""}${pixels}px Arial, sans-serif`;
}

function write(pen: Pen, text: string, x: number, y: number, ink: string, align: CanvasTextAlign): void {
  pen.fillStyle = ink;
  pen.textAlign = align;
  pen.fillText(text, x, y);
}

/** The text, or as much of it as fits with an ellipsis. By whole characters, so that no emoji is cut to half a pair. */
function fitted(pen: Pen, text: string, room: number): string {
  if (text.length <= 200 && pen.measureText(text).width <= room) return text;
  const characters = [...text.slice(0, 200)];
  while (characters.length > 0 && pen.measureText(`${characters.join("")}…`).width > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
