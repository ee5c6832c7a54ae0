import { describe, expect, it } from "vitest";
import { findUsedClasses, isUsed } from "../../../scripts/used-styles.mjs";

const used = findUsedClasses(['<p className="govuk-body">', "`govuk-label--$", 'class="govuk-table"']);

describe("the rules that stay in the style sheet", () => {
  it("are those whose classes a source names", () => {
    expect(isUsed(".govuk-body", used)).toBe(true);
    expect(isUsed(".govuk-table .govuk-body", used)).toBe(true);
    expect(isUsed(".govuk-panel", used)).toBe(false);
    expect(isUsed(".govuk-table .govuk-panel", used)).toBe(false);
  });

  it("hold every class that an expression may finish", () => {
    expect(isUsed(".govuk-label--m", used)).toBe(true);
    expect(isUsed(".govuk-label", used)).toBe(false);
  });

  it("hold whatever is not govuk-frontend's", () => {
    expect(isUsed("a:focus, .sl-page", used)).toBe(true);
  });
});
