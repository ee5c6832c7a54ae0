import { readFileSync } from "node:fs";
import { act, render, screen } from "@testing-library/react";
import { Application } from "#src/app/application.tsx";
import type { Updates } from "#src/app/watch-updates.ts";
import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { AuditId, CaseId } from "#src/kernel/ids.ts";
import { ok } from "#src/kernel/result.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { openTestWorkspace } from "./open-test-workspace.ts";

const noUpdates: Updates = { current: () => "none", subscribe: () => () => undefined, take: () => undefined };

export const childProtectionText = readFileSync("audit-instruments/child-protection.json", "utf8");
export const childProtection = JSON.parse(childProtectionText) as Instrument;

/** Two cases of every audit that `startAudit` makes. */
export const [firstCase, secondCase] = ["k3v9m2q7x4n8p5r1" as CaseId, "m7q2v9k4x8n3p5r1" as CaseId];

/** The application as a person meets it, at an address, over a real store. */
export async function showApplication(path: string, given?: Workspace): Promise<Workspace> {
  window.scrollTo = () => undefined;
  window.location.hash = path;
  const workspace = given ?? (await openTestWorkspace()).workspace;
  render(<Application found={Promise.resolve(ok({ type: "open", workspace }))} updates={noUpdates} />);
  return workspace;
}

/** What typing another address into the browser does. */
export async function goTo(path: string): Promise<void> {
  // The same address once more is no change, and nothing would tell that it came.
  if (window.location.hash === `#${path}`) return;
  await act(async () => {
    window.location.hash = path;
    await new Promise((done) => window.addEventListener("hashchange", done, { once: true }));
  });
}

/** The page's heading, once the page is there and has taken the focus: an effect still waiting would take it from the first field touched. */
export async function heading(name: string | RegExp): Promise<HTMLElement> {
  const found = await screen.findByRole("heading", { level: 1, name });
  await act(async () => undefined);
  return found;
}

/** The audit at the address that is shown now. */
export async function auditInHand(workspace: Workspace): Promise<OpenAudit> {
  const [, id = ""] = /^#\/audit\/([^/?]+)/.exec(window.location.hash) ?? [];
  const opened = await workspace.openAudit(id as AuditId);
  if (!opened.ok) throw new Error(`There is no audit at ${window.location.hash}.`);
  return opened.value;
}

/** An audit of child protection with CP-1 and CP-2, read by children's social care, the police and health visiting. */
export async function startAudit(
  changes: readonly Change[] = [],
  instrumentText = childProtectionText,
): Promise<{ readonly workspace: Workspace; readonly audit: OpenAudit }> {
  const { workspace } = await openTestWorkspace();
  const started = await workspace.startAudit();
  const kept = await workspace.keepInstrument(instrumentText);
  if (!(started.ok && kept.ok)) throw new Error("The test audit did not start.");
  const { id, version } = childProtection;
  const saved = await started.value.save([
    change(setUpCells.title, "Neglect, spring 2026"),
    change(setUpCells.instrument, { id, version, hash: kept.value }),
    ...["social-care", "police", "health-visiting"].map((agency) => change(setUpCells.agency(agency), { state: "in" })),
    ...[firstCase, secondCase].flatMap((caseId, index) => [
      change(caseCells(caseId).presence, { state: "in" }),
      change(caseCells(caseId).reference, `CP-${index + 1}`),
    ]),
    ...changes,
  ]);
  if (!saved.ok) throw new Error(`The test audit did not save: ${saved.error.type}`);
  return { workspace, audit: started.value };
}
