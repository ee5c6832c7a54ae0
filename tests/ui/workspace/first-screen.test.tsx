import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { WorkspaceProvider } from "#src/features/shared/workspace-context.tsx";
import { sayLeft } from "#src/features/workspace/audit-table.tsx";
import { HomePage } from "#src/features/workspace/home-page.tsx";
import { Route, Routes } from "#src/ui/router.tsx";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { aWorkspace } from "#tests/support/a-workspace.ts";
import { exampleKeys } from "#tests/support/examples.ts";
import { MemoryRouter } from "#tests/support/memory-router.tsx";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => undefined));

function show(workspace: Workspace) {
  render(
    <MemoryRouter>
      <WorkspaceProvider workspace={workspace}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="audit/:auditId/set-up" element={<h1>Set-up of the new audit</h1>} />
        </Routes>
      </WorkspaceProvider>
    </MemoryRouter>,
  );
}

const others = exampleKeys.filter((key) => key !== "child-protection").map((key) => `/audit/example-${key}`);

function otherExamples(): (string | null)[] {
  const list = screen.queryByRole("list", { name: /^Example audits/ });
  return list === null
    ? []
    : within(list)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href"));
}

const summary = {
  id: "n3z9c960ac7x2gw6" as never,
  title: null,
  instrumentTitle: null,
  cases: 0,
  returnsBegun: 0,
  returnsSignedOff: 0,
  openConcerns: 0,
  signedOff: false,
  changedAt: null,
};

describe("the first screen, with nothing on the device", () => {
  it("offers the three ways to begin, and says that a browser may have cleared what was here", async () => {
    const { workspace } = await openTestWorkspace();
    show(workspace);
    expect(await screen.findByRole("button", { name: "Start an audit" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Open an instrument file" })).toHaveAttribute("href", "/instruments");
    expect(screen.getByRole("link", { name: "Explore the example" })).toHaveAttribute("href", "/audit/example");
    expect(screen.getByRole("heading", { name: "Used Sightline here before?" })).toBeVisible();
    expect(screen.getByText(/One workspace per browser profile/)).toBeVisible();
  });

  it("lists the examples of the other instruments, as many as there are folders of them", async () => {
    const { workspace } = await openTestWorkspace();
    show(workspace);
    await screen.findByRole("button", { name: "Start an audit" });
    expect(otherExamples()).toEqual(others);
  });

  it("starts an audit without asking anything, and goes to its set-up", async () => {
    const { workspace } = await openTestWorkspace();
    show(workspace);
    await userEvent.click(await screen.findByRole("button", { name: "Start an audit" }));
    expect(await screen.findByRole("heading", { name: "Set-up of the new audit" })).toBeVisible();
    expect(await workspace.listAudits()).toHaveLength(1);
  });

  it("says why an audit could not be started, and stays", async () => {
    show(aWorkspace({ failure: { type: "storage-full" } }));
    await userEvent.click(await screen.findByRole("button", { name: "Start an audit" }));
    expect(await screen.findByRole("heading", { name: "The audit could not be started" })).toBeVisible();
    expect(screen.getByText("This device has no room left.")).toBeVisible();
    expect(screen.getByRole("link", { name: "What to do when there is no room" })).toHaveAttribute(
      "href",
      "/device/no-room",
    );
  });
});

describe("the first screen, with audits", () => {
  it("lists them by what people called them", async () => {
    const { workspace } = await openTestWorkspace();
    const started = await workspace.startAudit();
    if (!started.ok) throw new Error(started.error.type);
    await started.value.save([change(setUpCells.title, "Neglect, spring 2026")]);
    show(workspace);
    expect(await screen.findByRole("link", { name: "Neglect, spring 2026" })).toHaveAttribute(
      "href",
      `/audit/${started.value.id}`,
    );
    expect(screen.getByRole("table", { name: "Audits on this device" })).toBeVisible();
    expect(document.title).toBe("Audits – Sightline");
  });

  it("has the examples beside them", async () => {
    show(aWorkspace({}, { type: "sound" }, [summary]));
    expect(await screen.findByRole("link", { name: "Explore the example" })).toHaveAttribute("href", "/audit/example");
    expect(otherExamples()).toEqual(others);
  });

  it("puts an open concern before everything else that is left", async () => {
    show(aWorkspace({}, { type: "sound" }, [{ ...summary, cases: 8, openConcerns: 1 }]));
    expect(await screen.findByText("1 immediate concern open")).toBeVisible();
    expect(screen.getByRole("link", { name: "Audit without a title" })).toBeVisible();
  });

  it("says what is left in the order of the work", () => {
    expect(sayLeft(summary)).toBe("No cases yet");
    expect(sayLeft({ ...summary, cases: 1 })).toBe("1 case, no return begun");
    expect(sayLeft({ ...summary, cases: 8, returnsBegun: 5 })).toBe("8 cases, 5 returns begun");
    expect(sayLeft({ ...summary, cases: 8, returnsBegun: 5, returnsSignedOff: 2 })).toBe(
      "8 cases, 5 returns begun, 2 of them signed off",
    );
    expect(sayLeft({ ...summary, cases: 8, signedOff: true })).toBe("Signed off");
  });
});
