import { describe, expect, it } from "vitest";
import { auditProgress } from "#src/domain/audit/audit-progress.ts";
import { returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { markTranscribed } from "#src/domain/audit/mark-transcribed.ts";
import { change } from "#src/domain/log/change.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { aReturnAddress, fullReturnChanges, viewOn } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";

const address = aReturnAddress();
const cells = returnCells(address);
const mark = { from: " Named midwife ", signedOn: "2026-11-03", typedBy: "QA lead " };

describe("marking a return as typed in from paper", () => {
  it("says from whom, when it was signed and who typed it in, without the white space around", () => {
    const laptop = anAudit();
    const marked = markTranscribed(laptop.log, { address, mark });
    if (!marked.ok) throw new Error(marked.error.type);
    laptop.save(...marked.value);
    expect(readCell(laptop.log, cells.transcribed)).toMatchObject({
      value: { from: "Named midwife", signedOn: "2026-11-03", typedBy: "QA lead" },
    });
    const [place] =
      auditProgress(laptop.log, anInstrument()).cases[0]?.places.filter(({ agencyId }) => agencyId === "police") ?? [];
    expect(place).toMatchObject({ state: "begun", returns: [{ isTranscribed: true }] });
  });

  it("takes a paper without a date, and none without the two roles", () => {
    const { log } = anAudit();
    expect(markTranscribed(log, { address, mark: { ...mark, signedOn: "" } }).ok).toBe(true);
    expect(markTranscribed(log, { address, mark: { from: " ", signedOn: "", typedBy: "" } })).toEqual({
      ok: false,
      error: { type: "role-missing", roles: ["from", "typedBy"] },
    });
  });

  it("refuses a case or an agency that is not in the audit", () => {
    const laptop = anAudit();
    const refused = (of = address) => {
      const marked = markTranscribed(laptop.log, { address: of, mark });
      return marked.ok ? null : marked.error.type;
    };
    expect(refused(aReturnAddress("case-x"))).toBe("case-not-in-audit");
    expect(refused(aReturnAddress("case-a", "health-visiting"))).toBe("agency-not-in-audit");
    laptop.save(change(setUpCells.agency("police"), { state: "removed", reason: "Another district" }));
    expect(refused()).toBe("agency-not-in-audit");
  });

  it("leaves every answer where it stands when it is taken back, and keeps what the mark said", () => {
    const laptop = anAudit();
    laptop.save(...fullReturnChanges(address), change(cells.transcribed, mark));
    const { transcribed: _, lateReason: __, ...before } = viewOn(laptop);
    const taken = markTranscribed(laptop.log, { address, mark: null });
    expect(taken).toEqual({ ok: true, value: [{ cell: cells.transcribed, value: null }] });
    if (taken.ok) laptop.save(...taken.value);
    const { transcribed, lateReason: ___, ...after } = viewOn(laptop);
    expect(transcribed.state).toBe("unset");
    expect(after).toEqual(before);
    expect(laptop.events.filter(({ item }) => item === "about/transcribed")).toHaveLength(2);
  });

  it("is not moved in a return that is signed off, neither on nor off, until it is reopened", () => {
    const laptop = anAudit();
    laptop.save(change(cells.transcribed, mark), change(cells.signedOff, { role: "QA lead" }));
    expect(markTranscribed(laptop.log, { address, mark: null })).toEqual({ ok: false, error: { type: "signed-off" } });
    expect(markTranscribed(laptop.log, { address, mark })).toEqual({ ok: false, error: { type: "signed-off" } });
    laptop.save(change(cells.signedOff, null));
    expect(markTranscribed(laptop.log, { address, mark: null }).ok).toBe(true);
  });
});
