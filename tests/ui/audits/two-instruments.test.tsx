import { readFileSync } from "node:fs";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths, returnPages } from "#src/features/shared/paths.ts";
import {
  childProtection,
  firstCase,
  goTo,
  heading,
  secondCase,
  showApplication,
  startAudit,
} from "#tests/support/show-application.tsx";

const needText = readFileSync("audit-instruments/child-in-need.json", "utf8");
const need = JSON.parse(needText) as Instrument;
const both = [childProtection.id, need.id];
const policePlace = (instrument: Instrument) => instrument.agencies.findIndex(({ id }) => id === "police") + 1;

function policeCells(instrument: Instrument, caseId = firstCase) {
  return returnCells({ caseId, instrumentId: instrument.id, agencyId: "police", slot: firstSlot("police") });
}

/** An audit of child protection and child in need; CP-1 carries both. */
async function startAuditOfTwo(...changes: Change[]) {
  const { workspace, audit } = await startAudit();
  const kept = await workspace.keepInstrument(needText);
  if (!kept.ok) throw new Error(kept.error.type);
  const saved = await audit.save([
    change(setUpCells.secondInstrument, { id: need.id, version: need.version, hash: kept.value }),
    change(caseCells(firstCase).instruments, both),
    ...changes,
  ]);
  if (!saved.ok) throw new Error(saved.error.type);
  return { workspace, audit };
}

describe("setting up a second instrument", () => {
  it("is offered beside the first, is taken away again, and stays once somebody has answered by it", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.setUp(audit.id), workspace);
    const question = await screen.findByRole("group", { name: /^Second instrument/ });
    expect(within(question).getByRole("radio", { name: "None" })).toBeChecked();
    expect(within(question).queryByRole("radio", { name: /^Child protection/ })).toBeNull();

    await userEvent.click(within(question).getByRole("radio", { name: "Child in need, version 1.0.0" }));
    await waitFor(() => expect(currentValue(audit.log, setUpCells.secondInstrument)?.id).toBe("child-in-need"));
    expect(await screen.findByText("Child protection 1.0.0 · Child in need 1.0.0")).toBeVisible();
    // An agency of the second alone can take part now, and is said to be asked by it alone.
    expect(screen.getByRole("checkbox", { name: "Early help and family support" })).toHaveAccessibleDescription(
      "Asked by Child in need alone",
    );

    await userEvent.click(screen.getByRole("radio", { name: "None" }));
    await waitFor(() => expect(currentValue(audit.log, setUpCells.secondInstrument)).toBeUndefined());
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: "Early help and family support" })).toBeNull());

    await userEvent.click(within(question).getByRole("radio", { name: "Child in need, version 1.0.0" }));
    await screen.findByText("Child protection 1.0.0 · Child in need 1.0.0");
    await audit.save([change(policeCells(need).independent, "yes")]);
    expect(await screen.findByText(/1 return begun with it, so it stays/)).toBeVisible();
    expect(screen.queryByRole("group", { name: /^Second instrument/ })).toBeNull();
  });

  it("refuses the second as the first as well", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.setUp(audit.id), workspace);
    const first = await screen.findByRole("group", { name: "Instrument" });
    await userEvent.click(await within(first).findByRole("radio", { name: /^Child in need/ }));
    expect(await within(first).findByText(/This audit has this instrument already/)).toBeVisible();
    expect(currentValue(audit.log, setUpCells.instrument)?.id).toBe("child-protection");
  });

  it("stands in the terms of reference with the cases that carry it", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.terms(audit.id), workspace);
    await heading("Terms of reference");
    expect(screen.getByText("Child in need, version 1.0.0")).toBeVisible();
    expect(screen.getByText("CP-1: Both")).toBeVisible();
    expect(screen.getByText("CP-2: Child protection")).toBeVisible();
  });
});

describe("which instruments a case carries", () => {
  it("is said in the list of cases, for one or for all of them, and not against a return", async () => {
    const { workspace, audit } = await startAuditOfTwo(change(policeCells(need).independent, "yes"));
    await showApplication(paths.cases(audit.id), workspace);
    await heading("Cases");
    expect(screen.getByText(/1 case of 2 carries both/)).toBeVisible();
    const second = screen.getByRole("combobox", { name: "Instruments this case carries: CP-2" });
    expect(second).toHaveDisplayValue("Child protection");
    await userEvent.selectOptions(second, "Child in need");
    await waitFor(() => expect(currentValue(audit.log, caseCells(secondCase).instruments)).toEqual([need.id]));

    const first = screen.getByRole("combobox", { name: "Instruments this case carries: CP-1" });
    await userEvent.selectOptions(first, "Child protection");
    await waitFor(() => expect(first).toHaveAccessibleDescription(/nothing was changed/));
    expect(first).toHaveDisplayValue("Both");

    await userEvent.click(screen.getByRole("button", { name: "All cases carry both" }));
    expect(await screen.findByText("All 2 cases carry both instruments.")).toBeVisible();
    expect(currentValue(audit.log, caseCells(secondCase).instruments)).toEqual(both);
    expect(screen.queryByRole("button", { name: "All cases carry both" })).toBeNull();
  });

  it("is said of cases as they are added", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.cases(audit.id), workspace);
    await heading("Cases");
    await userEvent.type(screen.getByRole("textbox", { name: "References" }), "CP-3");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Instruments these cases carry" }), "Both");
    await userEvent.click(screen.getByRole("button", { name: "Add 1 case" }));
    expect(await screen.findByRole("combobox", { name: "Instruments this case carries: CP-3" })).toHaveDisplayValue(
      "Both",
    );
  });

  it("asks on its page for the bands of the instruments it carries, each once", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.case(audit.id, firstCase), workspace);
    await heading("Case CP-1");
    expect(screen.getAllByRole("combobox", { name: "Sex" })).toHaveLength(1);
    expect(screen.getByRole("combobox", { name: "Category of the plan" })).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Main need when the work began" })).toBeVisible();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Instruments this case carries" }), [
      "Child protection",
    ]);
    await waitFor(() => expect(screen.queryByRole("combobox", { name: "Main need when the work began" })).toBeNull());
  });

  it("is not asked in an audit with one", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.cases(audit.id), workspace);
    await heading("Cases");
    expect(screen.queryByRole("combobox", { name: /Instruments/ })).toBeNull();
    expect(screen.queryByText(/two instruments/)).toBeNull();
  });
});

