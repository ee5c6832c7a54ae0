import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorBoundary } from "react-error-boundary";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Application } from "#src/app/application.tsx";
import { CrashPage } from "#src/app/crash-page.tsx";
import type { Updates } from "#src/app/watch-updates.ts";
import { exampleIdOf } from "#src/features/shared/example-id.ts";
import { paths } from "#src/features/shared/paths.ts";
import { ok } from "#src/kernel/result.ts";
import { exampleKeys } from "#tests/support/examples.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

const noUpdates: Updates = { current: () => "none", subscribe: () => () => undefined, take: () => undefined };

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => undefined));
afterEach(() => {
  window.location.hash = "";
});

async function openAt(path: string) {
  window.location.hash = path;
  const { workspace } = await openTestWorkspace();
  render(<Application found={Promise.resolve(ok({ type: "open", workspace }))} updates={noUpdates} />);
  return workspace;
}

describe("the application", () => {
  it("opens on the first screen, with its bars around it", async () => {
    await openAt("/");
    expect(await screen.findByRole("heading", { level: 1, name: "Audit case files together" })).toBeVisible();
    expect(screen.getByRole("navigation", { name: "Sightline" })).toBeVisible();
    expect(screen.getByRole("contentinfo")).toHaveTextContent("No changes to save");
  });

  it("goes from screen to screen by addresses of its own", async () => {
    await openAt("/");
    await userEvent.click(await screen.findByRole("link", { name: "This device" }));
    expect(await screen.findByRole("heading", { level: 1, name: "This device" })).toHaveFocus();
    expect(window.location.hash).toBe("#/device");
    expect(screen.getByText("Storage is protected")).toBeVisible();
  });

  it("skips to the screen without changing the address", async () => {
    await openAt("/device");
    await screen.findByRole("heading", { level: 1, name: "This device" });
    await userEvent.click(screen.getByRole("link", { name: "Skip to main content" }));
    expect(screen.getByRole("main")).toHaveFocus();
    expect(window.location.hash).toBe("#/device");
  });

  it("says so where there is no screen at an address", async () => {
    await openAt("/nowhere");
    expect(await screen.findByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  });

  it("says so where an audit is not on this device", async () => {
    await openAt("/audit/n3z9c960ac7x2gw6");
    expect(await screen.findByRole("heading", { level: 1, name: "Audit not found" })).toBeVisible();
  });

  it("opens an audit under its own title, which stays out of the document's title", async () => {
    window.location.hash = "/";
    const workspace = await openAt("/");
    await userEvent.click(await screen.findByRole("button", { name: "Start an audit" }));
    const identity = await screen.findByRole("region", { name: "Audit in hand" });
    expect(identity).toHaveTextContent("Audit without a title");
    await userEvent.type(await screen.findByLabelText("Title"), "Neglect, spring 2026");
    await userEvent.tab();
    await screen.findByRole("link", { name: "Neglect, spring 2026" });
    expect(document.title).not.toContain("Neglect");
    expect((await workspace.listAudits())[0]?.title).toBe("Neglect, spring 2026");
  });

  it.each(exampleKeys)("shows the example in %s as fictional and read only, and keeps nothing of it", async (key) => {
    const workspace = await openAt(paths.audit(exampleIdOf(key)));
    expect(await screen.findByText("A fictional example, read only.", {}, { timeout: 10_000 })).toBeVisible();
    expect(screen.queryByRole("link", { name: "Raise an immediate concern" })).toBeNull();
    expect(screen.getByRole("region", { name: "Audit in hand" })).toHaveTextContent(/^Fictional/);
    expect(screen.getByText(/Open any return to read it\.$/)).toBeVisible();
    expect(await workspace.listAudits()).toEqual([]);
  });
});

describe("the address of an example", () => {
  it("is the one it always had for child protection, and one beginning like it that is none is not found", async () => {
    expect(paths.audit(exampleIdOf("child-protection"))).toBe("/audit/example");
    await openAt("/audit/example-of-nothing");
    expect(await screen.findByRole("heading", { level: 1, name: "Audit not found" })).toBeVisible();
  });
});

describe("a fault of the program", () => {
  it("says that nothing saved is lost, and shows the screen again on request", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    function Screen() {
      if (broken) throw new Error("Unexpected value");
      return <h1>The screen</h1>;
    }
    render(
      <ErrorBoundary FallbackComponent={CrashPage}>
        <Screen />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Something went wrong on this screen");
    expect(screen.getByText(/Everything that was saved is still on this device/)).toBeVisible();
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Show the screen again" }));
    expect(screen.getByRole("heading", { level: 1, name: "The screen" })).toBeVisible();
  });
});
