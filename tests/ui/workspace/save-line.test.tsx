import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { TryAgainProvider, Unsaved } from "#src/features/shared/try-again.tsx";
import { WorkspaceProvider } from "#src/features/shared/workspace-context.tsx";
import { SaveLine } from "#src/features/workspace/save-line.tsx";
import { saySaving } from "#src/features/workspace/save-line-words.ts";
import type { SaveState } from "#src/use-cases/save-state.ts";
import { aWorkspace } from "#tests/support/a-workspace.ts";
import { MemoryRouter } from "#tests/support/memory-router.tsx";

function show(state: Partial<SaveState>, unsaved: (() => void) | null = null) {
  const workspace = aWorkspace(state);
  render(
    <MemoryRouter>
      <WorkspaceProvider workspace={workspace}>
        <TryAgainProvider>
          {unsaved === null ? null : <Unsaved again={unsaved} />}
          <SaveLine />
        </TryAgainProvider>
      </WorkspaceProvider>
    </MemoryRouter>,
  );
  return workspace;
}

const saved = "2026-11-21T14:32:00.000Z";

describe("the line about saving", () => {
  it("does not say that nothing is saved where nothing was changed in this visit", () => {
    show({});
    expect(screen.getByText("No changes to save")).toBeVisible();
    expect(screen.getByText("No backup yet")).toBeVisible();
    expect(screen.getByText("Storage protected")).toBeVisible();
  });

  it("never says saved while a write is under way", () => {
    const workspace = show({ savedAt: saved });
    expect(screen.getByText(/^Saved on this device/)).toBeVisible();
    act(() => workspace.set({ pending: 1 }));
    expect(screen.getByText("Saving")).toBeVisible();
    expect(screen.queryByText(/^Saved on this device/)).toBeNull();
  });

  it("gives the time of a save of today and the day of an older one", () => {
    const state = { ...aWorkspace().saveState(), savedAt: saved };
    expect(saySaving(state, "2026-11-21T15:00:00.000Z")).toBe("Saved on this device at 14:32");
    expect(saySaving(state, "2026-11-22T09:00:00.000Z")).toBe("Saved on this device on 21 November 2026");
  });

  it("says a failure, offers to try again, and tries everything on the screen that is not saved", async () => {
    const again = vi.fn();
    show({ savedAt: saved, failure: { type: "storage-closed" } }, again);
    expect(screen.getAllByText(/^Not saved: the browser has closed its storage/)[0]).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(again).toHaveBeenCalledTimes(1);
  });

  it.each([{ type: "storage-full" }, { type: "storage-failed", detail: "UnknownError" }] as const)(
    "says what to do when there is no room ($type), without taking away the screen that holds the unsaved words",
    async (failure) => {
      show({ failure });
      const what = screen.getByRole("button", { name: "What to do" });
      expect(screen.getByText(/empty the recycle bin/)).not.toBeVisible();
      await userEvent.click(what);
      expect(what).toHaveAttribute("aria-expanded", "true");
      expect(screen.getByText(/empty the recycle bin/)).toBeVisible();
    },
  );

  it("does not speak of room where the store was emptied under the tab", () => {
    show({ failure: { type: "storage-failed", detail: "emptied" } });
    expect(screen.queryByRole("button", { name: "What to do" })).toBeNull();
    expect(screen.queryByText(/disk may be full/)).toBeNull();
    expect(screen.getAllByText(/^Not saved: the browser could not write/)[0]).toBeVisible();
  });

  it("speaks when saving fails and when it works again, and is silent on every other save", () => {
    const workspace = show({ savedAt: saved });
    const spoken = screen.getByRole("status");
    act(() => workspace.set({ savedAt: "2026-11-21T14:33:00.000Z" }));
    expect(spoken).toHaveTextContent(/^$/);
    act(() => workspace.set({ failure: { type: "storage-failed", detail: "UnknownError" } }));
    expect(screen.getByRole("status")).toHaveTextContent(/^Not saved: the browser could not write/);
    act(() => workspace.set({ failure: null, savedAt: "2026-11-21T14:34:00.000Z" }));
    expect(screen.getByRole("status")).toHaveTextContent("Saved on this device");
  });

  it("says that another tab has the pen", () => {
    show({ tab: "reading" });
    expect(screen.getByText("Open in another tab: this one only reads")).toBeVisible();
  });
});