describe("the returns of a case that carries two instruments", () => {
  it("have a row for each, and each leads to its own", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.audit(audit.id), workspace);
    const table = await screen.findByRole("table", { name: "Returns by case and agency" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getAllByRole("cell")[0]?.textContent)).toEqual([
      "Child protection",
      "Child in need",
      "Child protection",
    ]);
    expect(screen.getByText(/^0 of 9 returns signed off/)).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Begin CP-1, Police, Child in need" }));
    await heading("Case CP-1");
    expect(screen.getByText("Neglect, spring 2026 · Child in need instrument 1.0.0")).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Go to the one for Child protection" }));
    expect(await screen.findByText("Neglect, spring 2026 · Child protection instrument 1.0.0")).toBeVisible();
  });

  it("are answered each in its own cells", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    const page = paths.return(audit.id, firstCase, policePlace(need), 2) + returnPages.about;
    await showApplication(page, workspace);
    await heading("About this return");
    const question = screen.getByRole("group", { name: "Are you independent of the case?" });
    await userEvent.click(within(question).getByRole("radio", { name: "Yes" }));
    await waitFor(() => expect(currentValue(audit.log, policeCells(need).independent)).toBe("yes"));
    expect(currentValue(audit.log, policeCells(childProtection).independent)).toBeUndefined();
  });

  it("are not opened by an instrument that the case does not carry", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.return(audit.id, secondCase, policePlace(need), 2), workspace);
    await heading("No such return");
    expect(screen.getByText(/This case does not carry this instrument/)).toBeVisible();
    await audit.save([change(caseCells(secondCase).instruments, both)]);
    await heading("Case CP-2");
  });

  it("bring a concern back to the one it was raised from", async () => {
    const { workspace, audit } = await startAuditOfTwo();
    await showApplication(paths.newConcern(audit.id, firstCase, policePlace(need), 2), workspace);
    await heading("Immediate concern");
    expect(screen.getByRole("combobox", { name: "From the file of" })).toHaveDisplayValue("Police");
    expect(screen.getByRole("link", { name: "Back to the return" })).toHaveAttribute(
      "href",
      `#${paths.return(audit.id, firstCase, policePlace(need), 2)}`,
    );
  });
});

describe("the report of an audit with two instruments", () => {
  const signedOff = (instrument: Instrument, outcome: "good" | "inadequate") => {
    const cells = policeCells(instrument);
    return [change(cells.area("plan").outcome, outcome), change(cells.signedOff, { role: "Detective inspector" })];
  };

  it("is of one of them, with a switch to the other, and each has its own words", async () => {
    const { workspace, audit } = await startAuditOfTwo(
      ...signedOff(childProtection, "good"),
      ...signedOff(need, "inadequate"),
    );
    await showApplication(paths.report(audit.id), workspace);
    await heading("Neglect, spring 2026: overview report, Child protection");
    expect(screen.getByText("1 signed off of 6 expected")).toBeVisible();
    const report = within(screen.getByRole("navigation", { name: "Report of" }));
    expect(report.getByRole("link", { name: "Child protection" })).toHaveAttribute("aria-current", "true");
    await userEvent.click(report.getByRole("link", { name: "Child in need" }));
    await heading("Neglect, spring 2026: overview report, Child in need");
    expect(screen.getByText("1 signed off of 3 expected")).toBeVisible();

    await userEvent.click(screen.getByRole("link", { name: "Grades" }));
    await heading("5 Grades");
    const table = screen.getByRole("table", { name: /^Agencies’ own grades by area/ });
    const row = within(table).getByRole("row", { name: /^7 The plan/ });
    expect(within(row).getAllByRole("cell").at(-2)).toHaveTextContent("0 of 1");
    await userEvent.type(screen.getByRole("textbox", { name: /^In your own words/ }), "Plans are late.");
    await userEvent.tab();
    await waitFor(() =>
      expect(currentValue(audit.log, reportCells.narrative("grades", need.id))).toBe("Plans are late."),
    );
    expect(currentValue(audit.log, reportCells.narrative("grades"))).toBeUndefined();

    await goTo(paths.exportReport(audit.id, 2));
    await heading("Export the report");
    expect(screen.getByText(/These files hold/)).toHaveTextContent("These files hold Child in need alone");
  });

  it("has no switch where there is one", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.report(audit.id), workspace);
    await heading("Neglect, spring 2026: overview report");
    expect(screen.queryByRole("navigation", { name: "Report of" })).toBeNull();
  });
});
