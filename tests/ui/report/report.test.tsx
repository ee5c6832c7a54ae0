import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { firstSlot, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { paths } from "#src/features/shared/paths.ts";
import { firstCase, goTo, heading, secondCase, showApplication, startAudit } from "#tests/support/show-application.tsx";

function signedOff(caseId: typeof firstCase, agencyId: string, outcome: "good" | "inadequate"): Change[] {
  const cells = returnCells({ caseId, instrumentId: "child-protection", agencyId, slot: firstSlot(agencyId) });
  return [
    change(cells.area("plan").outcome, outcome),
    change(cells.area("plan").goodPractice, `Rang the nursery back (${agencyId})`),
    change(cells.standard("plan-names-harm").answer, outcome === "good" ? "yes" : "no"),
    change(cells.overallGrade, outcome),
    change(cells.signedOff, { role: "Named professional" }),
  ];
}

const returns = [
  ...signedOff(firstCase, "social-care", "good"),
  ...signedOff(firstCase, "police", "inadequate"),
  ...signedOff(secondCase, "police", "good"),
];

async function showReport(part?: string, section?: string) {
  const { workspace, audit } = await startAudit(returns);
  await showApplication(
    part === undefined ? paths.report(audit.id) : paths.reportPart(audit.id, part, section),
    workspace,
  );
  return { workspace, audit };
}

describe("the overview report on screen", () => {
  it("is reached from the audit, and opens on its contents", async () => {
    const { workspace, audit } = await startAudit(returns);
    await showApplication(paths.audit(audit.id), workspace);
    await userEvent.click(await screen.findByRole("link", { name: "Overview report" }));
    await heading("Neglect, spring 2026: overview report");
    expect(screen.getByText("3 signed off of 6 expected")).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Grades" }));
    await heading("5 Grades");
  });

  it("prints every figure with its base and what stands beside it, and a bar that is not read out twice", async () => {
    await showReport("grades");
    const table = await screen.findByRole("table", { name: /^Agencies’ own grades by area/ });
    const row = within(table).getByRole("row", { name: /^8 The plan/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["G 2I 1", "0", "2", "0", "1", "3", "2 of 3", "return not received (3)"]);
    expect(row.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
    expect(document.title).toBe("5 Grades – Sightline");
  });

  it("says a case's range in words and shows it in chips", async () => {
    await showReport("grades");
    const matrix = await screen.findByRole("table", { name: "Case by area" });
    const row = within(matrix).getByRole("row", { name: /^CP-1/ });
    expect(within(row).getAllByText("G to I, 2")[0]).toHaveClass("govuk-visually-hidden");
  });

  it("takes the lead's own words, saves them, prints them on the whole report, and keeps what they were", async () => {
    const { audit } = await showReport("areas", "area-plan");
    await heading("6.8 The plan");
    expect(screen.getAllByText("Rang the nursery back (police)")).toHaveLength(2);
    const words = () => screen.getByRole("textbox", { name: /^In your own words/ });
    await userEvent.type(words(), "Plans list visits.");
    await userEvent.tab();
    await waitFor(() =>
      expect(audit.read(reportCells.narrative("area-plan"))).toMatchObject({ value: "Plans list visits." }),
    );
    await userEvent.clear(words());
    await userEvent.type(words(), "Plans list visits, not change.");
    await userEvent.tab();
    await waitFor(async () => expect(await audit.history(reportCells.narrative("area-plan"))).toHaveLength(2));
    await goTo(paths.wholeReport(audit.id));
    await heading("Neglect, spring 2026: overview report");
    expect(screen.getByText("Plans list visits, not change.")).toHaveClass("sl-narrative");
    await goTo(paths.earlier(paths.reportPart(audit.id, "areas", "area-plan")));
    await heading(/Earlier versions/);
    expect(await screen.findByText("Plans list visits.")).toBeVisible();
  });

  it("checks no spelling until the lead has read what that may cost, and then for as long as the page is open", async () => {
    const { audit } = await showReport("areas", "area-plan");
    await heading("6.8 The plan");
    const words = () => screen.getByRole("textbox", { name: /^In your own words/ });
    const choice = () => screen.getByRole("checkbox", { name: "Check spelling here" });
    expect(words()).toHaveAttribute("spellcheck", "false");
    expect(choice()).toHaveAccessibleDescription(/^Some browsers send what they check to their maker/);
    await userEvent.click(choice());
    expect(words()).toHaveAttribute("spellcheck", "true");
    expect(words()).toHaveAttribute("writingsuggestions", "false");
    await goTo(paths.reportPart(audit.id, "summary"));
    await heading("1 Summary");
    expect(words()).toHaveAttribute("spellcheck", "true");
    await userEvent.click(choice());
    expect(words()).toHaveAttribute("spellcheck", "false");
    expect(Object.keys(localStorage).filter((key) => key.includes("spell"))).toEqual([]);
  });

  it("is computed again when a return changes", async () => {
    const { audit } = await showReport("summary");
    expect(await screen.findByText(/3 of 6 returns expected are signed off/)).toBeVisible();
    await audit.save(signedOff(secondCase, "social-care", "good"));
    expect(await screen.findByText(/4 of 6 returns expected are signed off/)).toBeVisible();
  });

  it("asks for an instrument first, and says what there is at a wrong address", async () => {
    const { audit } = await showReport("no-such-part");
    await heading("No such part");
    await audit.save([{ cell: setUpCells.instrument, value: null }]);
    await goTo(paths.report(audit.id));
    await heading("Overview report");
    expect(screen.getByRole("link", { name: "Go to the set-up" })).toBeVisible();
  });

  it("heads the whole report without leaving out a level", async () => {
    const { audit } = await showReport();
    await goTo(paths.wholeReport(audit.id));
    await heading("Neglect, spring 2026: overview report");
    const levels = screen.getAllByRole("heading").map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    // One under a part, one under a section.
    expect(screen.getByRole("heading", { level: 3, name: "Returns expected and signed off" })).toBeVisible();
    expect(screen.getByRole("heading", { level: 4, name: "Good practice" })).toBeVisible();
  });

  it("says it where a file cannot be made, and that nothing has changed", async () => {
    const { audit } = await showReport();
    await goTo(paths.exportReport(audit.id));
    await heading("Export the report");
    await userEvent.click(screen.getByRole("button", { name: "Save the Excel workbook" }));
    expect(await screen.findByText(/The file could not be made, and nothing was saved/)).toBeVisible();
    // While it is made the button stays where it is, and so does the person at the keyboard.
    expect(screen.getByRole("button", { name: "Save the Excel workbook" })).toHaveFocus();
  });
});
