import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { firstSlot, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { paths } from "#src/features/shared/paths.ts";
import { saveFile } from "#src/ui/save-file.ts";
import { firstCase, goTo, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

vi.mock("#src/ui/save-file.ts", () => ({ saveFile: vi.fn() }));
afterEach(() => vi.useRealTimers());

const police = returnCells({
  caseId: firstCase,
  instrumentId: "child-protection",
  agencyId: "police",
  slot: firstSlot("police"),
});

const signedOff: readonly Change[] = [
  change(police.area("plan").outcome, "good"),
  change(police.area("plan").goodPractice, "Rang the nursery back"),
  change(police.signedOff, { role: "Named professional" }),
  change(reportCells.narrative("grades"), "The lead’s own words."),
  // The test workspace signs off on 21 November 2026.
  change(setUpCells.signedOff, { role: "QA lead" }),
];

async function showRetention(more: readonly Change[] = []) {
  const { workspace, audit } = await startAudit([...signedOff, ...more]);
  await showApplication(paths.retention(audit.id), workspace);
  await heading("Keeping and deleting returns");
  return { workspace, audit };
}

/** Dates alone: timers go on as they are. */
function itIs(day: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${day}T12:00:00Z`) });
}

const type = (name: string, text: string) => userEvent.type(screen.getByRole("textbox", { name }), text);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("the rule", () => {
  it("is set in days, says the day, and refuses what is none", async () => {
    itIs("2026-12-01");
    const { audit } = await showRetention();
    await type("Days after sign-off", "soon");
    await press("Set the rule");
    expect(await screen.findByRole("link", { name: "Enter a whole number of days, for example 90" })).toBeVisible();
    await userEvent.clear(screen.getByRole("textbox", { name: "Days after sign-off" }));
    await type("Days after sign-off", "90");
    await press("Set the rule");
    expect(await screen.findByText("Saved: deleted 90 days after sign-off.")).toBeVisible();
    expect(screen.getByText("Signed off on 21 November 2026. Due on 19 February 2027")).toBeVisible();
    expect(audit.read(setUpCells.keepDays)).toMatchObject({ value: 90 });
  });

  it("says on the first screen and in the audit that they are due, from the day on and not before", async () => {
    itIs("2027-02-18");
    const { workspace, audit } = await showRetention([change(setUpCells.keepDays, 90)]);
    await goTo(paths.home);
    await heading("Audits");
    expect(screen.queryByRole("heading", { name: "Returns are due to be deleted" })).toBeNull();
    itIs("2027-02-19");
    await goTo(paths.audit(audit.id));
    expect(
      await screen.findByRole("heading", { name: "The returns are due to be deleted since 19 February 2027" }),
    ).toBeVisible();
    await goTo(paths.home);
    expect(await screen.findByRole("heading", { name: "Returns are due to be deleted" })).toBeVisible();
    expect((await workspace.listAudits())[0]?.retention?.deletedOn).toBeNull();
  });
});

describe("a hold", () => {
  it("takes the way to the deletion away, whatever the rule says, until it is taken off by role", async () => {
    itIs("2027-03-01");
    const { audit } = await showRetention([change(setUpCells.keepDays, 90)]);
    expect(screen.getByRole("link", { name: "Delete the returns of this audit" })).toBeVisible();
    await press("Put a hold on");
    expect(await screen.findByRole("link", { name: "Enter why nothing may be deleted" })).toBeVisible();
    await type("Why nothing may be deleted", "Asked for by a court");
    await type("Your role", "Head of safeguarding");
    await press("Put a hold on");
    expect(await screen.findByRole("button", { name: "Take the hold off" })).toBeVisible();
    expect(screen.getByText("Asked for by a court")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Delete the returns of this audit" })).toBeNull();
    await goTo(paths.deleteReturns(audit.id));
    await heading("Delete the returns");
    expect(screen.getByText(/A hold stands on this audit/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Delete/ })).toBeNull();
    await goTo(paths.retention(audit.id));
    await type("Role of whoever takes it off", "QA lead");
    await press("Take the hold off");
    expect(await screen.findByRole("link", { name: "Delete the returns of this audit" })).toBeVisible();
    expect((await audit.history(setUpCells.hold))[0]?.body).toMatchObject({ value: null, note: "QA lead" });
  });
});

describe("deleting", () => {
  async function deleted() {
    itIs("2026-12-01");
    const shown = await showRetention();
    await userEvent.click(screen.getByRole("link", { name: "Delete the returns of this audit" }));
    await heading("Delete the returns");
    await press("Delete 1 return");
    expect(await screen.findByRole("link", { name: /Enter your role/ })).toBeVisible();
    await type("Your role", "QA lead");
    await type("Why they are deleted now", "The report is agreed");
    await press("Delete 1 return");
    await heading("Receipt of the deletion");
    return shown;
  }

  it("leaves a receipt that can be read, printed and saved as plain text", async () => {
    await deleted();
    expect(await screen.findByText("The report is agreed")).toBeVisible();
    expect(screen.getByText("1 begun, 1 of them signed off")).toBeVisible();
    expect(screen.getByRole("button", { name: "Print the receipt" })).toBeVisible();
    await press("Save it as a text file");
    const [name, , text] = vi.mocked(saveFile).mock.lastCall ?? [];
    expect(name).toBe("deletion-receipt.txt");
    expect(text).toMatch(/^Receipt: returns deleted\r\n\r\nAudit: Neglect, spring 2026\r\nReturns deleted on: /);
    expect(text).toMatch(/Decided by: QA lead\r\nWhy: The report is agreed\r\n/);
  });

  it("has what may say who someone is listed before the receipt is printed or saved", async () => {
    itIs("2026-12-01");
    const { audit } = await showRetention();
    await goTo(paths.deleteReturns(audit.id));
    await heading("Delete the returns");
    await type("Your role", "QA lead");
    await type("Why they are deleted now", "Kayleigh Parsons asked for it");
    await press("Delete 1 return");
    await heading("Receipt of the deletion");
    const notice = await screen.findByRole("region", { name: "1 text may say who someone is" });
    expect(within(notice).getByRole("listitem")).toHaveTextContent(
      "Why they were deleted: “Kayleigh Parsons” looks like a name",
    );
    expect(within(notice).queryByRole("link")).toBeNull();
    const button = screen.getByRole("button", { name: "Print the receipt" });
    expect(notice.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("leaves the audit in the list, its returns without answers, and every screen to be read", async () => {
    const { audit } = await deleted();
    await goTo(paths.home);
    expect(await screen.findByText(/^Returns deleted on/)).toBeVisible();
    await goTo(paths.return(audit.id, firstCase, 2));
    expect(await screen.findByRole("region", { name: "Returns deleted" })).toBeVisible();
    await goTo(`${paths.return(audit.id, firstCase, 2)}/area/8`);
    expect(await screen.findByText(/What was answered here was deleted with the returns/)).toBeVisible();
    expect(screen.queryByRole("radio", { checked: true })).toBeNull();
    expect(screen.queryByText("Rang the nursery back")).toBeNull();
  });

  it("shows the report as it was kept, with the lead's words, and says of the rows that they went", async () => {
    const { audit } = await deleted();
    await goTo(paths.report(audit.id));
    await heading("Neglect, spring 2026: overview report");
    expect(screen.getByText("1 signed off of 6 expected")).toBeVisible();
    expect(screen.getByText(/kept when the returns it was computed from were deleted/)).toBeVisible();
    await goTo(paths.reportPart(audit.id, "grades"));
    await heading("5 Grades");
    expect(screen.getByText("The lead’s own words.")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    const row = within(await screen.findByRole("table", { name: /^Agencies’ own grades by area/ }));
    expect(row.getByRole("row", { name: /^8 The plan/ })).toHaveTextContent("return not received (5)");
    await goTo(paths.exportReport(audit.id));
    expect(await screen.findByText(/The rows with every answer went with the returns/)).toBeVisible();
  });
});

describe("what is held on this device", () => {
  it("is a table with the counts of each audit, its rule and what comes next", async () => {
    itIs("2026-12-01");
    const { workspace, audit } = await startAudit([...signedOff, change(setUpCells.keepDays, 90)]);
    await showApplication(paths.held, workspace);
    await heading("What is held about children");
    const row = screen.getByRole("row", { name: /^Neglect, spring 2026/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "2",
      "1",
      "1",
      "1",
      "0",
      "0",
      "21 November 2026 to 21 November 2026",
      "Deleted 90 days after sign-off",
      "Signed off on 21 November 2026. Due on 19 February 2027",
    ]);
    expect(within(row).getByRole("link")).toHaveAttribute("href", `#${paths.retention(audit.id)}`);
  });
});

