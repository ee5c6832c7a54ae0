import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LockWhenLeft } from "#src/app/lock-when-left.tsx";
import { keepLockAfter, readLockAfter } from "#src/features/shared/lock-after.ts";
import { LockProvider } from "#src/features/shared/lock-context.tsx";
import { PassphraseDays } from "#src/features/shared/passphrase-days.tsx";
import { heading, showApplication } from "#tests/support/show-application.tsx";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  localStorage.clear();
  window.location.hash = "";
});

function hide(hidden: boolean) {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

describe("a tab that was left", () => {
  const lock = vi.fn<() => Promise<boolean>>();
  beforeEach(() => {
    vi.useFakeTimers();
    lock.mockReset().mockResolvedValue(true);
    render(
      <LockProvider lock={lock}>
        <LockWhenLeft />
      </LockProvider>,
    );
  });
  const wait = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * 60_000));

  it("locks after ten minutes without a key or a movement, and says so half a minute before", async () => {
    await wait(9.4);
    expect(screen.queryByRole("region", { name: "Locking" })).toBeNull();
    await wait(0.2);
    expect(screen.getByRole("region", { name: "Locking" })).toHaveTextContent("Sightline is about to lock.");
    expect(lock).not.toHaveBeenCalled();
    await wait(0.5);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it("does not while somebody is there", async () => {
    for (let minute = 0; minute < 30; minute += 5) {
      await wait(5);
      act(() => void window.dispatchEvent(new Event("pointermove")));
    }
    expect(lock).not.toHaveBeenCalled();
  });

  it("locks after thirty minutes out of sight, and not after ten", async () => {
    act(() => hide(true));
    await wait(29.9);
    expect(lock).not.toHaveBeenCalled();
    await wait(0.3);
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it("locks at once out of sight where that was chosen", async () => {
    keepLockAfter({ idle: 60, hidden: 0 });
    await act(async () => hide(true));
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it("locks at the first touch after a sleep in which no clock ran", async () => {
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    await act(async () => void window.dispatchEvent(new Event("pointermove")));
    expect(lock).toHaveBeenCalledTimes(1);
  });

  it("tries again where something could not be saved", async () => {
    lock.mockResolvedValueOnce(false);
    await wait(10.2);
    expect(lock.mock.calls.length).toBeGreaterThan(1);
  });
});

describe("the times", () => {
  it("are chosen in this browser, and a record that makes no sense is the usual times", async () => {
    expect(readLockAfter()).toEqual({ idle: 10, hidden: 30 });
    localStorage.setItem("sightline.lock-after", '{"idle":100000,"hidden":-1}');
    expect(readLockAfter()).toEqual({ idle: 10, hidden: 30 });
    await showApplication("/lock");
    await heading("Passphrase and locking");
    await userEvent.click(screen.getByRole("radio", { name: "5 minutes" }));
    await userEvent.click(screen.getByRole("radio", { name: "At once" }));
    expect(readLockAfter()).toEqual({ idle: 5, hidden: 0 });
  });
});

describe("another passphrase", () => {
  it("is set with the one in use, and it is said which backups each opens", async () => {
    await showApplication("/lock/passphrase");
    await heading("Change the passphrase");
    await userEvent.type(screen.getByLabelText("The passphrase in use"), "not the passphrase");
    await userEvent.type(screen.getByLabelText("New passphrase"), "nine tall herons wait");
    await userEvent.type(screen.getByLabelText("The same passphrase again"), "nine tall herons wait");
    await userEvent.click(screen.getByRole("button", { name: "Change the passphrase" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("This does not open what is kept here.");
    await userEvent.clear(screen.getByLabelText("The passphrase in use"));
    await userEvent.type(screen.getByLabelText("The passphrase in use"), "four quiet otters read");
    await userEvent.click(screen.getByRole("button", { name: "Change the passphrase" }));
    await heading("The passphrase is changed");
    expect(screen.getByText(/^The passphrase in use was set on 21 November 2026 at 09:00/)).toBeVisible();
    expect(
      screen.getByText(/from 21 November 2026 at 09:00 to 21 November 2026 at 09:00: the first passphrase/),
    ).toBeVisible();
  });

  it("changed twice on one day is told apart by the time of day", () => {
    const since = ["2026-11-20T08:05:00.000Z", "2026-11-21T09:00:00.000Z", "2026-11-21T14:32:00.000Z"];
    render(<PassphraseDays since={since} />);
    expect(screen.getByText(/^The passphrase in use was set on 21 November 2026 at 14:32\./)).toBeVisible();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "from 20 November 2026 at 08:05 to 21 November 2026 at 09:00: the first passphrase",
      "from 21 November 2026 at 09:00 to 21 November 2026 at 14:32: the next passphrase",
    ]);
  });
});
