import { useEffect } from "react";

interface PageMargins {
  /** At the left of every printed page's foot. */
  readonly foot: string;
  /** At the right of every printed page's head but the first's; `null`: nothing. */
  readonly head: string | null;
}

/**
 * What stands in the margins of every printed page, while the screen is shown. A style sheet of its own, because a margin can
 * be given words by a style sheet alone; made by script, which the content security policy allows and inline styles not.
 */
export function usePageMargins({ foot, head }: PageMargins): void {
  useEffect(() => {
    // Browsers without it print the page without these words; the document's own heading still says what it is.
    if (!("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule(foot, head));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [foot, head]);
}

const type = "font: 8pt Arial, sans-serif; color: #484949;";

/** As CSS: the words as strings, whatever is in them. */
export function pageRule(foot: string, head: string | null): string {
  const top = head === null ? "" : `@top-right { content: ${cssString(head)}; ${type} }`;
  return `@page :first { @top-right { content: none; } } @page { ${top} @bottom-left { content: ${cssString(foot)}; ${type} width: 80%; text-align: left; }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); ${type} width: 20%; text-align: right; } }`;
}

/** A quoted string of CSS: what could end it is written by its number. */
function cssString(words: string): string {
  return `"${words.replace(/["\\\n\r\f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
