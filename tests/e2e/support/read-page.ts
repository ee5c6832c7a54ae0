import type { Page } from "@playwright/test";

/** A cell as it is heard and as it is seen: a grade is a word to the one and a letter to the other. */
export interface ReadCell {
  readonly heard: string;
  readonly seen: string;
}

export interface ReadTable {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ReadCell[])[];
}

/**
 * Every table of a page, whichever program made it: ours, the web page, or a Word file turned into one. Bars are left out:
 * what they draw stands in the other cells. Line ends and blanks are one blank.
 */
export function readTables(page: Page): Promise<ReadTable[]> {
  return page.evaluate(() => {
    const oneLine = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
    const without = (cell: Element, hidden: string) => {
      const copy = cell.cloneNode(true) as Element;
      for (const each of copy.querySelectorAll(hidden)) each.remove();
      for (const each of copy.querySelectorAll("br")) each.replaceWith(" ");
      return oneLine(copy.textContent);
    };
    const read = (cell: Element) => ({
      heard: without(cell, "[aria-hidden=true]"),
      seen: without(cell, ".govuk-visually-hidden, .heard"),
    });
    return [...document.querySelectorAll("table")].map((table) => {
      const isBar = (place: number) =>
        [...table.rows].some(({ cells }) => cells[place]?.matches(".bar") || cells[place]?.querySelector("svg"));
      const [head = [], ...body] = [...table.rows].map(({ cells }) => [...cells].filter((_, at) => !isBar(at)));
      // In a Word file the caption is the paragraph of that style above the table, with the picture of its bars between.
      let above = table.previousElementSibling;
      while (above !== null && !above.matches(".caption")) above = above.previousElementSibling;
      return {
        caption: oneLine((table.caption ?? above)?.textContent),
        headers: head.map((cell) => oneLine(cell.textContent)),
        rows: body.map((cells) => cells.map(read)),
      };
    });
  });
}

/** The texts of some elements in their order, each on one line. */
export function readTexts(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((found) => found.map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " ").trim()));
}
