import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import { childProtection, firstCase, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const accepted = caseCells(firstCase).acceptedDates("child-protection", "strategy-discussion");

/** A signed-off return that gives the strategy discussion so. */
function dated(agencyId: string, date: string) {
  const cells = returnCells({
    caseId: firstCase,
    instrumentId: childProtection.id,
    agencyId,
    slot: firstSlot(agencyId),
  });
  return [
    change(setUpCells.agency(agencyId), { state: "in" as const }),
    change(cells.milestone("strategy-discussion"), [date]),
    change(cells.signedOff, { role: "Named professional" }),
  ];
}

async function showDates(police: string, ...more: Change[]) {
  const changes = [...dated("social-care", "2025-12-02"), ...dated("police", police), ...more];
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.cases(audit.id), workspace);
  await heading("Cases");
  await userEvent.click(screen.getByRole("link", { name: "Dates that differ between agencies" }));
  await heading("Dates that differ");
  return audit;
}

describe("dates that differ", () => {
  it("stand side by side with who gave them; the lead accepts one, and each return keeps its own", async () => {
    const audit = await showDates("2025-12-03");
    expect(screen.getByText("1 date of 1 not accepted yet.")).toBeVisible();
    const group = within(screen.getByRole("group", { name: "CP-1: Strategy discussion that started the enquiry" }));
    expect(group.getByRole("radio", { name: "2 December 2025" })).toHaveAccessibleDescription("Children's social care");
    expect(group.getByRole("radio", { name: "3 December 2025" })).toHaveAccessibleDescription("Police");
    expect(group.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);

    await userEvent.click(group.getByRole("radio", { name: "3 December 2025" }));
    await waitFor(() => expect(currentValue(audit.log, accepted)).toEqual(["2025-12-03"]));
    expect(await screen.findByText("One is accepted for each.")).toBeVisible();
    const own = returnCells({
      caseId: firstCase,
      instrumentId: childProtection.id,
      agencyId: "social-care",
      slot: firstSlot("social-care"),
    });
    expect(currentValue(audit.log, own.milestone("strategy-discussion"))).toEqual(["2025-12-02"]);

    await userEvent.click(group.getByRole("button", { name: /^Clear/ }));
    await waitFor(() => expect(currentValue(audit.log, accepted)).toBeUndefined());
  });

  it("keep what was accepted where no return gives it any longer, and say so", async () => {
    await showDates("2025-12-03", change(accepted, ["2025-12-01"]));
    const gone = screen.getByRole("radio", { name: "1 December 2025" });
    expect(gone).toBeChecked();
    expect(gone).toHaveAccessibleDescription("Accepted earlier, and given by no return now");
  });

  it("are none where agencies agree", async () => {
    await showDates("2025-12-02");
    expect(screen.getByText(/agencies gave no different dates for the same event/)).toBeVisible();
  });
});
