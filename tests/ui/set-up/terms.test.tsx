import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { linesOf } from "#src/domain/words/lines-of.ts";
import { sayPeriod } from "#src/domain/words/say-period.ts";
import { paths } from "#src/features/shared/paths.ts";
import { heading, secondCase, showApplication, startAudit } from "#tests/support/show-application.tsx";

/** The value beside a label of the document. */
function beside(label: string): HTMLElement {
  const term = screen.getAllByRole("term").find((each) => each.textContent === label);
  return within(term?.parentElement as HTMLElement).getByRole("definition");
}

describe("the terms of reference", () => {
  it("say what was given and what was not given yet", async () => {
    const { workspace, audit } = await startAudit([
      change(setUpCells.theme, "Neglect"),
      change(setUpCells.linesOfEnquiry, "1. Is neglect named early?\n\n2) Do agencies challenge drift?"),
      change(setUpCells.periodRead, { from: "2025-03-01", to: "2026-02-28" }),
      change(setUpCells.panelDate, "2026-07-03"),
    ]);
    await showApplication(paths.terms(audit.id), workspace);
    await heading("Terms of reference");
    expect(beside("Theme")).toHaveTextContent("Neglect");
    expect(within(beside("Lines of enquiry")).getAllByRole("listitem")[1]).toHaveTextContent(
      /^Do agencies challenge drift\?$/,
    );
    expect(beside("Instrument")).toHaveTextContent("Child protection, version 1.0.0");
    expect(beside("Period read")).toHaveTextContent("1 March 2025 to 28 February 2026");
    expect(beside("Period judged")).toHaveTextContent("Not given yet");
    expect(beside("Panel meets")).toHaveTextContent("3 July 2026");
    expect(beside("Report due")).toHaveTextContent("Not given yet");
    expect(screen.getByText("Health visiting")).toBeVisible();
    expect(screen.queryByText("Probation")).toBeNull();
  });

  it("name the cases by reference alone, those taken out with the reason, and never a band of theirs", async () => {
    const { workspace, audit } = await startAudit([
      change(caseCells(secondCase).band("age-band"), "under-1"),
      change(caseCells(secondCase).presence, { state: "removed", reason: "Proceedings begun" }),
    ]);
    await showApplication(paths.terms(audit.id), workspace);
    await heading("Terms of reference");
    expect(screen.getByText("1 case, by reference:")).toBeVisible();
    expect(screen.getByText("CP-1")).toBeVisible();
    expect(screen.getByText("CP-2: Proceedings begun")).toBeVisible();
    expect(screen.queryByText(/Under 1/)).toBeNull();
  });
});

describe("the lines of a list", () => {
  it("lose the number or the dash that was typed before them, and nothing else", () => {
    expect(
      linesOf("1. One\n 2) Two\n(3) Three\n- Four\n• Five\n\n  \n12 months of drift\n2010. Was it better?"),
    ).toEqual(["One", "Two", "Three", "Four", "Five", "12 months of drift", "2010. Was it better?"]);
  });
});

describe("a period", () => {
  it("says which of its ends is not given yet", () => {
    expect(sayPeriod({ from: "2025-03-01", to: "" })).toBe("From 1 March 2025, last day not given yet");
    expect(sayPeriod({ from: "", to: "2026-02-28" })).toBe("To 28 February 2026, first day not given yet");
  });
});
