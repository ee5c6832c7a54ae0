import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Update, Updates } from "#src/app/watch-updates.ts";
import { type Found, WorkspaceGate } from "#src/app/workspace-gate.tsx";
import { err, ok } from "#src/kernel/result.ts";
import type { SaveState } from "#src/use-cases/save-state.ts";
import type { StorageHealth } from "#src/use-cases/workspace.ts";
import { aWorkspace } from "#tests/support/a-workspace.ts";
import { MemoryRouter } from "#tests/support/memory-router.tsx";

function someUpdates(update: Update): Updates & { readonly taken: ReturnType<typeof vi.fn> } {
  const taken = vi.fn();
  return { current: () => update, subscribe: () => () => undefined, take: taken, taken };
}

async function show(found: Found, updates = someUpdates("none")) {
  const opened = Promise.resolve(found);
  render(
    <MemoryRouter>
      <WorkspaceGate found={opened} updates={updates}>
        <main>
          <h1>The screen</h1>
          <label>
            Reason <input type="text" />
          </label>
        </main>
      </WorkspaceGate>
    </MemoryRouter>,
  );
  await act(() => opened);
}

async function open(
  state: Partial<SaveState> = {},
  health: StorageHealth = { type: "sound" },
  update: Update = "none",
) {
  const workspace = aWorkspace(state, health);
  const updates = someUpdates(update);
  await show(ok({ type: "open", workspace }), updates);
  // Fetched late: without it a notice that must not be there would be missing for another reason.
  await act(() => import("#src/app/notices.tsx"));
  return { workspace, updates };
}

