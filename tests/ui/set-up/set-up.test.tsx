import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import {
  auditInHand,
  childProtection,
  firstCase,
  goTo,
  heading,
  showApplication,
  startAudit,
} from "#tests/support/show-application.tsx";

const box = (name: string) => screen.getByRole("textbox", { name });
const group = (name: string, within_: HTMLElement = document.body) => within(within_).getByRole("group", { name });

async function typeDate(within_: HTMLElement, day: string, month: string, year: string) {
  await userEvent.type(within(within_).getByRole("textbox", { name: "Day" }), day);
  await userEvent.type(within(within_).getByRole("textbox", { name: "Month" }), month);
  await userEvent.type(within(within_).getByRole("textbox", { name: "Year" }), year);
  await userEvent.tab();
}

const policeReturn = returnCells({
  caseId: firstCase,
  instrumentId: childProtection.id,
  agencyId: "police",
  slot: firstSlot("police"),
});

describe("an audit", () => {
  it("is started with nothing asked, and set up in any order", async () => {
    const workspace = await showApplication("/");
    await userEvent.click(await screen.findByRole("button", { name: "Start an audit" }));
    await heading("Set up the audit");
    const audit = await auditInHand(workspace);

    await userEvent.type(box("Theme"), "Neglect");
    await userEvent.type(box("Title"), "Neglect, spring 2026");
    await userEvent.tab();
    expect(await screen.findByRole("link", { name: "Neglect, spring 2026" })).toBeVisible();
    expect(document.title).toBe("Set up the audit – Sightline");

    await userEvent.click(await screen.findByRole("radio", { name: "Child protection, version 1.0.0" }));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Police" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Health visiting" }));
    await userEvent.click(screen.getByRole("radio", { name: "The words of 2010" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Timescale edition" }), "2010");
    await typeDate(group("Returns due"), "12", "6", "2026");

    await waitFor(() => expect(currentValue(audit.log, setUpCells.returnsDue)).toBe("2026-06-12"));
    expect(currentValue(audit.log, setUpCells.title)).toBe("Neglect, spring 2026");
    expect(currentValue(audit.log, setUpCells.theme)).toBe("Neglect");
    expect(currentValue(audit.log, setUpCells.wording)).toBe("2010");
    expect(currentValue(audit.log, setUpCells.edition)).toBe("2010");
    expect(currentValue(audit.log, setUpCells.instrument)).toMatchObject({ id: "child-protection", version: "1.0.0" });
    expect(currentValue(audit.log, setUpCells.agency("police"))).toEqual({ state: "in" });
    expect(currentValue(audit.log, setUpCells.agency("probation"))).toBeUndefined();

    await goTo(paths.audit(audit.id));
    await heading("Neglect, spring 2026");
    expect(screen.getByRole("link", { name: "Set-up and terms of reference" })).toHaveAccessibleDescription(
      "Neglect · returns due 12 June 2026 Child protection",
    );
  });

  it("says that an instrument comes first, where agencies and editions are asked for", async () => {
    const workspace = await showApplication("/");
    await userEvent.click(await screen.findByRole("button", { name: "Start an audit" }));
    await heading("Set up the audit");
    expect(screen.getByText(/^Choose an instrument first/)).toBeVisible();
    expect(screen.queryByRole("combobox", { name: "Timescale edition" })).toBeNull();
    const audit = await auditInHand(workspace);
    await goTo(paths.cases(audit.id));
    await heading("Cases");
    expect(screen.getByText(/This audit has no cases yet/)).toBeVisible();
  });
});

describe("a period", () => {
  it("the wrong way round is kept, and said to be so until it is put right", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.setUp(audit.id), workspace);
    await heading("Set up the audit");
    const judged = group("Period judged");
    await typeDate(group("First day", judged), "1", "3", "2026");
    await typeDate(group("Last day", judged), "28", "2", "2026");
    expect(await within(judged).findByText(/The last day is before the first/)).toBeVisible();
    // The screen shows a choice at once; the log holds it when the disk has said so.
    const kept = () => currentValue(audit.log, setUpCells.periodJudged);
    await waitFor(() => expect(kept()).toEqual({ from: "2026-03-01", to: "2026-02-28" }));

    const year = within(group("First day", judged)).getByRole("textbox", { name: "Year" });
    await userEvent.clear(year);
    await userEvent.type(year, "2025");
    await userEvent.tab();
    await waitFor(() => expect(within(judged).queryByText(/The last day is before the first/)).toBeNull());
    await waitFor(() => expect(kept()).toEqual({ from: "2025-03-01", to: "2026-02-28" }));
  });
});

