import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { AppRoutes } from "#src/app/app-routes.tsx";
import { WorkspaceGate } from "#src/app/workspace-gate.tsx";
import { ok } from "#src/kernel/result.ts";
import type { BackupState } from "#src/use-cases/backups.ts";
import { aWorkspace, someBackups } from "#tests/support/a-workspace.ts";
import { MemoryRouter } from "#tests/support/memory-router.tsx";
import { heading } from "#tests/support/show-application.tsx";

const folder = { type: "ready", folder: "Backups" } as const;

async function pressLock(state: Partial<BackupState>) {
  const known = { ...someBackups().state(), ...state };
  const workspace = aWorkspace({}, { type: "sound" }, [], someBackups({ state: () => known }));
  const found = Promise.resolve(ok({ type: "open", workspace } as const));
  render(
    <MemoryRouter>
      <WorkspaceGate
        found={found}
        updates={{ current: () => "none", subscribe: () => () => undefined, take: () => undefined }}
      >
        <AppRoutes />
      </WorkspaceGate>
    </MemoryRouter>,
  );
  await act(() => found);
  await userEvent.click(await screen.findByRole("button", { name: "Lock" }));
}

describe("locking by hand", () => {
  it("reminds first of what is in no backup, where a reminder is due, and locks from there", async () => {
    await pressLock({ isDue: true, changes: 60 });
    await heading("Before you lock");
    expect(screen.getByText(/60 saved changes on this device are in no backup/)).toBeVisible();
    expect(screen.getByRole("link", { name: "Save a backup first" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Lock now" }));
    expect(await screen.findByText("Locking")).toBeVisible();
  });

  it("locks at once where none is due", async () => {
    await pressLock({ changes: 3 });
    expect(await screen.findByText("Locking")).toBeVisible();
  });

  it("locks at once where a backup is written by itself", async () => {
    await pressLock({ isDue: true, changes: 60, place: folder });
    expect(await screen.findByText("Locking")).toBeVisible();
  });

  it("reminds where the last backup by itself did not work", async () => {
    await pressLock({ isDue: true, changes: 60, place: folder, failure: { type: "place-gone" } });
    await heading("Before you lock");
  });
});