describe("storage that cannot be opened", () => {
  it("is said on a page of its own, with the way on, for each of its kinds", async () => {
    await show(err({ type: "storage-refused", detail: "SecurityError" }));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "Sightline cannot keep anything in this window",
    );
    expect(screen.getByText(/SecurityError/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(screen.queryByText("The screen")).toBeNull();
  });

  it("says that a newer Sightline wrote what is here, and that nothing was touched", async () => {
    await show(err({ type: "newer-database" }));
    expect(await screen.findByText(/opened nothing and changed nothing/)).toBeVisible();
  });

  it("says that the lock is missing, and that nothing was deleted", async () => {
    await show(err({ type: "key-missing" }));
    expect(await screen.findByText(/Nothing has been deleted/)).toBeVisible();
  });
});

describe("a store that holds less than it should", () => {
  const short: StorageHealth = {
    type: "older-than-witness",
    audits: [{ id: "n3z9c960ac7x2gw6" as never, expected: 1200, found: 1 }],
  };

  it("is said before anything else is shown", async () => {
    const { workspace } = await open({}, short);
    expect(await screen.findByText(/1 of 1,200 saved changes is left/)).toBeVisible();
    expect(screen.queryByText("The screen")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Go on with what is here" }));
    expect(workspace.wentOn()).toBe(1);
    expect(await screen.findByText("The screen")).toBeVisible();
  });

  it("counts what cannot be read and what is missing in between", async () => {
    await open(
      {},
      { type: "damaged", audits: [{ id: "n3z9c960ac7x2gw6" as never, unreadable: 2, gaps: 1, drafts: 0 }] },
    );
    expect(
      await screen.findByText(/2 parts cannot be opened, and 1 place where something is missing in between/),
    ).toBeVisible();
  });
});

describe("another tab", () => {
  it("has the pen until the person takes over here", async () => {
    const { workspace } = await open({ tab: "reading" });
    expect(screen.getByText("Sightline is open in another tab.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Take over here" }));
    expect(workspace.takenOver()).toBe(1);
    act(() => workspace.set({ tab: "writing" }));
    expect(screen.queryByText("Sightline is open in another tab.")).toBeNull();
  });
});

describe("a tab whose neighbour is locked by hand", () => {
  it("locks too, and shows nothing of what is kept from then on", async () => {
    const { workspace } = await open();
    act(() => workspace.askToLock());
    expect(await screen.findByText("Locking")).toBeVisible();
    expect(screen.queryByText("The screen")).toBeNull();
  });

  it("stays where something is not saved, and says so", async () => {
    const { workspace } = await open({ failure: { type: "storage-closed" } });
    act(() => workspace.askToLock());
    expect(await screen.findByText("It was not locked")).toBeVisible();
    expect(screen.getByText("The screen")).toBeVisible();
    // And locks once it is saved.
    act(() => workspace.set({ failure: null }));
    expect(await screen.findByText("Locking")).toBeVisible();
  });
});

describe("a newer Sightline", () => {
  it("is offered while nobody types and everything is saved", async () => {
    const { updates } = await open({}, { type: "sound" }, "waiting");
    await userEvent.click(screen.getByRole("button", { name: "Update now" }));
    expect(updates.taken).toHaveBeenCalledTimes(1);
  });

  it("waits while a write is under way or has failed", async () => {
    const { workspace } = await open({ pending: 1 }, { type: "sound" }, "waiting");
    expect(screen.queryByRole("button", { name: "Update now" })).toBeNull();
    act(() => workspace.set({ pending: 0, failure: { type: "storage-closed" } }));
    expect(screen.queryByRole("button", { name: "Update now" })).toBeNull();
    act(() => workspace.set({ failure: null }));
    expect(screen.getByRole("button", { name: "Update now" })).toBeVisible();
  });

  it("waits while someone types", async () => {
    const { workspace } = await open({ pending: 1 }, { type: "sound" }, "waiting");
    await userEvent.click(screen.getByLabelText("Reason"));
    act(() => workspace.set({ pending: 0 }));
    expect(screen.queryByRole("button", { name: "Update now" })).toBeNull();
    await userEvent.tab();
    expect(await screen.findByRole("button", { name: "Update now" })).toBeVisible();
  });

  it("takes the page only after the last word is on the disk", async () => {
    const { workspace, updates } = await open({}, { type: "sound" }, "waiting");
    act(() => workspace.set({ pending: 1 }));
    await userEvent.click(screen.getByRole("button", { name: "Update now" }));
    expect(updates.taken).not.toHaveBeenCalled();
    act(() => workspace.set({ pending: 0 }));
    expect(updates.taken).toHaveBeenCalledTimes(1);
  });

  it("is alone on the page once it is taken: whatever else asked for a file would hold it back", async () => {
    await open({}, { type: "sound" }, "taken");
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(screen.queryByRole("heading")).toBeNull();
    expect(await screen.findByText("Loading the newer Sightline")).toBeVisible();
  });
});

describe("locking", () => {
  it("that would lose something is not done, and says so until that is saved", async () => {
    const { workspace } = await open({ failure: { type: "storage-full" } });
    expect(screen.queryByText("It was not locked")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Lock" }));
    expect(await screen.findByRole("heading", { name: "It was not locked" })).toBeVisible();
    expect(screen.getByText("The screen")).toBeVisible();
    act(() => workspace.set({ failure: null }));
    expect(screen.queryByText("It was not locked")).toBeNull();
  });
});

describe("a start that does not come to an end", () => {
  afterEach(() => vi.useRealTimers());

  it("locks by itself all the same, its ten minutes counted from the first at the latest", async () => {
    await import("#src/app/notices.tsx");
    vi.useFakeTimers();
    await show(ok({ type: "open", workspace: { ...aWorkspace(), quiet: new Promise<void>(() => undefined) } }));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    await act(() => vi.advanceTimersByTimeAsync(9 * 60_000));
    expect(screen.queryByRole("region", { name: "Locking" })).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(40_000));
    expect(screen.getByRole("region", { name: "Locking" })).toHaveTextContent("Sightline is about to lock.");
  });
});

describe("leaving the page", () => {
  function leave(): boolean {
    return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  }

  it("is asked about only while something is not on the disk", async () => {
    const { workspace } = await open();
    expect(leave()).toBe(false);
    act(() => workspace.set({ pending: 1 }));
    expect(leave()).toBe(true);
    act(() => workspace.set({ pending: 0, failure: { type: "storage-full" } }));
    expect(leave()).toBe(true);
    act(() => workspace.set({ failure: null }));
    expect(leave()).toBe(false);
  });
});
