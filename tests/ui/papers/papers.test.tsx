import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { paperPaths } from "#src/features/shared/paper-paths.ts";
import { paths } from "#src/features/shared/paths.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { childProtection, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const standards = childProtection.areas.flatMap((area) => area.standards);

afterEach(() => {
  if ("adoptedStyleSheets" in document) document.adoptedStyleSheets = [];
});

describe("the papers of an instrument", () => {
  it("are reached from the instrument, and come in either wording", async () => {
    await showApplication(paths.instruments);
    await userEvent.click(await screen.findByRole("link", { name: "Child protection" }));
    await userEvent.click(await screen.findByRole("link", { name: "grading guidance" }));
    await heading("Child protection: grading guidance");
    expect(document.title).toBe("Grading guidance – Sightline");
    expect(screen.getByText("Version 1.0.0, in today’s words")).toBeVisible();
    expect(screen.getAllByText("Requires improvement to be good").length).toBeGreaterThan(11);
    await userEvent.click(screen.getByRole("radio", { name: "The words of 2010" }));
    expect(screen.queryByText("Requires improvement to be good")).toBeNull();
    expect(screen.getAllByText("Adequate").length).toBeGreaterThan(11);
    expect(screen.getByText("Version 1.0.0, in the words of 2010")).toBeVisible();
    await userEvent.click(within(screen.getByRole("navigation", { name: "On this page" })).getByText("8 The plan"));
    expect(screen.getByRole("heading", { name: "8 The plan" })).toHaveFocus();
  });

  it("are a form too, with a row of five boxes for every standard, and less of it for one agency", async () => {
    await showApplication(paperPaths.ofInstrument("child-protection", "form"));
    await heading("Child protection: form to fill by hand");
    const boxes = () => screen.getAllByText(/^Box to tick for (Yes|Partly|No|Not on file|Not applicable) to \d+\.\d+$/);
    expect(boxes()).toHaveLength(standards.length * 5);
    expect(screen.getByText("Never a child’s name or date of birth on this form")).toBeVisible();
    expect(screen.queryByRole("checkbox")).toBeNull();

    await userEvent.selectOptions(screen.getByRole("combobox", { name: "For" }), "Housing");
    expect(screen.getByText(/^Version 1.0.0, in today’s words. For Housing.$/)).toBeVisible();
    const asked = childProtection.areas.flatMap((area) =>
      area.answeredBy === "every-agency" || area.answeredBy.includes("housing")
        ? area.standards.filter(({ answeredBy }) => answeredBy === "every-agency" || answeredBy.includes("housing"))
        : [],
    );
    expect(boxes()).toHaveLength(asked.length * 5);
    expect(asked.length).toBeLessThan(standards.length);
  });

  it("come of an instrument that was opened from a file as of any other", async () => {
    const { workspace } = await openTestWorkspace();
    const kept = await workspace.keepInstrument(
      anInstrumentFile((draft) => {
        draft.title = "Our own instrument";
        draft.id = "our-own";
      }),
    );
    if (!kept.ok) throw new Error(kept.error.type);
    await showApplication(paperPaths.ofInstrument(kept.value, "guidance"), workspace);
    await heading("Our own instrument: grading guidance");
  });

  it("at an address that names no instrument are said not to be here", async () => {
    await showApplication(paperPaths.ofInstrument("nothing", "form"));
    await heading("Form to fill by hand");
    expect(await screen.findByText(/holds no instrument under that address/)).toBeVisible();
  });
});

describe("the papers of an audit", () => {
  it("are in the audit's own wording, which is not asked again", async () => {
    const { workspace, audit } = await startAudit([change(setUpCells.wording, "2010")]);
    await showApplication(paths.audit(audit.id), workspace);
    await userEvent.click(await screen.findByRole("link", { name: "grading guidance" }));
    await heading("Child protection: grading guidance");
    expect(screen.getByText("In the words of 2010, as the set-up of this audit says.")).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getAllByText("Adequate").length).toBeGreaterThan(11);
    await userEvent.click(screen.getByRole("link", { name: "Back to the audit" }));
    await heading("Neglect, spring 2026");
  });

  it("are a form for the agency that one comes from", async () => {
    const { workspace, audit } = await startAudit();
    const police = childProtection.agencies.findIndex(({ id }) => id === "police") + 1;
    await showApplication(paperPaths.ofAudit(audit.id, "form", { agency: police }), workspace);
    await heading("Child protection: form to fill by hand");
    expect(screen.getByRole("combobox", { name: "For" })).toHaveDisplayValue("Police");
  });

  it("wait for an instrument", async () => {
    const { workspace } = await openTestWorkspace();
    const started = await workspace.startAudit();
    if (!started.ok) throw new Error(started.error.type);
    await showApplication(paperPaths.ofAudit(started.value.id, "form"), workspace);
    await heading("Form to fill by hand");
    expect(screen.getByRole("link", { name: "Choose one in the set-up" })).toBeVisible();
  });
});
