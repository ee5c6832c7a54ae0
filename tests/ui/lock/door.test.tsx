import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Application } from "#src/app/application.tsx";
import type { Updates } from "#src/app/watch-updates.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { findDoor } from "#src/use-cases/find-door.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

const noUpdates: Updates = { current: () => "none", subscribe: () => () => undefined, take: () => undefined };

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => undefined));
afterEach(() => {
  window.location.hash = "";
  localStorage.clear();
});

function startAt(path: string, name: string) {
  window.location.hash = path;
  render(<Application found={findDoor(testSurroundings(), name)} updates={noUpdates} />);
}

async function choose(first: string, second = first) {
  await userEvent.type(screen.getByLabelText("New passphrase"), first);
  await userEvent.type(screen.getByLabelText("The same passphrase again"), second);
  await userEvent.click(screen.getByRole("button", { name: /^(Go on|Open with the recovery key)$/ }));
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

/** A store with one audit, closed again. */
async function aUsedStore(): Promise<string> {
  const { name, workspace } = await openTestWorkspace();
  const audit = await workspace.startAudit();
  if (!audit.ok) throw new Error(audit.error.type);
  await audit.value.save([change(setUpCells.title, "Neglect, spring 2026")]);
  workspace.close();
  return name;
}

describe("a device that keeps nothing", () => {
  it("asks for no passphrase to look round, and leaves nothing behind", async () => {
    const name = freshName();
    startAt("/", name);
    await heading("Audit case files together");
    expect(screen.queryByRole("button", { name: "Lock" })).toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "This device" }));
    await heading("This device");
    const found = await findDoor(testSurroundings(), name);
    expect(found).toMatchObject({ ok: true, value: { type: "nothing-kept" } });
  });

  it("asks for one with the first audit, gives a recovery key, and then starts the audit", async () => {
    const name = freshName();
    startAt("/", name);
    await heading("Audit case files together");
    await userEvent.click(screen.getByRole("button", { name: "Start an audit" }));
    await heading("Choose a passphrase");
    await choose(testPassphrase);
    await heading("Your recovery key");
    const key = screen.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent ?? "";
    await userEvent.click(screen.getByRole("button", { name: "I have it on paper" }));
    expect(screen.queryByText(key)).toBeNull();
    expect(screen.getByLabelText("Type the key back from the paper")).toHaveFocus();
    await userEvent.type(screen.getByLabelText("Type the key back from the paper"), `${key.slice(0, -1)}*`);
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    expect(screen.getByRole("alert")).toHaveTextContent("This is not the key");
    expect(await findDoor(testSurroundings(), name)).toMatchObject({ value: { type: "nothing-kept" } });
    await userEvent.click(screen.getByRole("button", { name: "Show the key again" }));
    expect(screen.getByText(key)).toBeVisible();
    expect(screen.getByText(key)).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "I have it on paper" }));
    await userEvent.type(screen.getByLabelText("Type the key back from the paper"), key.toLowerCase());
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    await heading("Set up the audit");
    expect(screen.getByRole("button", { name: "Lock" })).toBeVisible();
    expect(await findDoor(testSurroundings(), name)).toMatchObject({ value: { type: "locked", isAsLeft: true } });
  });

  it("goes back to looking round for whoever would rather not", async () => {
    startAt("/", freshName());
    await heading("Audit case files together");
    await userEvent.click(screen.getByRole("button", { name: "Start an audit" }));
    await heading("Choose a passphrase");
    await userEvent.click(screen.getByRole("button", { name: "Not now" }));
    await heading("Audit case files together");
  });

  it("says all that is wrong with a passphrase, and takes a pasted one", async () => {
    startAt("/", freshName());
    await heading("Audit case files together");
    await userEvent.click(screen.getByRole("button", { name: "Start an audit" }));
    await heading("Choose a passphrase");
    await choose("too short");
    expect(screen.getByRole("alert")).toHaveTextContent("Choose a passphrase of at least 12 characters");
    for (const label of ["New passphrase", "The same passphrase again"]) {
      await userEvent.clear(screen.getByLabelText(label));
      await userEvent.click(screen.getByLabelText(label));
      await userEvent.paste(testPassphrase);
    }
    await userEvent.type(screen.getByLabelText("The same passphrase again"), "!");
    await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Type the same passphrase in both fields");
    await userEvent.type(screen.getByLabelText("The same passphrase again"), "{Backspace}");
    await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    await heading("Your recovery key");
  });

  it("is told where something is known to have been kept here before", async () => {
    const name = freshName();
    localStorage.setItem(`${name}.witness.n3z9c960ac7x2gw6`, JSON.stringify({ count: 1200, head: "a", store: "b" }));
    startAt("/", name);
    expect(await screen.findByText(/0 of 1,200 saved changes are left/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Go on with what is here" }));
    await heading("Audit case files together");
    expect(screen.getByText("Used Sightline here before?")).toBeVisible();
  });
});

describe("a device that is locked", () => {
  it("shows nothing of what it keeps, and opens at the address that was asked for", async () => {
    startAt("/device", await aUsedStore());
    await heading("Sightline is locked");
    expect(document.title).toBe("Locked – Sightline");
    expect(screen.queryByRole("navigation")).toBeNull();
    await userEvent.type(screen.getByLabelText("Passphrase"), testPassphrase);
    await userEvent.click(screen.getByRole("button", { name: "Unlock" }));
    await heading("This device");
    expect(await screen.findByText("1 audit")).toBeVisible();
  });

  it("stays shut to another passphrase, says so at the field, and keeps what was typed", async () => {
    startAt("/", await aUsedStore());
    await heading("Sightline is locked");
    await userEvent.click(screen.getByRole("button", { name: "Unlock" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Type your passphrase");
    await userEvent.type(screen.getByLabelText("Passphrase"), "four quiet otters reed");
    await userEvent.click(screen.getByRole("button", { name: "Unlock" }));
    expect(await screen.findByText(/This does not open what is kept here/, { selector: "a" })).toBeVisible();
    expect(screen.getByLabelText("Passphrase")).toHaveValue("four quiet otters reed");
    await userEvent.click(screen.getByRole("button", { name: "Show what I type: Passphrase" }));
    expect(screen.getByLabelText("Passphrase")).toHaveAttribute("type", "text");
  });

  it("tells a recovery key that was mistyped from one that is another's", async () => {
    startAt("/", await aUsedStore());
    await heading("Sightline is locked");
    await userEvent.click(screen.getByRole("button", { name: "I have forgotten it" }));
    await heading("Open with the recovery key");
    const field = screen.getByRole("textbox", { name: "Recovery key" });
    await userEvent.type(field, "008J-4CT4");
    await choose("nine tall herons wait");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "A recovery key has 28 letters and figures. You typed 8.",
    );
    await userEvent.clear(field);
    await userEvent.type(field, "008J-4CT4-ANK7-F24S-NAXW-SQFE-ZWN3");
    await userEvent.click(screen.getByRole("button", { name: "Open with the recovery key" }));
    expect(await screen.findByText(/This does not open what is kept here/, { selector: "a" })).toBeVisible();
  });
});
