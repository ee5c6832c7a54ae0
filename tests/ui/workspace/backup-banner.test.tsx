import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { paths } from "#src/features/shared/paths.ts";
import { aFolder, aPlace } from "#tests/support/a-folder.ts";
import { tamper } from "#tests/support/fault-store.ts";
import { anAuditWithWork } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { goTo, heading, showApplication } from "#tests/support/show-application.tsx";

describe("backups by themselves that have stopped", () => {
  const banner = () => screen.findByRole("status", { name: "Backup" });
  const noBanner = () => waitFor(() => expect(screen.queryByRole("status", { name: "Backup" })).toBeNull());

  async function withPlace(permission: PermissionState) {
    const there = aFolder();
    there.set({ permission });
    const kept = { folder: there.folder, written: [] };
    const { workspace } = await openTestWorkspace(freshName(), {
      chosenPlace: () => aPlace(there.folder, { kept }),
    });
    await anAuditWithWork(workspace, "Neglect, spring 2026");
    await showApplication(paths.home, workspace);
    await heading("Audits");
    return { there, backups: await workspace.backups() };
  }

  it("where the browser wants to hear from the person are said on every screen, and go on at one press", async () => {
    const { there, backups } = await withPlace("prompt");
    expect(await banner()).toHaveTextContent(
      /^Sightline writes backups to “Sightline backups” only when you have allowed it again/,
    );
    await userEvent.click(screen.getByRole("button", { name: "Allow it again" }));
    await noBanner();
    expect(backups.state().place.type).toBe("ready");
    await act(async () => void (await backups.saveBeforeLocking()));
    expect(there.names()).toEqual(["sightline-backup-2026-11-21.age"]);
  });

  it("because one did not work are said, with the way to the page that says why, until one works", async () => {
    const { there, backups } = await withPlace("granted");
    expect(screen.queryByRole("status", { name: "Backup" })).toBeNull();
    there.set({ fault: "NotFoundError" });
    await act(async () => void (await backups.saveBeforeLocking()));
    const said = await banner();
    expect(said).toHaveTextContent(/^The last backup to “Sightline backups” did not work/);
    expect(within(said).queryByRole("button")).toBeNull();
    await userEvent.click(within(said).getByRole("link", { name: "Save a backup" }));
    await heading("Backup");
    expect(screen.queryByRole("status", { name: "Backup" })).toBeNull();
    expect(screen.getByRole("region", { name: "The last backup by itself did not work" })).toBeVisible();
    await goTo(paths.home);
    await banner();
    there.set({ fault: null });
    await act(async () => void (await backups.saveBeforeLocking()));
    await noBanner();
  });

  it("say nothing where everything that was saved is in a backup (the control)", async () => {
    const { there, backups } = await withPlace("granted");
    await act(async () => void (await backups.saveBeforeLocking()));
    there.set({ permission: "prompt", fault: "NotAllowedError" });
    await act(async () => void (await backups.save()));
    expect(backups.state()).toMatchObject({ changes: 0 });
    expect(screen.queryByRole("status", { name: "Backup" })).toBeNull();
  });

  it("ask for nothing while something is missing here: what is left would be written over the way back", async () => {
    const there = aFolder();
    const kept = { folder: there.folder, written: [] };
    const around = { chosenPlace: () => aPlace(there.folder, { kept }) };
    const { name, workspace: before } = await openTestWorkspace(freshName(), around);
    await anAuditWithWork(before, "Neglect, spring 2026");
    before.close();
    await tamper(name, ({ tail }) => tail.clear());
    there.set({ permission: "prompt" });
    const { workspace } = await openTestWorkspace(name, around);
    await showApplication(paths.home, workspace);
    await userEvent.click(await screen.findByRole("button", { name: /^Restore / }));
    await heading("Backup");
    await goTo(paths.home);
    expect(await screen.findByRole("status", { name: "Storage" })).toBeVisible();
    expect((await workspace.backups()).state()).toMatchObject({ place: { type: "asleep" }, changes: 9 });
    await act(() => import("#src/features/workspace/backup-banner.tsx"));
    expect(screen.queryByRole("status", { name: "Backup" })).toBeNull();
  });
});
