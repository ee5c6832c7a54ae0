import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { AuditId } from "#src/kernel/ids.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { cellsFor, showReturn } from "./open-return.tsx";

const cells = cellsFor("health-visiting");
const plan = cells.area("plan");

async function openAgain(workspace: Workspace, id: AuditId): Promise<OpenAudit> {
  const audit = await workspace.openAudit(id);
  if (!audit.ok) throw new Error(audit.error.type);
  return audit.value;
}

it("keeps answers, grades and texts on the device, one event each, and shows them again after a restart", async () => {
  const { workspace, name } = await openTestWorkspace();
  const started = await workspace.startAudit();
  if (!started.ok) throw new Error(started.error.type);
  const page = await showReturn(started.value, { page: "/area/8" });
  const standard = screen.getByRole("radiogroup", { name: /^8\.1/ });
  await userEvent.click(within(standard).getByRole("radio", { name: "Yes" }));
  await userEvent.click(within(standard).getByRole("radio", { name: "Partly" }));
  await userEvent.click(screen.getByRole("radio", { name: /^Good/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "Why this grade" }), "Plain and dated");
  await userEvent.tab();
  await waitFor(() => expect(started.value.read(plan.reason)).toMatchObject({ value: "Plain and dated" }));
  expect(await started.value.history(plan.reason)).toHaveLength(1);
  page.unmount();

  const restarted = await openTestWorkspace(name);
  const audit = await openAgain(restarted.workspace, started.value.id);
  await showReturn(audit, { page: "/area/8" });
  const again = screen.getByRole("radiogroup", { name: /^8\.1/ });
  expect(within(again).getByRole("radio", { name: "Partly" })).toBeChecked();
  expect(screen.getByRole("radio", { name: /^Good/ })).toBeChecked();
  expect(screen.getByRole("textbox", { name: "Why this grade" })).toHaveValue("Plain and dated");
});

it("offers back what was being typed when the application was killed", async () => {
  const { workspace, name } = await openTestWorkspace();
  const started = await workspace.startAudit();
  if (!started.ok) throw new Error(started.error.type);
  await started.value.keepDraft(plan.reason, "Clear about the harm, but");

  const restarted = await openTestWorkspace(name);
  const audit = await openAgain(restarted.workspace, started.value.id);
  const page = await showReturn(audit, { page: "/area/8" });
  expect(screen.getByText(/“Clear about the harm, but”/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Use it" }));
  await waitFor(() => expect(audit.read(plan.reason)).toMatchObject({ value: "Clear about the harm, but" }));
  page.unmount();

  const third = await openTestWorkspace(name);
  await showReturn(await openAgain(third.workspace, started.value.id), { page: "/area/8" });
  expect(screen.queryByText(/You were typing/)).not.toBeInTheDocument();
});
