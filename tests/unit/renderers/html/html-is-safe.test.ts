// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ReportModel } from "#src/domain/report/report-model.ts";
import { renderHtml } from "#src/renderers/html/render-html.ts";
import { aReport } from "#tests/support/builders/a-report.ts";
import { scriptPayloads as payloads } from "#tests/support/hostile-texts.ts";

// What the renderer chooses by, and nobody writes; ids and names of sheets do come from instruments, and are written over.
const chosen = new Set(["type", "look", "grade"]);

/** The report with the payload in every place that holds a text. */
function everywhere(value: unknown, payload: string, key = ""): unknown {
  if (typeof value === "string") return chosen.has(key) ? value : payload;
  if (Array.isArray(value)) return value.map((each) => everywhere(each, payload, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, everywhere(each, payload, name)]));
}

const hostile = (payload: string) => everywhere(aReport(), payload) as ReportModel;

/** Every element with the names of its attributes, in order: whatever a text added shows here. */
function skeleton(html: string): string[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("*")].map((it) => `${it.tagName} ${it.getAttributeNames().sort().join(" ")}`);
}

function addresses(html: string): string[] {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("[href], [src], [action]")].map(
    (it) => it.getAttribute("href") ?? it.getAttribute("src") ?? it.getAttribute("action") ?? "",
  );
}

describe("what people write, on the web page", () => {
  it.each(payloads)("stays text: %s", (payload) => {
    const html = renderHtml(hostile(payload));
    // As long, since a column of long texts is a wider one.
    expect(skeleton(html)).toEqual(skeleton(renderHtml(hostile("x".repeat(payload.length)))));
    expect(addresses(html).filter((address) => !/^#(report|part-\d+)$/.test(address))).toEqual([]);
    const page = new DOMParser().parseFromString(html, "text/html");
    const shown = payload.replaceAll("\u0000", "\uFFFD");
    expect(page.body.textContent?.split(shown).length).toBeGreaterThan(20);
  });

  it("is looked at closely enough: the same check finds one text that was not escaped", () => {
    const html = renderHtml(hostile("plain"));
    const plain = skeleton(html);
    const open = (payload: string) => html.replace(/(<cite[^>]*>)plain/, (_, tag: string) => `${tag}${payload}`);
    for (const payload of payloads.filter((each) => /^<[a-z]/.test(each))) {
      expect(skeleton(open(payload)), payload).not.toEqual(plain);
    }
    const attribute = html.replace('lang="plain"', 'lang="" onmouseover="alert(1)" x=""');
    expect(skeleton(attribute)).not.toEqual(plain);
  });
});
