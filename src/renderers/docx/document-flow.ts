import type { ISectionPropertiesOptions, Paragraph, Table } from "docx";
import { PageOrientation, SectionType } from "docx";
import { page } from "../page-measures.ts";

type Child = Paragraph | Table;

export interface PageRun {
  readonly landscape: boolean;
  readonly children: readonly Child[];
}

/** The document's children in runs of pages that stand or lie. */
export interface DocumentFlow {
  /** A heading goes with what follows it, also where that lies on a page of its own. */
  heading(child: Paragraph): void;
  add(children: readonly Child[], landscape?: boolean): void;
  runs(): readonly PageRun[];
}

export function startFlow(): DocumentFlow {
  const runs: PageRun[] = [];
  let children: Child[] = [];
  let landscape = false;
  let headings: Paragraph[] = [];
  const close = () => {
    if (children.length > 0) runs.push({ landscape, children });
    children = [];
  };
  const turn = (to: boolean) => {
    if (to !== landscape) close();
    landscape = to;
    children.push(...headings);
    headings = [];
  };
  return {
    heading: (child) => {
      headings.push(child);
    },
    add: (added, lies = false) => {
      if (added.length === 0) return;
      turn(lies);
      for (const child of added) children.push(child);
    },
    runs: () => {
      // Headings that nothing follows stay where they are: an empty part is still named.
      if (headings.length > 0) turn(landscape);
      close();
      return runs;
    },
  };
}

/** A4, standing or lying, from a new page. Width and height are given as the page stands: the library turns them. */
export function pagesOf(landscape: boolean): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: page.short,
        height: page.long,
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: page.margin,
        bottom: page.margin,
        left: page.margin,
        right: page.margin,
        footer: page.footer,
      },
    },
  };
}
