import { describe, expect, it } from "vitest";
import { caseCells, concernCells, panelCells, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import type { Cell } from "#src/domain/log/cell.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import { cellState } from "#src/domain/log/log.ts";
import { deleteReturns, mayDelete } from "#src/domain/retention/delete-returns.ts";
import { readRetention } from "#src/domain/retention/retention-rule.ts";
import { whatIsHeld } from "#src/domain/retention/what-is-held.ts";
import type { CaseId, ConcernId, DocumentHash } from "#src/kernel/ids.ts";
import { aLaptop, type Laptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";

const asked = { role: "QA lead", reason: "The report is agreed", day: "2026-12-01" };
const reports = [{ instrumentId: "child-protection", hash: "of its text" as DocumentHash }];
const cells = returnCells(aReturnAddress("case-a"));
const unknown = { subject: "later/case-a", item: "thing" } as Cell<string>;

function aSignedOffAudit(): Laptop {
  const laptop = anAudit();
  laptop.save(
    change(setUpCells.title, "Neglect"),
    change(cells.area("plan").outcome, "good"),
    change(cells.area("plan").reason, "Visits were seen"),
    change(cells.area("plan").reason, "Visits were seen and recorded"),
    change(cells.standard("plan-1").evidence, "Minutes of 2 March"),
    change(cells.signedOff, { role: "Named professional" }),
    change(panelCells("case-a" as CaseId, "child-protection").overall.reason, "Agreed"),
    change(caseCells("case-a" as CaseId).band("age"), "under-5"),
    change(reportCells.narrative("summary"), "The lead's words"),
    change(unknown, "Written by newer code"),
    change(setUpCells.wordsToLookFor, "Larch Street"),
    change(setUpCells.signedOff, { role: "QA lead" }),
  );
  return laptop;
}

function deleteOn(laptop: Laptop, over: Partial<typeof asked> = {}) {
  const deletion = deleteReturns(laptop.log, laptop.events, { ...asked, ...over }, reports);
  if (!deletion.ok) throw new Error(deletion.error.type);
  laptop.save(...deletion.value.changes);
  return deletion.value;
}

const contentOf = ({ log }: Laptop, cell: Cell<unknown>) => cellState(log, cell)?.heads.map(({ content }) => content);
const gone = [{ type: "erased" }];

describe("what is held", () => {
  it("is counted by what stands, once a cell, with the first and the last day", () => {
    const { log } = aSignedOffAudit();
    expect(whatIsHeld(log)).toMatchObject({
      title: "Neglect",
      counts: { cases: 2, returns: 1, signedOff: 1, texts: 2, evidence: 1, concerns: 0, values: 7 },
      oldest: "2026-11-21",
      newest: "2026-11-21",
    });
  });

  it("is nothing in an audit that is only set up", () => {
    const laptop = aLaptop("lead");
    laptop.save(change(setUpCells.title, "Neglect"), change(setUpCells.theme, "Drift"));
    expect(whatIsHeld(laptop.log)).toMatchObject({
      counts: { cases: 0, returns: 0, signedOff: 0, texts: 0, evidence: 0, concerns: 0, values: 0 },
      oldest: null,
      newest: null,
    });
  });
});

describe("deleting returns", () => {
  it("erases what was said of the child, earlier versions and unknown addresses included, and nothing of the audit", () => {
    const laptop = aSignedOffAudit();
    const { erased, receipt } = deleteOn(laptop);
    for (const cell of [
      setUpCells.wordsToLookFor,
      cells.area("plan").outcome,
      cells.area("plan").reason,
      cells.standard("plan-1").evidence,
      cells.signedOff,
      panelCells("case-a" as CaseId, "child-protection").overall.reason,
      caseCells("case-a" as CaseId).band("age"),
      unknown,
    ]) {
      expect(contentOf(laptop, cell), cell.item).toEqual(gone);
    }
    // One more than what stood: the reason as it was before.
    expect([erased.size, receipt.events]).toEqual([9, 9]);
    expect(contentOf(laptop, setUpCells.title)).toEqual([{ type: "value", value: "Neglect" }]);
    expect(contentOf(laptop, reportCells.narrative("summary"))).toEqual([{ type: "value", value: "The lead's words" }]);
    expect(listCases(laptop.log).map(({ reference }) => reference)).toEqual(["CP-1", "CP-2"]);
    expect(whatIsHeld(laptop.log).counts.values).toBe(0);
  });

  it("leaves a receipt with what was held, who decided and the reports' hashes, and no rule where it was done by hand", () => {
    const laptop = aSignedOffAudit();
    const { counts } = whatIsHeld(laptop.log);
    expect(deleteOn(laptop).receipt).toEqual({
      ...asked,
      keptDays: null,
      counts,
      events: 9,
      reports,
    });
    expect(readRetention(laptop.log)).toMatchObject({ deletedOn: "2026-12-01", dueOn: null });
  });

  it("needs no reason where the rule says so, and the receipt names the rule", () => {
    const laptop = aSignedOffAudit();
    laptop.save(change(setUpCells.keepDays, 10));
    expect(mayDelete(laptop.log, { ...asked, reason: " ", day: "2026-11-30" })).toEqual({ type: "reason-missing" });
    expect(deleteOn(laptop, { reason: " " }).receipt).toMatchObject({ reason: "", keptDays: 10 });
  });

  it("says a case's place in the audit once more where the words beside it go", () => {
    const laptop = aSignedOffAudit();
    const { presence, reference } = caseCells("case-b" as CaseId);
    laptop.save(
      change(reference, "A name that slipped in"),
      change(reference, "CP-2"),
      change(presence, { state: "removed", reason: "Moved to another area" }),
      change(caseCells("case-a" as CaseId).involvement("police"), "known", "Because of the call in May"),
    );
    deleteOn(laptop);
    const texts = JSON.stringify([...laptop.log.subjects].map(([, items]) => [...items.values()]));
    expect(texts).not.toMatch(/Moved to another area|slipped|call in May/);
    expect(listCases(laptop.log).map((each) => each.reference)).toEqual(["CP-1"]);
    const known = caseCells("case-a" as CaseId).involvement("police");
    expect(contentOf(laptop, known)).toEqual([{ type: "value", value: "known", note: "" }]);
    const said = laptop.events.filter(({ subject, item }) => subject === presence.subject && item === presence.item);
    const erased = said.filter(({ id }) => cellState(laptop.log, erasureCell(id)) !== undefined);
    expect([said.length, erased.length]).toEqual([3, 2]);
  });

  it.each([
    ["not-signed-off", change(setUpCells.signedOff, null)],
    ["on-hold", change(setUpCells.hold, { reason: "A court", role: "QA lead" })],
    ["open-concern", change(concernCells("concern-1" as ConcernId).what, "Bruise on a baby")],
  ])("is refused: %s", (type, made) => {
    const laptop = aSignedOffAudit();
    expect(mayDelete(laptop.log, asked)).toBeNull();
    laptop.save(made);
    expect(deleteReturns(laptop.log, laptop.events, asked, reports)).toMatchObject({ ok: false, error: { type } });
  });

  it("is refused without a role, and where nothing is left", () => {
    const laptop = aSignedOffAudit();
    expect(mayDelete(laptop.log, { ...asked, role: "  " })).toEqual({ type: "role-missing" });
    deleteOn(laptop);
    expect(mayDelete(laptop.log, asked)).toEqual({ type: "nothing-held" });
  });
});
