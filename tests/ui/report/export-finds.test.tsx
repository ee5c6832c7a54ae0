import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { concernCells, firstSlot, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { paths } from "#src/features/shared/paths.ts";
import type { ConcernId } from "#src/kernel/ids.ts";
import { firstCase, goTo, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const police = returnCells({
  caseId: firstCase,
  instrumentId: "child-protection",
  agencyId: "police",
  slot: firstSlot("police"),
});

const clean: Change[] = [
  change(police.area("plan").outcome, "good"),
  change(police.area("plan").reason, "The plan names who does what by when."),
  change(police.overallGrade, "good"),
  change(police.signedOff, { role: "Named professional" }),
];
const telling: Change[] = [
  ...clean,
  change(police.standard("plan-names-harm").evidence, "Rang 07700 900123 twice; the Zblewski house was dark."),
  change(police.area("plan").goodPractice, "Kayleigh Parsons chaired it."),
  change(reportCells.narrative("summary"), "Tanners Beck was named in every file."),
  change(setUpCells.wordsToLookFor, "Zblewski\nTanners Beck"),
];

async function showExport(changes: readonly Change[]) {
  const { workspace, audit } = await startAudit(changes);
  await showApplication(paths.exportReport(audit.id), workspace);
  await heading("Export the report");
  return audit;
}

const findsNotice = () => screen.findByRole("region", { name: /may say who someone is$/ });
const under = (notice: HTMLElement, name: RegExp) =>
  within(within(notice).getByRole("region", { name }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("before a report is exported", () => {
  it("what may say who someone is is listed: the audit's own words, what has a shape, names apart", async () => {
    await showExport(telling);
    const notice = await findsNotice();
    expect(within(notice).getByRole("heading", { level: 2 })).toHaveTextContent("3 texts may say who someone is");
    expect(under(notice, /^On your list/)).toEqual([
      "1 Summary: the lead’s words: “Tanners Beck” is on your list of words to look for",
      "CP-1, Police, 8 The plan: evidence for 8.1: “Zblewski” is on your list of words to look for",
    ]);
    expect(under(notice, /^Numbers/)).toEqual([
      "CP-1, Police, 8 The plan: evidence for 8.1: “07700 900123” looks like a telephone number",
    ]);
    expect(under(notice, /^Words that look like names/)).toEqual([
      "CP-1, Police, 8 The plan: good practice: “Kayleigh Parsons” looks like a name",
    ]);
    // Before the first button that saves, and none of them is held back.
    const button = screen.getByRole("button", { name: "Save the Word document" });
    expect(notice.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(button).toBeEnabled();
  });

  it("each text is one link away, the lead's words as well", async () => {
    await showExport(telling);
    const notice = await findsNotice();
    await userEvent.click(within(notice).getByRole("link", { name: /good practice$/ }));
    await heading(/^8 The plan/);
    await userEvent.click(screen.getByRole("link", { name: /^reopen/ }));
    await goTo("/");
  });

  it("says so where nothing was found, and that this proves nothing", async () => {
    await showExport(clean);
    expect(await screen.findByText(/None has anything in it that looks like a name/)).toHaveTextContent(
      /of this report looked through.*The words may still tell who a child is\.$/,
    );
    expect(screen.queryByRole("region", { name: /may say who someone is/ })).toBeNull();
  });

  it("looks again once a text is changed", async () => {
    const audit = await showExport(telling);
    await findsNotice();
    await audit.save([change(reportCells.narrative("summary"), "One street was named in every file.")]);
    await waitFor(async () => expect(await findsNotice()).toHaveTextContent("2 texts may say who someone is"));
  });
});

describe("before a concern is sent on", () => {
  it("its texts are looked through, and a link goes to the field on the same page", async () => {
    const cells = concernCells("concern-1" as ConcernId);
    const { workspace, audit } = await startAudit([
      change(cells.presence, { state: "in" }),
      change(cells.what, "Kayleigh was seen alone at 12 Station Road."),
    ]);
    await showApplication(paths.concern(audit.id, "concern-1" as ConcernId), workspace);
    const notice = await findsNotice();
    await userEvent.click(within(notice).getAllByRole("link", { name: "What worries you now" })[0] as HTMLElement);
    expect(screen.getByRole("textbox", { name: "What worries you now" })).toHaveFocus();
  });
});
