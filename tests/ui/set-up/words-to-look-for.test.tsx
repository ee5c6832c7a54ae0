import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { paths } from "#src/features/shared/paths.ts";
import { firstCase, goTo, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const list = () => screen.getByRole("textbox", { name: "Words that must not appear in this audit" });

describe("the words to look for", () => {
  it("are reached from the set-up, say what they are, are saved, and are not guarded against themselves", async () => {
    const { workspace, audit } = await startAudit();
    await showApplication(paths.setUp(audit.id), workspace);
    await heading("Set up the audit");
    await userEvent.click(await screen.findByRole("link", { name: "Words that must not appear in this audit" }));
    await heading("Words to look for");
    expect(screen.getByText(/It goes into no report, no paper and no other export/)).toBeVisible();
    await userEvent.type(list(), "Kayleigh Parsons{Enter}Tanners Beck{Enter}---");
    await userEvent.tab();
    await waitFor(() =>
      expect(currentValue(audit.log, setUpCells.wordsToLookFor)).toBe("Kayleigh Parsons\nTanners Beck\n---"),
    );
    expect(await screen.findByText("2 entries are looked for, as saved.")).toBeVisible();
    expect(screen.getByText("Line 3: no letter or figure in it")).toBeVisible();
    expect(screen.queryByText(/looks like a name/)).toBeNull();
    await goTo(paths.setUp(audit.id));
    await heading("Set up the audit");
    expect(await screen.findByText(/2 entries listed/)).toBeVisible();
    // How many there are stands on the set-up, and none of them.
    expect(screen.queryByText(/Tanners/)).toBeNull();
  });

  it("take part under the field of a cell, under a role, and in a reference", async () => {
    const { workspace, audit } = await startAudit([change(setUpCells.wordsToLookFor, "Tanners")]);
    await showApplication(paths.setUp(audit.id), workspace);
    await heading("Set up the audit");
    await userEvent.type(screen.getByRole("textbox", { name: "Theme" }), "neglect near tanners");
    expect(await screen.findByText(/“tanners” is on your list of words to look for/)).toBeVisible();
    await goTo(paths.signOffAudit(audit.id));
    await goTo(paths.case(audit.id, firstCase));
    await heading("Case CP-1");
    await userEvent.type(screen.getByRole("textbox", { name: "Reference" }), " Tanners");
    expect(await screen.findByText(/This is on your list of words to look for/)).toBeVisible();
    await userEvent.click(screen.getByText("Take this case out of the audit"));
    await userEvent.type(screen.getByRole("textbox", { name: "Why it is taken out" }), "moved to Tanners");
    expect(await screen.findByText(/“Tanners” is on your list of words to look for/)).toBeVisible();
  });
});
