// @vitest-environment jsdom
// For its localStorage, which is where the witness lives.
import { afterEach, describe, expect, it } from "vitest";
import { caseCells, reportCells, setUpCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { listConcerns } from "#src/domain/audit/list-concerns.ts";
import { change } from "#src/domain/log/change.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import { isDue, readRetention } from "#src/domain/retention/retention-rule.ts";
import { whatIsHeld } from "#src/domain/retention/what-is-held.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import {
  anAuditToDelete,
  caseOne,
  caseOut,
  caseTwo,
  foundIn,
  written,
} from "#tests/support/builders/an-audit-to-delete.ts";
import { theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";
import { copyRows, opened, tamper } from "#tests/support/fault-store.ts";
import { bringInFile, cellsOf, okOf, openFile, textInside, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { openedRows } from "#tests/support/opened-rows.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

afterEach(() => localStorage.clear());

const instrument = theSmallInstrument();
const wish = { role: "QA lead", reason: "", instruments: [instrument], wording: "today" as const };

/** Ninety days are over: 21 November 2026 and 90 days is 19 February 2027. */
async function after90Days(name: string) {
  const { ports } = testSurroundings();
  return openTestWorkspace(name, { ports: { ...ports, now: () => "2027-02-19T10:00:00.000Z" } });
}

async function signedOffWithARule() {
  const { name, workspace } = await openTestWorkspace(freshName());
  const audit = await anAuditToDelete(workspace, [change(setUpCells.keepDays, 90)]);
  const report = reportOf(audit);
  const backup = await writtenFile(workspace);
  workspace.close();
  const later = await after90Days(name);
  return { name, workspace: later.workspace, audit: await opened(later.workspace, audit.id), report, backup };
}

function reportOf({ log }: OpenAudit) {
  return buildReport(readReportSource(log, instrument, "today"), "today");
}

async function deleteThem(workspace: Workspace, audit: OpenAudit) {
  return okOf(await workspace.retaining.deleteReturns({ ...wish, audit: audit.id }));
}

describe("returns deleted 90 days after the sign-off", () => {
  it("are due on the day, and nothing has happened by itself", async () => {
    const { audit } = await signedOffWithARule();
    expect(readRetention(audit.log)).toEqual({
      keepDays: 90,
      signedOffOn: "2026-11-21",
      dueOn: "2027-02-19",
      hold: null,
      deletedOn: null,
    });
    expect(isDue(readRetention(audit.log), "2027-02-18")).toBe(false);
    expect(isDue(readRetention(audit.log), "2027-02-19")).toBe(true);
    expect(whatIsHeld(audit.log).counts).toMatchObject({
      cases: 2,
      returns: 3,
      signedOff: 3,
      evidence: 3,
      concerns: 1,
    });
  });

  it("leave no text in any row that can be opened, nor in a new file, now and after the next start", async () => {
    const { name, workspace, audit } = await signedOffWithARule();
    expect(foundIn(await openedRows(name))).toHaveLength(Object.keys(written).length);
    expect(foundIn(await textInside(await writtenFile(workspace)))).toHaveLength(Object.keys(written).length);
    await deleteThem(workspace, audit);
    expect(foundIn(await openedRows(name))).toEqual([]);
    const lines = (await textInside(await writtenFile(workspace))).split("\n");
    const withoutReport = lines.filter((line) => !line.includes('"kind":"report"'));
    expect(withoutReport.length).toBeGreaterThan(50);
    expect(foundIn(withoutReport.join("\n"))).toEqual([]);
    workspace.close();
    const again = await after90Days(name);
    await again.workspace.looked;
    expect(again.workspace.health).toEqual({ type: "sound" });
    const { log } = await opened(again.workspace, audit.id);
    const none = { returns: 0, signedOff: 0, texts: 0, evidence: 0, concerns: 0, values: 0 };
    expect(whatIsHeld(log).counts).toEqual({ cases: 2, ...none });
    expect(foundIn(await openedRows(name))).toEqual([]);
  });

  it("are found by the same search where the rows are left as they were (the control)", async () => {
    const { name, workspace, audit } = await signedOffWithARule();
    const before = await copyRows(name);
    await deleteThem(workspace, audit);
    workspace.close();
    // The erasures are all there, and the old rows stand where they stood: what a log that only hides would have left.
    await tamper(name, async ({ tail, segments }) => {
      await tail.bulkPut((before.get("tail") ?? []) as never[]);
      await segments.bulkPut((before.get("segments") ?? []) as never[]);
    });
    const found = foundIn(await openedRows(name));
    expect(found).toContain(written.evidence);
    expect(found).toContain(written.earlierEvidence);
  });

  it("keep the report as it was, cell by cell, and the lead's words", async () => {
    const { workspace, audit, report } = await signedOffWithARule();
    const { reports } = await deleteThem(workspace, audit);
    const [named] = reports;
    const kept = named === undefined ? null : await workspace.retaining.readReport(named.hash);
    expect(kept?.report).toEqual(JSON.parse(JSON.stringify(report)));
    expect(kept?.day).toBe("2027-02-19");
    expect(JSON.stringify(kept)).toContain("What the lead wrote stays.");
    expect(JSON.stringify(reportOf(audit))).not.toEqual(JSON.stringify(report));
  });

  it("leave a receipt that says who, by which rule, when and how much", async () => {
    const { workspace, audit } = await signedOffWithARule();
    const held = whatIsHeld(audit.log).counts;
    const receipt = await deleteThem(workspace, audit);
    expect(receipt).toMatchObject({ role: "QA lead", reason: "", keptDays: 90, day: "2027-02-19", counts: held });
    // Three returns of 15 events, a concern, what the panel said; a band and a note of each case, one earlier reference, and of the
    // case that was taken out the reason and that it was in before.
    expect(receipt.events).toBe(3 * 15 + 4 + 2 + 3 * 2 + 1 + 2);
    expect(audit.read(setUpCells.returnsDeleted)).toMatchObject({ value: receipt });
  });

  it("leave which cases there were and how they were known, without a word beside it", async () => {
    const { workspace, audit } = await signedOffWithARule();
    await deleteThem(workspace, audit);
    expect(listCases(audit.log).map(({ id, reference }) => [id, reference])).toEqual([
      [caseOne, "CP-1"],
      [caseTwo, "CP-2"],
    ]);
    expect(audit.read(caseCells(caseOne).involvement("police"))).toMatchObject({ value: "known", note: "" });
    expect(audit.read(caseCells(caseOut).presence)).toMatchObject({ value: { state: "removed" } });
    expect(audit.read(caseCells(caseOne).band("age-band")).state).toBe("unset");
    expect(listConcerns(audit.log)).toEqual([]);
    expect(audit.drafts().size).toBe(0);
  });

  it("leave the audit to be read and not changed", async () => {
    const { workspace, audit } = await signedOffWithARule();
    await deleteThem(workspace, audit);
    expect(audit.readOnly()).toBe("returns-deleted");
    expect(await audit.save([change(cellsOf("police").area("plan").outcome, "inadequate")])).toEqual({
      ok: false,
      error: { type: "read-only", why: "returns-deleted" },
    });
    const [listed] = await workspace.listAudits();
    expect(listed?.retention?.deletedOn).toBe("2027-02-19");
  });

  it("do not come back from a file saved before, with what was half typed in it", async () => {
    const { name, workspace, audit, backup } = await signedOffWithARule();
    await deleteThem(workspace, audit);
    const { audits } = await bringInFile(workspace, backup);
    expect(audits.map(({ fresh, drafts }) => [fresh, drafts])).toEqual([[0, 0]]);
    expect(whatIsHeld(audit.log).counts.values).toBe(0);
    expect(foundIn(await openedRows(name))).toEqual([]);
  });

  it("do not come back where a backup from before is put in the place of everything, and the audit stays as it was left", async () => {
    const { name, workspace, audit, backup } = await signedOffWithARule();
    const receipt = await deleteThem(workspace, audit);
    const { replace } = okOf(await openFile(workspace, backup));
    okOf(await replace({ dropMost: true }));
    workspace.close();
    const { workspace: again } = await after90Days(name);
    expect(again.health).toEqual({ type: "sound" });
    // That file has neither the receipt nor what was erased by it.
    expect(again.changesSinceBackup()).toBeGreaterThan(receipt.events);
    const there = await opened(again, audit.id);
    expect(there.readOnly()).toBe("returns-deleted");
    expect(there.read(setUpCells.returnsDeleted)).toMatchObject({ value: receipt });
    expect(listCases(there.log).map(({ reference }) => reference)).toEqual(["CP-1", "CP-2"]);
    expect(there.drafts().size).toBe(0);
    expect(whatIsHeld(there.log).counts.values).toBe(0);
    await again.looked;
    await expect.poll(async () => foundIn(await openedRows(name))).toEqual([]);
  });

  it("leave what the lead was typing in the report", async () => {
    const { name, workspace, audit } = await signedOffWithARule();
    okOf(await audit.keepDraft(reportCells.narrative("summary"), "What the lead had not fin"));
    await deleteThem(workspace, audit);
    workspace.close();
    const { workspace: again } = await after90Days(name);
    expect([...(await opened(again, audit.id)).drafts().values()].map(({ text }) => text)).toEqual([
      "What the lead had not fin",
    ]);
    expect(again.health).toEqual({ type: "sound" });
  });

  it("come to another device with the backup there before: the texts go from its rows too", async () => {
    const { workspace, audit, backup } = await signedOffWithARule();
    await deleteThem(workspace, audit);
    const after = await writtenFile(workspace);
    const other = await openTestWorkspace(freshName());
    await bringInFile(other.workspace, backup);
    expect(foundIn(await openedRows(other.name)).length).toBeGreaterThan(10);
    await bringInFile(other.workspace, after);
    expect(foundIn(await openedRows(other.name))).toEqual([]);
    const there = await opened(other.workspace, audit.id);
    expect(there.readOnly()).toBe("returns-deleted");
    const [named] = readReceiptsOf(there);
    expect(named === undefined ? null : await other.workspace.retaining.readReport(named.hash)).not.toBeNull();
  });

  it("leave rows that are stripped at the next start where a crash came before that", async () => {
    const { name, workspace, audit } = await signedOffWithARule();
    const before = await copyRows(name);
    await deleteThem(workspace, audit);
    workspace.close();
    await tamper(name, async ({ tail, segments }) => {
      await tail.bulkPut((before.get("tail") ?? []) as never[]);
      await segments.bulkPut((before.get("segments") ?? []) as never[]);
    });
    expect(foundIn(await openedRows(name))).toContain(written.evidence);
    const { workspace: next } = await after90Days(name);
    await next.looked;
    await expect.poll(async () => foundIn(await openedRows(name))).toEqual([]);
  });

  it("are deleted again where something new came in since, and the report stays the one of the first time", async () => {
    const { workspace, audit, backup } = await signedOffWithARule();
    const first = await deleteThem(workspace, audit);
    const elsewhere = await openTestWorkspace(freshName());
    await bringInFile(elsewhere.workspace, backup);
    const there = await opened(elsewhere.workspace, audit.id);
    okOf(await there.save([change(cellsOf("social-care").area("plan").reason, "written after the deletion")]));
    await bringInFile(workspace, await writtenFile(elsewhere.workspace));
    expect(whatIsHeld(audit.log).counts.texts).toBe(1);
    const second = okOf(
      await workspace.retaining.deleteReturns({ ...wish, audit: audit.id, reason: "It came in late" }),
    );
    expect(whatIsHeld(audit.log).counts.values).toBe(0);
    expect(second).toMatchObject({ reason: "It came in late", events: 1, reports: first.reports });
  });
});

describe("returns are not deleted", () => {
  async function refusedWith(more: Parameters<typeof anAuditToDelete>[1], over: Partial<typeof wish> = {}) {
    const { name, workspace } = await openTestWorkspace(freshName());
    const audit = await anAuditToDelete(workspace, more);
    const refused = await workspace.retaining.deleteReturns({ ...wish, reason: "Asked for", ...over, audit: audit.id });
    expect(foundIn(await openedRows(name))).toHaveLength(Object.keys(written).length);
    return refused.ok ? null : refused.error;
  }

  it("while a hold stands", async () => {
    const hold = { reason: "Asked for by a court", role: "Head of safeguarding" };
    expect(await refusedWith([change(setUpCells.hold, hold)])).toEqual({ type: "on-hold", hold });
  });

  it("without a role, or without a reason before the rule says so", async () => {
    expect(await refusedWith([], { role: " " })).toEqual({ type: "role-missing" });
    expect(await refusedWith([change(setUpCells.keepDays, 90)], { reason: "" })).toEqual({ type: "reason-missing" });
  });

  it("before the audit is signed off", async () => {
    const { workspace } = await openTestWorkspace(freshName());
    const audit = await anAuditToDelete(workspace);
    okOf(await audit.save([change(setUpCells.signedOff, null)]));
    expect(await workspace.retaining.deleteReturns({ ...wish, reason: "Asked for", audit: audit.id })).toEqual({
      ok: false,
      error: { type: "not-signed-off" },
    });
  });

  it("where rows cannot be read, since nobody could say that all of it went", async () => {
    const { name, workspace } = await openTestWorkspace(freshName());
    const audit = await anAuditToDelete(workspace);
    await tamper(name, async ({ segments, tail }) => {
      const [segment] = await segments.toArray();
      if (segment !== undefined) await segments.put({ ...segment, sealed: new Uint8Array(40) });
      else await tail.put({ audit: audit.id, place: 3, sealed: new Uint8Array(40) });
    });
    expect(await workspace.retaining.deleteReturns({ ...wish, reason: "Asked for", audit: audit.id })).toEqual({
      ok: false,
      error: { type: "unreadable" },
    });
  });
});

function readReceiptsOf(audit: OpenAudit) {
  const receipt = audit.read(setUpCells.returnsDeleted);
  return receipt.state === "value" ? receipt.value.reports : [];
}
