import { describe, expect, it } from "vitest";
import { pageRule } from "#src/ui/use-page-margins.ts";

describe("the words in the margins of a printed page", () => {
  it("stand beside the page and how many there are", () => {
    const rule = pageRule("Child protection, version 1.0.0", "Case reference ____");
    expect(rule).toContain('@bottom-left { content: "Child protection, version 1.0.0";');
    expect(rule).toContain('content: "Page " counter(page) " of " counter(pages);');
    expect(rule).toContain('@top-right { content: "Case reference ____";');
    expect(pageRule("Child protection", null)).not.toContain("Case reference");
  });

  it("stay words, whatever an instrument's title has in it", () => {
    const rule = pageRule('Ours"; } } body { display: none } \\', null);
    // A quote and a backslash written by their numbers end nothing.
    expect(rule).toContain('content: "Ours\\22 ; } } body { display: none } \\5c ";');
    expect(rule.match(/"/g)).toHaveLength(6);
  });
});
