import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReportBars } from "#src/domain/report/report-model.ts";
import { drawBars } from "#src/renderers/docx/draw-bars.ts";

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A canvas that keeps what is written on it, every character seven pixels wide. What it looks like, a browser shows. */
function canvasThatRemembers() {
  const written: Written[] = [];
  const boxes: { x: number; width: number; fill: string }[] = [];
  class Canvas {
    readonly width: number;
    readonly height: number;
    constructor(width: number, height: number) {
      this.width = width;
      this.height = height;
    }
    getContext() {
      const pen = {
        fillStyle: "",
        measureText: (text: string) => ({ width: [...text].length * 7 }),
        fillText: (text: string, x: number, y: number) => written.push({ text, x, y }),
        fillRect: (x: number, _y: number, width: number) => boxes.push({ x, width, fill: pen.fillStyle }),
        strokeRect: () => undefined,
        scale: () => undefined,
      };
      return pen;
    }
    async convertToBlob() {
      return new Blob([new Uint8Array([1, 2, 3])]);
    }
  }
  vi.stubGlobal("OffscreenCanvas", Canvas);
  return { written, boxes };
}

function barsOf(...counts: number[][]): ReportBars {
  return {
    header: "Share",
    alternative: "Bars",
    legend: [
      { look: "good", letter: "G", label: "Good" },
      { look: "inadequate", letter: "I", label: "Inadequate" },
    ],
    counts,
  };
}

const texts = (written: readonly Written[]) => written.map(({ text }) => text);

describe("the picture of a table's bars", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is none where the browser has no OffscreenCanvas", async () => {
    expect(await drawBars(barsOf([1, 1]), ["A"])).toBeNull();
  });

  it("writes the label at the left, letters and counts in the segments, and the base at the right", async () => {
    const { written, boxes } = canvasThatRemembers();
    const picture = await drawBars(barsOf([3, 1], [0, 0]), ["Recognition", "The plan"]);
    expect(texts(written)).toEqual(["Recognition", "G 3", "I 1", "4", "The plan", "0"]);
    expect(written[0]?.x).toBe(0);
    expect(written[3]?.x).toBeGreaterThan(written[2]?.x ?? 0);
    // The page's white, then a bar three parts to one.
    expect(boxes.map(({ fill }) => fill)).toEqual(["#ffffff", "#a9d0ef", "#a8381f"]);
    expect((boxes[1]?.width ?? 0) / (boxes[2]?.width ?? 1)).toBeCloseTo(3);
    expect(picture).toMatchObject({ png: new Uint8Array([1, 2, 3]), width: 1280, height: 104 });
  });

  it("cuts long labels with an ellipsis and no emoji in half", async () => {
    const { written } = canvasThatRemembers();
    await drawBars(barsOf([1, 1], [1, 1]), ["😀".repeat(300), "Supervision\nand oversight"]);
    expect(texts(written)[0]).toMatch(/^(😀){20,40}…$/u);
    expect(texts(written)).toContain("Supervision and oversight");
  });

  it("leaves out of a narrow segment first the letter, then the count", async () => {
    const { written } = canvasThatRemembers();
    await drawBars(barsOf([97, 3], [99, 1], [999, 1]), ["A", "B", "C"]);
    expect(texts(written)).toEqual(["A", "G 97", "3", "100", "B", "G 99", "100", "C", "G 999", "1000"]);
  });

  it("holds 40 rows on one page, and is left out where rows would be too small to read", async () => {
    canvasThatRemembers();
    const labels = Array.from({ length: 200 }, (_, row) => `Area ${row}`);
    const many = (rows: number) => drawBars(barsOf(...labels.slice(0, rows).map(() => [1, 1])), labels);
    const forty = await many(40);
    expect((forty?.height ?? 0) / 2).toBeLessThanOrEqual(780);
    expect(await many(200)).toBeNull();
    expect(await many(0)).toBeNull();
  });
});
