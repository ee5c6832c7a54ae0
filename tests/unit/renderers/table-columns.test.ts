import { describe, expect, it } from "vitest";
import type { ReportTable } from "#src/domain/report/report-model.ts";
import { layoutColumns } from "#src/renderers/table-columns.ts";
import { aTable } from "#tests/support/builders/a-report.ts";

const good = { grade: "good", letter: "G", words: "Good" } as const;

function aMatrix(areas: number, header: (area: number) => string): ReportTable {
  const columns = Array.from({ length: areas }, (_, area) => ({
    id: `${area}`,
    header: header(area + 1),
    numeric: false,
  }));
  const rows = [["EX-01", ...columns.map(() => good)]];
  return aTable({ columns: [{ id: "case", header: "Case", numeric: false }, ...columns], rows, bars: null });
}

const together = ({ widths }: { readonly widths: readonly number[] }) => widths.reduce((sum, width) => sum + width, 0);

describe("how a table stands on the page", () => {
  it("stands upright in ordinary type while it fits", () => {
    expect(layoutColumns(aTable())).toMatchObject({ landscape: false, points: 9.5 });
    expect(layoutColumns(aMatrix(12, String))).toMatchObject({ landscape: false });
  });

  it("lies down for 40 areas, and turns their names upwards where they have names", () => {
    expect(layoutColumns(aMatrix(40, String))).toMatchObject({ landscape: true, upright: false });
    const named = layoutColumns(aMatrix(40, (area) => `${area} Recognition and referral`));
    expect(named).toMatchObject({ landscape: true, upright: true });
  });

  it("is never wider than the text of its page, however much it holds", () => {
    const tables = [aTable(), aMatrix(12, String), aMatrix(40, String), aMatrix(200, (area) => `Area ${area}`)];
    for (const table of tables) {
      const columns = layoutColumns(table);
      const room = columns.landscape ? 14_570 : 9_638;
      expect(together(columns)).toBeLessThanOrEqual(room);
      expect(together(columns)).toBeGreaterThan(room - table.columns.length - 1);
      expect(Math.min(...columns.widths)).toBeGreaterThan(0);
    }
  });

  it("gives sentences more than a number beside them", () => {
    const sentence = "The plan names what has to change for the child, by when, and who sees to it.";
    const columns = [
      { id: "a", header: "Standard", numeric: false },
      { id: "b", header: "Yes", numeric: true },
      { id: "c", header: "Action", numeric: false },
    ];
    const { widths } = layoutColumns(aTable({ columns, rows: [[sentence, 5, sentence]], bars: null }));
    expect(widths[0]).toBeGreaterThan(3 * (widths[1] ?? 0));
    expect(widths[2]).toBeGreaterThan(3 * (widths[1] ?? 0));
  });

  it("has an answer for a table without rows and for one without columns", () => {
    expect(together(layoutColumns(aTable({ rows: [] })))).toBeGreaterThan(9_600);
    expect(layoutColumns(aTable({ columns: [], rows: [] })).widths).toEqual([]);
  });
});
