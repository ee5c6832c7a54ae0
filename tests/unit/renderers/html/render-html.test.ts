// @vitest-environment jsdom
import { createHash } from "node:crypto";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import type { ReportBlock, ReportModel } from "#src/domain/report/report-model.ts";
import { renderHtml } from "#src/renderers/html/render-html.ts";
import { aPart, aReport, aTable } from "#tests/support/builders/a-report.ts";

const pageOf = (report: ReportModel) => new DOMParser().parseFromString(renderHtml(report), "text/html");
const pageWith = (...blocks: ReportBlock[]) => pageOf(aReport({ parts: [aPart({ blocks, sections: [] })] }));
const texts = (page: Document, selector: string) => [...page.querySelectorAll(selector)].map((it) => it.textContent);

/** What is read aloud: everything but what is hidden from whoever cannot see it. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden='true']")) hidden.remove();
  return (copy.textContent ?? "").trim();
}

async function violations(html: string): Promise<string[]> {
  const page = new DOMParser().parseFromString(html, "text/html");
  // Without its style, which hides nothing from whoever listens and which jsdom takes seconds to reckon with.
  page.querySelector("style")?.remove();
  document.documentElement.replaceWith(document.importNode(page.documentElement, true));
  // Colours need a browser that draws; everything else is looked at here.
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(found.passes.length).toBeGreaterThan(15);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe("the report as a web page", () => {
  it("has a language, a title, one first heading and the rest in order, each linked in the contents", () => {
    const page = pageOf(aReport({ language: "cy" }));
    expect(page.documentElement.lang).toBe("cy");
    // What opens the file keeps its title in the history, in clear: the audit's own stands in the first heading alone.
    expect(page.title).toBe("Overview report – Sightline");
    const headings = [...page.querySelectorAll("h1, h2, h3, h4")].map((it) => `${it.tagName} ${it.textContent}`);
    expect(headings).toEqual([
      "H1 Fictional example: overview report",
      "H2 Contents",
      "H2 1 Grades",
      "H3 Good practice",
      "H3 1.1 Recognition",
      "H4 Not recorded",
    ]);
    const links = [...page.querySelectorAll<HTMLAnchorElement>("nav a")];
    expect(links.map(({ textContent }) => textContent)).toEqual(["1 Grades", "1.1 Recognition"]);
    const targets = links.map((link) => page.getElementById(link.hash.slice(1))?.textContent);
    expect(targets).toEqual(["1 Grades", "1.1 Recognition"]);
  });

  it("has every cell as the model has it, under a caption and scoped headers", () => {
    const page = pageOf(aReport());
    expect(texts(page, "caption")).toEqual(["Agencies' own grades by area (number of returns)"]);
    const rows = [...page.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll(":scope > :not([aria-hidden])")].map(heard),
    );
    expect(rows).toEqual([
      ["Area", "Good", "Inadequate", "Graded", "Most often"],
      ["1 Recognition", "5", "1", "6", "Good"],
      ["8 The plan", "0", "0", "0", "Not graded"],
    ]);
    expect(texts(page, ".grade")).toEqual(["G", "–"]);
    expect([...page.querySelectorAll("thead th:not([aria-hidden])")].every((th) => th.matches("[scope=col]"))).toBe(
      true,
    );
    expect(texts(page, "tbody th[scope=row]")).toEqual(["1 Recognition", "8 The plan"]);
    expect(texts(page, ".note")).toContain("Letters: G Good, – Not graded.");
  });

  it("draws a bar for each row with a base, and says its numbers once, in the row", () => {
    const page = pageOf(aReport());
    const bars = [...page.querySelectorAll("tbody .bar")];
    expect(bars.map((bar) => [...bar.querySelectorAll("text")].map((it) => it.textContent))).toEqual([
      ["G 5", "I 1"],
      [],
    ]);
    expect(bars.map((bar) => bar.querySelector("rect")?.getAttribute("width"))).toEqual(["83.33%", undefined]);
    expect([...page.querySelectorAll("svg")].every((svg) => svg.closest("[aria-hidden='true']") !== null)).toBe(true);
  });

  it("writes nothing in a segment too narrow for its count", () => {
    const bars = { ...(aTable().bars ?? neverNull()), counts: [[995, 5]] };
    const page = pageWith({ type: "table", table: aTable({ rows: [["A", 995, 5, 1000, "–"]], bars }) });
    expect(texts(page, "tbody .bar text")).toEqual(["G 995"]);
  });

  it("has no violation that axe finds", async () => {
    expect(await violations(renderHtml(aReport()))).toEqual([]);
  });

  it("has none with nothing in it", async () => {
    const blocks: ReportBlock[] = [
      { type: "table", table: aTable({ rows: [], bars: null, notes: [] }) },
      { type: "quotes", title: "Nothing", quotes: [], total: 0 },
    ];
    const parts = [aPart({ blocks, sections: [] })];
    expect(await violations(renderHtml(aReport({ facts: [], parts })))).toEqual([]);
    expect(await violations(renderHtml(aReport({ facts: [], parts: [] })))).toEqual([]);
  });

  it("is not passed by axe without its language, its title and its headings' order", async () => {
    const broken = renderHtml(aReport())
      .replace('lang="en-GB"', "")
      .replace(/<title>.*<\/title>/, "")
      .replaceAll("h4", "h6");
    const found = (await violations(broken)).join();
    for (const rule of ["html-has-lang", "document-title", "heading-order"]) expect(found).toContain(rule);
  });

  it("forbids everything but its own style, which the policy names by its hash", () => {
    const page = pageOf(aReport());
    const policy = page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
    const style = page.querySelector("style")?.textContent ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(style).not.toMatch(/@import|url\(/);
    expect(page.querySelectorAll("script, link, [style], [src]")).toHaveLength(0);
  });

  it("keeps line ends, paragraphs and texts of 20,000 characters", () => {
    const long = "x".repeat(20_000);
    const page = pageWith(
      { type: "narrative", part: "grades", text: "One\r\ntwo\n\nThree" },
      { type: "quotes", title: "Said", quotes: [{ text: long, from: "EX-01" }], total: 1 },
      {
        type: "table",
        table: aTable({ columns: [{ id: "a", header: "A", numeric: false }], rows: [["a\nb"]], bars: null }),
      },
    );
    expect(texts(page, "p.text:not(.note)")).toEqual([
      "For the panel. It holds answers case by case and is not for publication.",
      "One\ntwo",
      "Three",
      long,
    ]);
    expect(texts(page, "tbody th")).toEqual(["a\nb"]);
  });

  it("lets each text of people run in its own direction, emoji whole, forbidden characters replaced", () => {
    const said = "أخبرت المعلمة 👨‍👩‍👧‍👦\uD800\u0000";
    const page = pageWith({ type: "quotes", title: "Said", quotes: [{ text: said, from: "EX-01" }], total: 1 });
    expect(texts(page, ".quotes p")).toEqual(["أخبرت المعلمة 👨‍👩‍👧‍👦��"]);
    const undirected = [
      ...page.querySelectorAll("p, cite, caption span, th[scope], td, dd, h1, h2:not(#contents), h3"),
    ];
    expect(undirected.filter((it) => it.getAttribute("dir") !== "auto").map((it) => it.outerHTML)).toEqual([]);
  });

  it("prints twelve quotes of a long list, and says how many more there are", () => {
    const all = Array.from({ length: 40 }, (_, place) => ({ text: `Seen at home ${place}`, from: "EX-01" }));
    const page = pageWith({ type: "quotes", title: "Said", quotes: all, total: 45 });
    expect(page.querySelectorAll(".quotes li")).toHaveLength(12);
    expect(page.querySelector("main")?.textContent).toContain("33 more are in the Excel workbook");
  });

  it("prints nothing where the lead wrote nothing", () => {
    const page = pageWith({ type: "narrative", part: "grades", text: null });
    expect(page.querySelectorAll("main p")).toHaveLength(0);
  });
});

function neverNull(): never {
  throw new Error("the table has bars");
}
