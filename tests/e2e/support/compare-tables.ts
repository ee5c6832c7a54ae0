import { expect } from "@playwright/test";
import type { ReadCell, ReadTable } from "./read-page.ts";

/** A table as a file holds it. */
export interface FileTable {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a page shows as a file would hold it: what is heard. */
export function asFileTable({ caption, headers, rows }: ReadTable): FileTable {
  return { caption, headers, rows: rows.map((row) => row.map(({ heard }) => heard)) };
}

/** Every table, caption, header and cell of the screen that the file does not have in the same place. */
function findDifferences(screen: readonly ReadTable[], file: readonly FileTable[]): string[] {
  const found: string[] = [];
  const compare = (where: string, shown: unknown, held: unknown) => {
    if (JSON.stringify(shown) !== JSON.stringify(held)) found.push(`${where}: ${shown} / ${held}`);
  };
  compare("captions", captions(screen), captions(file));
  for (const [index, table] of screen.entries()) {
    const { headers = [], rows = [] } = file[index] ?? {};
    compare(`${table.caption}, headers`, table.headers, headers);
    compare(`${table.caption}, rows`, table.rows.length, rows.length);
    for (const [at, row] of table.rows.entries()) {
      compare(`${table.caption}, row ${at + 1}, cells`, row.length, rows[at]?.length);
      for (const [place, cell] of row.entries()) {
        const held = rows[at]?.[place];
        if (!saysTheSame(cell, held)) found.push(`${table.caption}, row ${at + 1}: ${cell.heard} / ${held}`);
      }
    }
  }
  return found;
}

/** Holds every cell to be the same, and sees that one changed cell would have been found. */
export function expectSameTables(screen: readonly ReadTable[], file: readonly FileTable[]): void {
  expect(findDifferences(screen, file)).toEqual([]);
  expect(screen.flatMap(({ rows }) => rows.flat()).length).toBeGreaterThan(500);
  const changed = file.map((table, at) => (at === file.length - 1 ? changeLastCell(table) : table));
  expect(findDifferences(screen, changed)).toHaveLength(1);
}

function changeLastCell(table: FileTable): FileTable {
  const rows = table.rows.map((row) => [...row]);
  const last = rows.at(-1);
  if (last !== undefined) last[last.length - 1] = `${last.at(-1)}0`;
  return { ...table, rows };
}

function captions(tables: readonly { readonly caption: string }[]): string[] {
  return tables.map(({ caption }) => caption);
}

/** A file has room for the letter of a grade, for its word, or for both. */
function saysTheSame({ heard, seen }: ReadCell, held: string | undefined): boolean {
  return held === heard || held === seen || held === `${seen} ${heard}`;
}
