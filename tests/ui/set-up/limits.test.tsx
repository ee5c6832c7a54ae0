import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import { goTo, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const decisionsSent = setUpCells.localLimit("child-protection", "decisions-sent", "limit");
const limit = (name: string | RegExp) => within(screen.getByRole("group", { name }));
const termDates = () => screen.getByRole("textbox", { name: "Times when schools are open" });

async function showLimits(...changes: Change[]) {
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.localLimits(audit.id), workspace);
  await heading("Your area’s own limits and term dates");
  return audit;
}

describe("an area's own limits", () => {
  it("are asked for one by one, the first gap and the next apart, and saved when they are whole", async () => {
    const audit = await showLimits();
    expect(screen.getAllByRole("group").map((group) => group.querySelector("legend")?.textContent)).toEqual([
      "Decision to hold a strategy discussion to the discussion",
      "Strategy discussion to child protection medical",
      "Report shared with the family before the initial conference",
      "Initial conference to decisions sent",
      "First core group to the next, then between core groups: the first",
      "First core group to the next, then between core groups: from each to the next",
      "Initial conference to the child first seen on a visit, then between visits: the first",
      "Initial conference to the child first seen on a visit, then between visits: from each to the next",
    ]);
    const sent = limit("Initial conference to decisions sent");
    await userEvent.type(sent.getByRole("textbox", { name: "Number" }), "10");
    expect(currentValue(audit.log, decisionsSent)).toBeUndefined();
    await userEvent.selectOptions(sent.getByRole("combobox", { name: "Counted in" }), "working days");
    await waitFor(() => expect(currentValue(audit.log, decisionsSent)).toEqual({ count: 10, unit: "working-day" }));

    await userEvent.clear(sent.getByRole("textbox", { name: "Number" }));
    await userEvent.type(sent.getByRole("textbox", { name: "Number" }), "15");
    await userEvent.tab();
    await waitFor(() => expect(currentValue(audit.log, decisionsSent)).toEqual({ count: 15, unit: "working-day" }));
    // The 1 on its way to 15 was never anybody's limit.
    const said = (await audit.history(decisionsSent)).map(({ body }) => body?.value);
    expect(said).toHaveLength(2);

    await goTo(paths.setUp(audit.id));
    await heading("Set up the audit");
    expect(screen.getByText("1 of 8 local limits entered.")).toBeVisible();
  });

  it("may be none at all, and may be cleared", async () => {
    const audit = await showLimits(change(decisionsSent, { count: 10, unit: "working-day" }));
    const sent = limit("Initial conference to decisions sent");
    const unit = sent.getByRole("combobox", { name: "Counted in" });
    await userEvent.selectOptions(unit, "No limit in this area");
    await waitFor(() => expect(currentValue(audit.log, decisionsSent)).toEqual({ none: true }));
    expect(sent.queryByRole("textbox", { name: "Number" })).toBeNull();
    await userEvent.selectOptions(unit, "Not entered yet");
    await waitFor(() => expect(currentValue(audit.log, decisionsSent)).toBeUndefined());
  });

  it("say what is missing, and save no half of one", async () => {
    const audit = await showLimits();
    const sent = limit("Initial conference to decisions sent");
    const number = sent.getByRole("textbox", { name: "Number" });
    await userEvent.type(number, "10");
    await userEvent.tab();
    expect(sent.getByText("Choose what the number is counted in")).toBeVisible();
    await userEvent.clear(number);
    await userEvent.type(number, "ten");
    await userEvent.tab();
    expect(sent.getByText("Enter a whole number from 1 to 1,000")).toBeVisible();
    expect(currentValue(audit.log, decisionsSent)).toBeUndefined();
  });

  it("say how far the bank holidays are known", async () => {
    await showLimits();
    expect(screen.getByText(/which are known to 31 December 2030/)).toBeVisible();
  });
});

describe("term dates", () => {
  it("are pasted as the area publishes them, and said back as they were read", async () => {
    const audit = await showLimits();
    expect(screen.getByText(/No limit of this audit is counted in school days/)).toBeVisible();
    await userEvent.click(termDates());
    await userEvent.paste("Autumn: 2 September 2025 to 24 October 2025\n3/11/2025 - 19/12/2025");
    await userEvent.tab();
    expect(await screen.findByText("2 times read:")).toBeVisible();
    expect(screen.getByText("3 November 2025 to 19 December 2025")).toBeVisible();
    expect(currentValue(audit.log, setUpCells.termDates)).toContain("Autumn: 2 September 2025");
  });

  it("name the line that cannot be read, and are needed where a limit is in school days", async () => {
    await showLimits(
      change(decisionsSent, { count: 10, unit: "school-day" }),
      change(setUpCells.termDates, "2 September 2025 to 24 October 2025\nHalf term"),
    );
    expect(screen.getByText(/This audit has limits in school days/)).toBeVisible();
    expect(screen.getByText("Line 2: Half term")).toBeVisible();
    expect(screen.getByText(/Until it is put right, nothing is counted in school days/)).toBeVisible();
  });

  it("say that they reach beyond the bank holidays that are known", async () => {
    await showLimits(change(setUpCells.termDates, "6 January 2031 to 14 February 2031"));
    expect(screen.getByText(/Bank holidays are known to 31 December 2030: school days after that/)).toBeVisible();
  });
});