describe("the instrument", () => {
  it("can be changed until somebody has answered, and not after", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.setUp(audit.id), workspace);
    expect(await screen.findByRole("radio", { name: "Child protection, version 1.0.0" })).toBeChecked();
    await audit.save([change(policeReturn.independent, "yes")]);
    expect(await screen.findByText(/1 return begun with it: another instrument would be another audit/)).toBeVisible();
    expect(screen.queryByRole("radio", { name: "Child protection, version 1.0.0" })).toBeNull();
  });

  it("shows the edition in force where the one kept is none of its own", async () => {
    const { workspace, audit } = await startAudit([change(setUpCells.edition, "1999")]);
    await showApplication(paths.setUp(audit.id), workspace);
    await heading("Set up the audit");
    expect(screen.getByRole("combobox", { name: "Timescale edition" })).toHaveDisplayValue(/, 2026$/);
  });
});

describe("an agency", () => {
  it("that is taken out keeps its returns, which are shown apart until it is put back", async () => {
    const { workspace, audit } = await startAudit([change(policeReturn.independent, "yes")]);
    await showApplication(paths.setUp(audit.id), workspace);
    await heading("Set up the audit");
    const police = screen.getByRole("checkbox", { name: "Police" });
    await userEvent.click(police);
    await waitFor(() =>
      expect(police).toHaveAccessibleDescription("1 return begun: kept, and shown apart from the others"),
    );
    await goTo(paths.audit(audit.id));
    expect(await screen.findByText(/1 return belongs to a case or an agency that has been taken out/)).toBeVisible();
    expect(screen.queryByRole("columnheader", { name: "Police" })).toBeNull();

    await goTo(paths.setUp(audit.id));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Police" }));
    await goTo(paths.audit(audit.id));
    expect(await screen.findByRole("link", { name: "Go on CP-1, Police" })).toBeVisible();
    expect(screen.queryByText(/has been taken out/)).toBeNull();
  });

  it("on which two laptops disagree is settled here", async () => {
    const { workspace, audit } = await startAudit();
    const cell = setUpCells.agency("police");
    await audit.save([{ cell, value: { state: "removed", reason: "Not taking part" }, parents: [] }]);
    await showApplication(paths.setUp(audit.id), workspace);
    const versions = await screen.findByRole("region", { name: /Two versions of whether Police takes part/ });
    expect(within(versions).getAllByRole("listitem")).toHaveLength(2);
    const [version] = within(versions).getAllByText("Does not take part");
    await userEvent.click(within(version?.closest("li") as HTMLElement).getByRole("button"));
    await waitFor(() => expect(currentValue(audit.log, cell)).toMatchObject({ state: "removed" }));
    expect(screen.queryByRole("region", { name: /Two versions/ })).toBeNull();
  });
});

describe("earlier versions of the set-up", () => {
  it("are listed with what stands now, and one is put back as something new", async () => {
    const { workspace, audit } = await startAudit();
    await audit.save([change(setUpCells.title, "Neglect, summer 2026")]);
    await showApplication(paths.setUp(audit.id), workspace);
    await userEvent.click(await screen.findByRole("link", { name: "Earlier versions" }));
    await heading(/Earlier versions/);
    expect(await screen.findByText("Neglect, spring 2026")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: /^Put back the title as saved on 21 November 2026/ }));
    await waitFor(() => expect(currentValue(audit.log, setUpCells.title)).toBe("Neglect, spring 2026"));
    expect(await audit.history(setUpCells.title)).toHaveLength(3);
    expect(screen.getByRole("heading", { name: "Title" })).toHaveFocus();
  });
});