describe("the list of what is held, before it is printed", () => {
  it("names the titles that may say who someone is, with the way to each", async () => {
    const { workspace, audit } = await startAudit([change(setUpCells.title, "Review of Kayleigh Parsons")]);
    await showApplication(paths.held, workspace);
    await heading("What is held about children");
    const notice = await screen.findByRole("region", { name: "1 text may say who someone is" });
    expect(within(notice).getByRole("link")).toHaveAttribute("href", `#${paths.setUp(audit.id)}`);
  });
});

describe("removing everything", () => {
  it("asks for the word, and then nothing is left in this browser", async () => {
    const { workspace } = await startAudit(signedOff);
    await showApplication(paths.removeEverything, workspace);
    await heading("Remove everything from this device");
    const before = (await indexedDB.databases()).length;
    await type("Type REMOVE to go on", "remove");
    await press("Remove everything");
    expect(await screen.findByRole("link", { name: "Type REMOVE in capital letters" })).toBeVisible();
    expect(await workspace.listAudits()).toHaveLength(1);
    await userEvent.clear(screen.getByRole("textbox"));
    await type("Type REMOVE to go on", "REMOVE");
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    await press("Remove everything");
    await waitFor(async () => expect(await indexedDB.databases()).toHaveLength(before - 1));
    // The page would be loaded anew here, and nothing of it may ask the store that is gone.
    cleanup();
  });
});
