import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { caseCells, concernCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { paths } from "#src/features/shared/paths.ts";
import type { AuditId, CaseId, ConcernId } from "#src/kernel/ids.ts";
import { fakeLocks } from "#tests/support/fake-locks.ts";
import { openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { firstCase, goTo, heading, showApplication, startAudit } from "#tests/support/show-application.tsx";

const concernId = "q7x4n8p5r1k3v9m2" as ConcernId;

/** Every screen of an audit, with its heading. */
function screens(audit: AuditId, caseId: CaseId, concern: ConcernId): [path: string, heading: RegExp][] {
  return [
    [paths.setUp(audit), /Set up the audit/],
    [paths.terms(audit), /Terms of reference/],
    [paths.cases(audit), /^Cases/],
    [paths.case(audit, caseId), /^Case /],
    [paths.concerns(audit), /Immediate concerns/],
    [paths.concern(audit, concern), /Immediate concern/],
    [paths.newConcern(audit), /Immediate concern/],
    [paths.signOffAudit(audit), /Sign off the audit/],
    [paths.earlier(paths.setUp(audit)), /Earlier versions/],
  ];
}

/** What a person could change something with. Printing, locking, taking over and choosing what to look at change nothing. */
function controls(): string[] {
  const harmless = /^(Print|Save it as|Take over|Lock$)/;
  const roles = ["textbox", "checkbox", "radio", "combobox", "button"] as const;
  return roles
    .flatMap((role) => screen.queryAllByRole(role))
    .map((control) => control.textContent || control.getAttribute("type") || control.tagName)
    .filter((name) => !harmless.test(name));
}

describe("where nothing can be changed", () => {
  it("the example offers nothing that would change it, on any screen", async () => {
    const example = "example" as AuditId;
    await showApplication(paths.setUp(example));
    for (const [path, name] of screens(example, "example-1" as CaseId, concernId)) {
      await goTo(path);
      await heading(name);
      expect(controls(), path).toEqual([]);
    }
  });

  it("a second tab reads every screen and offers nothing, until it takes over", async () => {
    const locks = fakeLocks();
    const first = await openTestWorkspace(undefined, { locks });
    const started = await first.workspace.startAudit();
    if (!started.ok) throw new Error("The audit did not start.");
    await started.value.save([
      change(setUpCells.title, "Neglect, spring 2026"),
      change(concernCells(concernId).what, "Bruise on a baby"),
      change(caseCells(firstCase).reference, "CP-1"),
    ]);
    const second = await openTestWorkspace(first.name, { locks });
    await showApplication(paths.setUp(started.value.id), second.workspace);
    expect(await screen.findByRole("status", { name: "Open in another tab" })).toBeVisible();
    for (const [path, name] of screens(started.value.id, firstCase, concernId)) {
      await goTo(path);
      await heading(name);
      expect(controls(), path).toEqual([]);
    }
    await second.workspace.takeOver();
    await goTo(paths.cases(started.value.id));
    expect(await screen.findByRole("textbox", { name: "References" })).toBeVisible();
  });

  it("is told from where something can: the same screens offer it there", async () => {
    const { workspace, audit } = await startAudit([change(concernCells(concernId).what, "Bruise on a baby")]);
    await showApplication(paths.setUp(audit.id), workspace);
    for (const [path, name] of screens(audit.id, firstCase, concernId)) {
      // Documents, lists and histories offer nothing anywhere, and the open concern keeps the sign-off shut.
      if (/terms|concerns$|earlier|sign-off/.test(path)) continue;
      await goTo(path);
      await heading(name);
      expect(controls().length, path).toBeGreaterThan(0);
    }
  });
});
