import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, concernCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import type { ConcernId } from "#src/kernel/ids.ts";
import { firstCase, goTo, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const concern = concernCells("q7x4n8p5r1k3v9m2" as ConcernId);
const signOff = () => screen.findByRole("button", { name: "Sign off the audit" });

async function showSignOff(...changes: Change[]) {
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.signOffAudit(audit.id), workspace);
  await heading("Sign off the audit");
  return audit;
}

describe("signing the audit off", () => {
  it("asks for a role, says who signed and when, and is taken back on the same page", async () => {
    const audit = await showSignOff();
    expect(
      screen.getByText(/0 of 6 expected returns signed off. The others will be reported as not returned/),
    ).toBeVisible();
    await userEvent.click(await signOff());
    await userEvent.click(screen.getByRole("link", { name: /^Enter your role/ }));
    await userEvent.type(screen.getByRole("textbox", { name: "Your role" }), "QA lead");
    await userEvent.click(await signOff());
    await heading("Neglect, spring 2026");
    expect(screen.getByText("Signed off by QA lead")).toBeVisible();

    await goTo(paths.signOffAudit(audit.id));
    expect(await screen.findByText(/by QA lead, 21 November 2026/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Open the audit again" }));
    await waitFor(() => expect(currentValue(audit.log, setUpCells.signedOff)).toBeUndefined());
    expect(await audit.history(setUpCells.signedOff)).toHaveLength(2);
  });

  it("is not possible over an open concern, and is once that is closed", async () => {
    const audit = await showSignOff(change(concern.what, "Bruise on a baby"));
    expect(screen.getByText(/1 immediate concern is open/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sign off the audit" })).toBeNull();
    expect(screen.getByRole("link", { name: "Record the response and close it" })).toHaveAttribute(
      "href",
      `#${paths.concerns(audit.id)}`,
    );
    await audit.save([change(concern.response, "Visit today"), change(concern.closed, { role: "Named nurse" })]);
    expect(await signOff()).toBeVisible();
  });

  it("leads to every answer with two versions, and is possible once they are settled there", async () => {
    const { workspace, audit } = await startAudit();
    const { reference } = caseCells(firstCase);
    await audit.save([
      { cell: reference, value: "CP-1b", parents: [] },
      { cell: setUpCells.wording, value: "2010", parents: [] },
    ]);
    await showApplication(paths.signOffAudit(audit.id), workspace);
    await heading("Sign off the audit");
    expect(screen.getByText(/A case without a reference/).closest("li")).toHaveTextContent(
      "1 answer with two versions",
    );
    await userEvent.click(screen.getByRole("link", { name: "The set-up" }));
    await heading("Set up the audit");
    const versions = await screen.findByRole("region", { name: /Two versions of the wording/ });
    const version = within(versions).getByText("The words of 2010").closest("li") as HTMLElement;
    await userEvent.click(within(version).getByRole("button"));
    await audit.save([change(reference, "CP-1")]);
    await goTo(paths.signOffAudit(audit.id));
    expect(await signOff()).toBeVisible();
    expect(currentValue(audit.log, setUpCells.wording)).toBe("2010");
  });

  it("can be taken back although a concern has come up since", async () => {
    await showSignOff(change(setUpCells.signedOff, { role: "QA lead" }), change(concern.what, "Bruise on a baby"));
    expect(screen.getByText("Something has come up since it was signed off")).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the audit again" })).toBeVisible();
  });
});

describe("the audit", () => {
  it("says how many concerns are open and leads to them", async () => {
    const { workspace, audit } = await startAudit([change(concern.what, "Bruise on a baby")]);
    await showApplication(paths.audit(audit.id), workspace);
    await heading("Neglect, spring 2026");
    expect(screen.getByRole("region", { name: "1 immediate concern open" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to the concern" })).toBeVisible();
  });

  it("shows the returns of one agency alone, by case and by how far each is", async () => {
    const { workspace, audit } = await startAudit([change(caseCells(firstCase).involvement("police"), "not-known")]);
    await showApplication(paths.audit(audit.id), workspace);
    await heading("Neglect, spring 2026");
    expect(screen.getByText(/0 of 5 returns signed off, 0 begun, 5 not begun/)).toBeVisible();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Show the returns of" }), "Police");
    expect(screen.getAllByRole("columnheader").map((header) => header.textContent)).toEqual(["Case", "Police"]);
    expect(screen.getByRole("row", { name: "CP-1 Not involved" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Begin CP-2, Police" })).toBeVisible();
  });
});
