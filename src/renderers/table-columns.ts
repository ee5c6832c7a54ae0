import type { ReportTable } from "../domain/report/report-model.ts";
import { textWidth } from "./page-measures.ts";
import { cellText, isGradeCell, isSpreadCell, showsGradeWords } from "./report-cells.ts";

/** The type of tables, in points. */
export const tablePoints = [9.5, 9, 8, 6.5] as const;
export type TablePoints = (typeof tablePoints)[number];

/** How a table stands on the page. */
export interface TableColumns {
  readonly landscape: boolean;
  /** Of the text in it, in points. */
  readonly points: TablePoints;
  /** Headers run upwards, where even a small landscape page is too narrow for their words. */
  readonly upright: boolean;
  /** Of a cell, at each side, in twips. */
  readonly margin: number;
  /** In twips, together the width of the text. */
  readonly widths: readonly number[];
}

interface Need {
  /** The longest word, in ems: a column narrower than this would break words. */
  readonly least: number;
  /** What it would use without a second line, within reason, in ems. */
  readonly most: number;
}

interface Attempt {
  readonly landscape: boolean;
  readonly points: TablePoints;
  readonly upright: boolean;
  /** Of a cell, at each side, in twips. */
  readonly margin: number;
}

const smallest = { landscape: true, points: 6.5, upright: true, margin: 25 } as const satisfies Attempt;
const attempts: readonly Attempt[] = [
  { landscape: false, points: 9.5, upright: false, margin: 80 },
  { landscape: false, points: 8, upright: false, margin: 50 },
  { landscape: true, points: 9, upright: false, margin: 80 },
  { landscape: true, points: 8, upright: false, margin: 40 },
  { landscape: true, points: 8, upright: true, margin: 30 },
  smallest,
];

/**
 * Chooses page and type for a table: portrait while no word has to be broken, then smaller, then landscape, then with
 * upright headers. What fits nowhere shares out the smallest: its words break, and nothing is cut off.
 */
export function layoutColumns(table: ReportTable): TableColumns {
  const flat = needsOf(table, false);
  const upright = needsOf(table, true);
  const needsIn = (attempt: Attempt) => (attempt.upright ? upright : flat);
  const attempt = attempts.find((one) => sum(leastOf(needsIn(one), one)) <= roomOf(one)) ?? smallest;
  return { ...attempt, widths: shareOut(needsIn(attempt), attempt) };
}

function roomOf({ landscape }: Attempt): number {
  return landscape ? textWidth.landscape : textWidth.portrait;
}

function leastOf(needs: readonly Need[], { points, margin }: Attempt): number[] {
  return needs.map(({ least }) => least * points * 20 + 2 * margin);
}

function needsOf(table: ReportTable, upright: boolean): Need[] {
  const words = showsGradeWords(table);
  return table.columns.map(({ header, numeric }, place) => {
    const cells = table.rows.map((row) => {
      const cell = row[place] ?? "";
      return isGradeCell(cell) && words ? `${cell.letter} ${cell.words}` : cellText(cell);
    });
    const texts = upright && place > 0 ? cells : [header, ...cells];
    const longest = Math.max(1, ...texts.map((text) => ems(text.slice(0, longText))));
    // "13 of 31" and "G to I, 6" read as one figure, and are never broken.
    const isWhole = numeric || table.rows.some((row) => isSpreadCell(row[place] ?? ""));
    const whole = isWhole ? cells.map((text) => (text.length <= figure ? ems(text) : 0)) : [];
    const word = Math.max(1, ...texts.map(longestWord), ...whole);
    // Sentences in a column as narrow as their longest word would run down the page one word a line.
    const roomy = numeric ? 0 : Math.min(12, longest / 2.5);
    return { least: Math.min(Math.max(word, roomy), 14), most: numeric ? word : Math.min(longest, 32) };
  });
}

// Enough of a text to know how wide it wants to be: what follows only makes it longer.
const longText = 400;
// "120 of 1,000 (12%)" in characters, and a little more.
const figure = 20;
// A reference such as EX-01 stays whole, though a line may end after its hyphen.
const reference = 12;

function longestWord(text: string): number {
  if (text.length <= reference && !text.includes(" ")) return ems(text);
  return Math.max(
    0,
    ...text
      .slice(0, longText)
      .split(/[\s\-–/]/)
      .map(ems),
  );
}

/** About how wide Arial sets a text in bold, in ems: rather too much than too little. */
function ems(text: string): number {
  let width = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    // What lies beyond the alphabets is as wide as it is high, or wider: Chinese, Japanese, emoji.
    width += code < 128 ? (latin[code] ?? 0.6) : code > 0x2fff ? 1.1 : 0.7;
  }
  return width;
}

const latin = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[ijlt .,:;'|()-]/.test(character)) return 0.35;
  if (/[mwMW@%]/.test(character)) return 0.95;
  return /[A-Z&]/.test(character) ? 0.78 : 0.62;
});

/** Gives each column its least and shares what is left by what it could use. */
function shareOut(needs: readonly Need[], attempt: Attempt): number[] {
  const least = leastOf(needs, attempt);
  const wishes = needs.map(({ most }, place) => {
    return Math.max(0, most * attempt.points * 20 + 2 * attempt.margin - (least[place] ?? 0));
  });
  const wished = sum(wishes);
  const given = wished === 0 ? 0 : Math.max(0, Math.min(1, (roomOf(attempt) - sum(least)) / wished));
  const widths = least.map((width, place) => width + given * (wishes[place] ?? 0));
  // Beyond what all can use, and short of what all need, it goes by size: the table spans the text, no more and no less.
  return widths.map((width) => Math.floor((width * roomOf(attempt)) / sum(widths)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
