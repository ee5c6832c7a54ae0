import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, returnCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import {
  childProtection,
  firstCase,
  goTo,
  heading,
  showApplication,
  startAudit,
} from "#tests/support/show-application.tsx";

const cells = returnCells({
  caseId: firstCase,
  instrumentId: childProtection.id,
  agencyId: "police",
  slot: firstSlot("police"),
});
const police = childProtection.agencies.findIndex(({ id }) => id === "police") + 1;
const mark = { from: "Detective inspector", signedOn: "2026-11-03", typedBy: "QA lead" };
const title = "Type in a return received on paper";
const box = (name: string) => screen.getByRole("textbox", { name });
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

async function showMark(...changes: Change[]) {
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.received(audit.id, firstCase, police), workspace);
  await heading(title);
  return { workspace, audit };
}

describe("a return received on paper", () => {
  it("is marked from the list of returns, by whose it is and when it was signed, and says so there from then on", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.audit(audit.id), workspace);
    await heading("Neglect, spring 2026");
    await userEvent.click(screen.getByRole("link", { name: title }));
    await heading(title);
    expect(screen.queryByRole("textbox", { name: "Received from" })).toBeNull();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Case" }), "CP-1");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Agency that filled it in" }), "Police");
    await userEvent.type(box("Received from"), "Detective inspector");
    const date = within(screen.getByRole("group", { name: /^Date signed on the paper/ }));
    await userEvent.type(date.getByRole("textbox", { name: "Day" }), "3");
    await userEvent.type(date.getByRole("textbox", { name: "Month" }), "11");
    await userEvent.type(date.getByRole("textbox", { name: "Year" }), "2026");
    await userEvent.type(box("Typed in by"), "QA lead");
    await press("Mark it and go to the return");
    await heading("Case CP-1");
    expect(currentValue(audit.log, cells.transcribed)).toEqual(mark);
    expect(
      screen.getByText(/from Detective inspector, Police, signed on 3 November 2026; typed in by QA lead\./),
    ).toBeVisible();

    await goTo(paths.audit(audit.id));
    await heading("Neglect, spring 2026");
    expect(screen.getByText(/0 of 6 returns signed off, 1 begun, 5 not begun\. 1 typed in from paper\./)).toBeVisible();
    expect(screen.getByRole("link", { name: "Go on CP-1, Police" }).closest("td")).toHaveTextContent(
      "Typed in from paper",
    );
  });

  it("takes a paper that bears no date, and asks for both roles with the way to each", async () => {
    const { audit } = await showMark();
    await press("Mark it and go to the return");
    await userEvent.click(screen.getByRole("link", { name: /^Enter the role of whoever types it in/ }));
    expect(box("Typed in by")).toHaveFocus();
    await userEvent.keyboard("QA lead");
    await userEvent.type(box("Received from"), "Detective inspector");
    await press("Mark it and go to the return");
    await heading("Case CP-1");
    expect(currentValue(audit.log, cells.transcribed)).toEqual({ ...mark, signedOn: "" });
  });

  it("does not go on over half a date", async () => {
    const { audit } = await showMark();
    await userEvent.type(box("Received from"), "Detective inspector");
    await userEvent.type(box("Typed in by"), "QA lead");
    await userEvent.type(screen.getByRole("textbox", { name: "Day" }), "3");
    await press("Mark it and go to the return");
    await userEvent.click(screen.getByRole("link", { name: "Finish the date on the paper, or empty it" }));
    expect(screen.getByRole("textbox", { name: "Day" })).toHaveFocus();
    expect(currentValue(audit.log, cells.transcribed)).toBeUndefined();
  });

  it("warns of answers that are there already, and of a case said to be not known to the agency", async () => {
    await showMark(
      change(cells.area("plan").outcome, "good"),
      change(caseCells(firstCase).involvement("police"), "not-known"),
    );
    expect(screen.getByText(/This return already has answers in it/)).toBeVisible();
    expect(screen.getByRole("link", { name: "put the involvement right" })).toBeVisible();
  });

  it("is changed, and taken back with every answer left where it is", async () => {
    const { audit } = await showMark(change(cells.transcribed, mark), change(cells.area("plan").outcome, "good"));
    expect(screen.queryByText(/already has answers/)).toBeNull();
    expect(box("Received from")).toHaveValue("Detective inspector");
    await userEvent.clear(box("Received from"));
    await userEvent.type(box("Received from"), "Detective sergeant");
    await press("Save the mark");
    await heading("Case CP-1");
    await userEvent.click(screen.getByRole("link", { name: "Change this mark, or take it back" }));
    await heading(title);
    await press("Take the mark back");
    await heading("Case CP-1");
    expect(currentValue(audit.log, cells.transcribed)).toBeUndefined();
    expect(currentValue(audit.log, cells.area("plan").outcome)).toBe("good");
    expect(screen.getByRole("link", { name: /^This return was received on paper/ })).toBeVisible();

    const inReturn = paths.return(audit.id, firstCase, police);
    await goTo(`${inReturn}/earlier/about`);
    await heading(/About this return/);
    expect(await screen.findByText(/from Detective inspector, Police/)).toBeVisible();
    expect(screen.getByText(/from Detective sergeant, Police/)).toBeVisible();
  });

  it("is not marked or unmarked once it is signed off, and leads to reopening it", async () => {
    await showMark(change(cells.transcribed, mark), change(cells.signedOff, { role: "Board manager" }));
    expect(screen.getByRole("link", { name: "reopen it" })).toBeVisible();
    expect(screen.getByText(/As received on paper from Detective inspector, Police/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Take the mark back" })).toBeNull();
  });

  it("shows two versions of the mark, of which one is taken here", async () => {
    const { audit } = await showMark(change(cells.transcribed, mark));
    await audit.save([{ cell: cells.transcribed, value: { ...mark, from: "Chief inspector" }, parents: [] }]);
    const versions = await screen.findByRole("region", { name: /Two versions of the mark/ });
    const version = within(versions)
      .getByText(/from Chief inspector/)
      .closest("li") as HTMLElement;
    await userEvent.click(within(version).getByRole("button"));
    await waitFor(() => expect(currentValue(audit.log, cells.transcribed)?.from).toBe("Chief inspector"));
    expect(box("Received from")).toHaveValue("Chief inspector");
  });
});
