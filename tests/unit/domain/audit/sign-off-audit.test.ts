import { describe, expect, it } from "vitest";
import { caseCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { closeConcern } from "#src/domain/audit/close-concern.ts";
import { raiseConcern } from "#src/domain/audit/raise-concern.ts";
import { signOffAudit } from "#src/domain/audit/sign-off-audit.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";

const input = { instruments: [anInstrument()], role: "QA lead" };

describe("signing off an audit", () => {
  it("is done by role, and lists the returns that are owed and not signed off", () => {
    const laptop = anAudit();
    laptop.save(change(caseCells("case-b" as CaseId).involvement("police"), "not-known"));
    laptop.save(change(returnCells(aReturnAddress("case-a", "police")).signedOff, { role: "Detective inspector" }));
    laptop.save(change(returnCells(aReturnAddress("case-a", "social-care")).independent, "yes"));
    const result = signOffAudit(laptop.log, input);
    if (!result.ok) throw new Error(result.error.type);
    expect(result.value.changes).toEqual([
      { cell: { subject: "set-up", item: "signed-off" }, value: { role: "QA lead" } },
    ]);
    expect(result.value.outstanding.map(({ agencyId, state }) => [agencyId, state])).toEqual([
      ["social-care", "begun"],
      ["social-care", "not-begun"],
    ]);
  });

  it("is refused over an open concern, and goes through once that is closed", () => {
    const laptop = anAudit();
    const concern = raiseConcern({ what: "Bruising not followed up" }, laptop.ports);
    laptop.save(...concern.changes);
    expect(signOffAudit(laptop.log, input)).toEqual({
      ok: false,
      error: { type: "blocked", blocks: [{ type: "open-concern", concernId: concern.id }] },
    });
    const closing = closeConcern(laptop.log, { id: concern.id, role: "QA lead", response: "Seen that day" });
    if (!closing.ok) throw new Error(closing.error.type);
    laptop.save(...closing.value);
    expect(signOffAudit(laptop.log, input).ok).toBe(true);
  });

  it("is refused while two answers stand in one place", () => {
    const [lead, deputy] = [aLaptop("lead"), aLaptop("deputy")];
    lead.save(change(setUpCells.theme, "Neglect"));
    deputy.save(change(setUpCells.theme, "Neglect and drift"));
    lead.bringIn(deputy.events);
    expect(signOffAudit(lead.log, input)).toEqual({
      ok: false,
      error: { type: "blocked", blocks: [{ type: "conflict", cell: { subject: "set-up", item: "theme" } }] },
    });
  });

  it("is refused without a role", () => {
    expect(signOffAudit(anAudit().log, { ...input, role: "" })).toEqual({ ok: false, error: { type: "role-missing" } });
  });

  it("says which events are known to have been written and are not here", () => {
    const [lead, police] = [anAudit(), aLaptop("police")];
    const cells = returnCells(aReturnAddress("case-a", "police"));
    const events = police.save(change(cells.independent, "yes"), change(cells.workerSpoken, "yes"));
    lead.bringIn(events.slice(1));
    const result = signOffAudit(lead.log, input);
    expect(result.ok && result.value.gaps).toEqual([{ device: "police", epoch: "police-epoch-1", from: 1, to: 1 }]);
  });
});
