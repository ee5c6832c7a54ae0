import { sha256Base64 } from "../../crypto/hash.ts";
import { printedQuotes } from "../../domain/report/printed-quotes.ts";
import type { ReportBlock, ReportModel, ReportPart, ReportQuotes } from "../../domain/report/report-model.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { reportWords } from "../report-words.ts";
import { linesOf, oneLine, paragraphsOf } from "../text-lines.ts";
import { tableOf } from "./html-table.ts";
import { type Markup, markup, noMarkup } from "./markup.ts";
import { reportStyle } from "./report-style.ts";

/** Names for what is linked to, made here: those of the model come from instruments, which other people write. */
type NextId = (kind: "part" | "table") => string;

type Level = 2 | 3 | 4;

/** Not the audit's own, which says its theme: whatever opens the file keeps its title in a history, in clear. */
const pageTitle = "Overview report – Sightline";

/**
 * The report as one web page that stands alone: no script, no address but its own headings, and a policy that allows its one
 * style by its hash and nothing else. What people wrote is escaped in one place, `markup`, and can become nothing but text.
 */
export function renderHtml(report: ReportModel): string {
  const { language, title, audience, facts, parts } = report;
  const nextId = counting();
  const linked = parts.map((part) => link(part, nextId));
  const page = markup`<!doctype html>
<html lang="${language}" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="google" content="notranslate">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${pageTitle}</title>
<style>${{ markup: reportStyle }}</style>
</head>
<body>
<a class="skip" href="#report">${reportWords.skip}</a>
<header>
<div class="front"><h1 dir="auto">${oneLine(title)}</h1>
<p class="text" dir="auto">${text(audience)}</p></div>
${facts.length === 0 ? noMarkup : factsOf(facts)}
</header>
<div class="page">
${linked.length === 0 ? noMarkup : contents(linked)}
<main id="report" tabindex="-1">
${linked.map((part) => partOf(part, nextId))}</main>
</div>
</body>
</html>
`;
  return page.markup;
}

function policy(): string {
  const style = `'sha256-${sha256Base64(reportStyle)}'`;
  return `default-src 'none'; style-src ${style}; img-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'`;
}

function counting(): NextId {
  let last = 0;
  return (kind) => {
    last += 1;
    return `${kind}-${last}`;
  };
}

interface LinkedPart {
  readonly id: string;
  readonly part: ReportPart;
  readonly sections: readonly LinkedPart[];
}

function link(part: ReportPart, nextId: NextId): LinkedPart {
  return { id: nextId("part"), part, sections: part.sections.map((section) => link(section, nextId)) };
}

function factsOf(facts: ReportModel["facts"]): Markup {
  const pairs = facts.map(
    ({ label, value }) => markup`<div><dt dir="auto">${oneLine(label)}</dt><dd dir="auto">${text(value)}</dd></div>
`,
  );
  return markup`<dl class="facts">${pairs}</dl>`;
}

function contents(parts: readonly LinkedPart[]): Markup {
  return markup`<nav class="contents" aria-labelledby="contents"><h2 id="contents">${reportWords.contents}</h2>
${linksTo(parts)}</nav>`;
}

function linksTo(parts: readonly LinkedPart[]): Markup {
  if (parts.length === 0) return noMarkup;
  const items = parts.map(
    ({ id, part, sections }) => markup`<li><a href="#${id}" dir="auto">${numbered(part)}</a>${linksTo(sections)}</li>
`,
  );
  return markup`<ol>${items}</ol>`;
}

function numbered({ number, title }: ReportPart): string {
  return oneLine(`${number} ${title}`);
}

/** Parts are headed at level 2 and sections at 3; what is headed inside them comes one below, so that no level is skipped. */
function partOf({ id, part, sections }: LinkedPart, nextId: NextId, level: 2 | 3 = 2): Markup {
  return markup`<section aria-labelledby="${id}">
${heading(level, numbered(part), id)}
${part.blocks.map((block) => blockOf(block, level === 2 ? 3 : 4, nextId))}${sections.map((section) => partOf(section, nextId, 3))}</section>
`;
}

function heading(level: Level, title: string, id?: string): Markup {
  return markup`<h${level}${id === undefined ? noMarkup : markup` id="${id}"`} dir="auto">${oneLine(title)}</h${level}>`;
}

function blockOf(block: ReportBlock, level: Level, nextId: NextId): Markup {
  switch (block.type) {
    case "paragraph":
      return markup`${paragraphs(block.text, block.note ? "note text" : "text")}
`;
    case "narrative":
      return block.text === null
        ? noMarkup
        : markup`${paragraphs(block.text, "text")}
`;
    case "heading":
      return markup`${heading(level, block.text)}
`;
    case "quotes":
      return markup`${heading(level, block.title)}
${quotesOf(block)}
`;
    case "table":
      return tableOf(block.table, nextId("table"));
    default:
      return assertNever(block);
  }
}

function quotesOf(block: ReportQuotes): Markup {
  const { quotes, left } = printedQuotes(block);
  const list = quotes.length === 0 ? noMarkup : markup`<ul class="quotes" role="list">${quotes.map(quote)}</ul>`;
  return left === null ? list : markup`${list}${paragraphs(left, "note text")}`;
}

function paragraphs(written: string, look: "text" | "note text"): Markup[] {
  return paragraphsOf(written).map((lines) => markup`<p class="${look}" dir="auto">${lines.join("\n")}</p>`);
}

function quote({ text: written, from }: { readonly text: string; readonly from: string }): Markup {
  return markup`<li>${paragraphs(written, "text")}<cite dir="auto">${oneLine(from)}</cite></li>
`;
}

/** What the page shows line by line, since its style keeps line ends. */
function text(written: string): string {
  return linesOf(written).join("\n");
}
