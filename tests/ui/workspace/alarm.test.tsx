import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Application } from "#src/app/application.tsx";
import type { Updates } from "#src/app/watch-updates.ts";
import { paths } from "#src/features/shared/paths.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { ok } from "#src/kernel/result.ts";
import { findDoor } from "#src/use-cases/find-door.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { aWorkspace } from "#tests/support/a-workspace.ts";
import { saveTitle, tamper } from "#tests/support/fault-store.ts";
import { anAuditWithWork, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";
import { heading } from "#tests/support/show-application.tsx";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

const noUpdates: Updates = { current: () => "none", subscribe: () => () => undefined, take: () => undefined };

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => undefined));
afterEach(() => {
  window.location.hash = "";
  localStorage.clear();
});

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));
const banner = () => screen.findByRole("status", { name: "Storage" });

function start(name: string, path: string = paths.home) {
  window.location.hash = path;
  return render(<Application found={findDoor(testSurroundings(), name)} updates={noUpdates} />);
}

function showAt(path: string, workspace: Workspace) {
  window.location.hash = path;
  return render(<Application found={Promise.resolve(ok({ type: "open", workspace }))} updates={noUpdates} />);
}

/** A profile whose database the browser took away; a backup of it is somewhere, and what lies outside is still known. */
async function aDestroyedStore() {
  const { name, workspace } = await openTestWorkspace();
  await anAuditWithWork(workspace, "Neglect, spring 2026");
  const file = await writtenFile(workspace);
  await (await workspace.backups()).confirm(file);
  workspace.close();
  await tamper(name, (database) => database.delete());
  return { name, file };
}

async function choosePassphrase() {
  await userEvent.type(await screen.findByLabelText("New passphrase"), testPassphrase);
  await userEvent.type(screen.getByLabelText("The same passphrase again"), testPassphrase);
  await press("Go on");
  await heading("Your recovery key");
  const key = screen.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent ?? "";
  await press("I have it on paper");
  await userEvent.type(screen.getByLabelText("Type the key back from the paper"), key);
  await press("Begin");
}

const missing = "Some of what you saved here is missing";

describe("a backup that is known of, where the store is gone", () => {
  it("is named by the alarm, at the foot and on the first screen", async () => {
    const { name } = await aDestroyedStore();
    start(name);
    await heading(missing);
    expect(screen.getByText(/The way back is your last backup, of 21 November 2026 at 09:\d\d\./)).toBeVisible();
    expect(screen.getByRole("button", { name: "Restore the backup of 21 November 2026" })).toBeVisible();
    await press("Go on with what is here");
    await heading("Audit case files together");
    expect(screen.getByText("Last backup 21 November 2026")).toBeVisible();
    const notice = screen.getByRole("region", { name: "Used Sightline here before?" });
    expect(notice).toHaveTextContent(
      /open your backup, the last of 21 November 2026 at 09:\d\d\. If you cannot find it,/,
    );
  });
});

describe("the address of an audit", () => {
  const elsewhere = paths.audit("n3z9c960ac7x2gw6" as AuditId);

  it("where the browser has cleared everything asks whether Sightline was used here, with the way to a backup", async () => {
    start(freshName(), elsewhere);
    await heading("Audit not found");
    await screen.findByRole("region", { name: "Used Sightline here before?" });
    await userEvent.click(screen.getByRole("link", { name: "open your backup" }));
    await heading("Backup");
  });

  it("asks so behind a passphrase too, and not where there is another audit (the control)", async () => {
    const { workspace } = await openTestWorkspace();
    const { unmount } = showAt(elsewhere, workspace);
    await heading("Audit not found");
    await screen.findByRole("region", { name: "Used Sightline here before?" });
    unmount();
    await anAuditWithWork(workspace, "Neglect, spring 2026");
    showAt(elsewhere, workspace);
    await heading("Audit not found");
    await act(async () => void (await workspace.listAudits()));
    expect(screen.queryByRole("region", { name: "Used Sightline here before?" })).toBeNull();
  });
});

describe("going to restore a backup", () => {
  it("settles nothing: the banner stays, and the next start says it again", async () => {
    const { name } = await aDestroyedStore();
    const { unmount } = start(name);
    await heading(missing);
    await press(/^Restore /);
    await heading("Backup");
    expect(await banner()).toBeVisible();
    unmount();
    start(name);
    await heading(missing);
  });

  it("is not stopped by the same page once there is a passphrase, and is done when the file is in", async () => {
    const { name, file } = await aDestroyedStore();
    const { unmount } = start(name);
    await heading(missing);
    await press(/^Restore /);
    await press("Choose a passphrase for this device");
    await choosePassphrase();
    expect(await banner()).toBeVisible();
    await userEvent.upload(await screen.findByLabelText("Backup file"), new File([file], "sightline-backup.age"));
    await press("Bring all of it in");
    await screen.findByRole("region", { name: "Everything in the file is on this device now" });
    await waitFor(() => expect(screen.queryByRole("status", { name: "Storage" })).toBeNull());
    expect(screen.queryByText(/not in this file/)).toBeNull();
    unmount();
    start(name);
    await heading("Sightline is locked");
  });

  it("is done as well where the file is older than what was lost, and not by a file without it", async () => {
    const { name, workspace } = await openTestWorkspace();
    const audit = await anAuditWithWork(workspace, "Neglect, spring 2026");
    const file = await writtenFile(workspace);
    await anAuditWithWork(workspace, "Another");
    const both = await writtenFile(workspace);
    await saveTitle(audit, "Said after both files, and lost");
    workspace.close();
    await tamper(name, ({ tail }) => tail.clear());
    const { workspace: here } = await openTestWorkspace(name);
    showAt(paths.backup, here);
    await press(/^Restore /);
    await userEvent.upload(await screen.findByLabelText("Backup file"), new File([file], "one.age"));
    await press("Bring all of it in");
    await screen.findByRole("region", { name: "Everything in the file is on this device now" });
    expect(here.health.type).toBe("older-than-witness");
    await userEvent.upload(await screen.findByLabelText("Backup file"), new File([both], "both.age"));
    await press("Bring all of it in");
    await screen.findByRole("region", { name: "Everything in the file is on this device now" });
    await waitFor(() => expect(here.health.type).toBe("sound"));
    expect(screen.getByText("At least 1 saved change that was here before is not in this file.")).toBeVisible();
  });

  it("from the page of the banner settles nothing either", async () => {
    const short = { id: "n3z9c960ac7x2gw6" as never, expected: 1200, found: 1 };
    const workspace = aWorkspace({}, { type: "older-than-witness", audits: [short] });
    showAt(paths.health, workspace);
    await press("Restore a backup");
    await heading("Backup");
    expect(workspace.wentOn()).toBe(0);
  });
});
