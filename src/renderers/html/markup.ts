import { xmlText } from "../xml-text.ts";

/** Text that is markup already. Only `markup` makes it, so that what people wrote cannot become it. */
export interface Markup {
  readonly markup: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A template whose gaps are escaped for text and for quoted attributes, unless what fills them is markup. Attributes are
 * always quoted, and none of them is a script, a style or an address: escaping would not make those safe.
 */
export function markup(
  fixed: TemplateStringsArray,
  ...gaps: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  return { markup: fixed.reduce((before, after, place) => `${before}${filled(gaps[place - 1] ?? "")}${after}`) };
}

function filled(gap: string | number | Markup | readonly Markup[]): string {
  if (typeof gap === "string") return xmlText(gap).replace(/[&<>"']/g, (character) => entities[character] ?? "");
  if (typeof gap === "number") return String(gap);
  return "markup" in gap ? gap.markup : gap.map((each) => each.markup).join("");
}

/** Nothing, where a piece is left out. */
export const noMarkup: Markup = markup``;
