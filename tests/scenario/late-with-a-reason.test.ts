import { describe, expect, it } from "vitest";
import { caseCells, firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { readAuditLimits } from "#src/domain/audit/read-audit-limits.ts";
import { signOffReturn } from "#src/domain/audit/sign-off-return.ts";
import { change } from "#src/domain/log/change.ts";
import { readAuditData } from "#src/domain/overview/audit-data.ts";
import { differingDates } from "#src/domain/overview/differing-dates.ts";
import { timescaleFigures } from "#src/domain/overview/timescale-figures.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";
import { Auditor, Lead } from "./support/people.ts";

const recordedBy = ["social-care", "police"];
const dated = anInstrument({
  milestones: ["conference", "core-group"].map((id) => ({ id, label: id, repeats: false, recordedBy })),
  timescales: [aTimescale("first-core-group", { from: "conference", to: "core-group", limit: { local: true } })],
  areas: [anArea("plan", 3, { timescales: ["first-core-group"] }), anArea("outcomes", 4)],
});

/** What an auditor gives for CP-1: its dates, the reason if there is one, and the sign-off. */
function gives(auditor: Auditor, agencyId: string, dates: Readonly<Record<string, string>>, reason?: string) {
  const [one] = listCases(auditor.laptop.log);
  if (one === undefined) throw new Error("CP-1 is in the audit.");
  const address = { caseId: one.id, instrumentId: dated.id, agencyId, slot: firstSlot(agencyId) };
  const cells = returnCells(address);
  auditor.laptop.save(
    ...Object.entries(dates).map(([id, date]) => change(cells.milestone(id), [date])),
    ...(reason === undefined ? [] : [change(cells.lateReason("first-core-group", null), reason)]),
  );
  const signedOff = signOffReturn(auditor.laptop.log, { address, instrument: dated, role: "Manager" });
  if (!signedOff.ok) throw new Error("Nothing stands in the way of signing off.");
  auditor.laptop.save(...signedOff.value.changes);
}

function counts(lead: Lead) {
  const { log } = lead.laptop;
  return timescaleFigures(readAuditData(log, dated), readAuditLimits(log, dated.id)).map((figure) => figure.counts);
}

describe("a core group that was late, on two files that do not agree when", () => {
  it("waits for the area's own limit, counts the recorded reason apart, and is judged by the date the lead accepts", () => {
    const lead = new Lead("lead");
    const [worker, officer] = [new Auditor("worker", "social-care"), new Auditor("officer", "police")];
    lead.setsUp({ cases: ["CP-1"], agencies: ["social-care", "police"] });
    lead.laptop.save(change(setUpCells.periodJudged, { from: "2025-09-01", to: "2026-02-28" }));
    worker.takesInFrom(lead);
    officer.takesInFrom(lead);

    gives(worker, "social-care", { conference: "2025-12-09", "core-group": "2025-12-29" }, "Father was in hospital.");
    gives(officer, "police", { conference: "2025-12-09", "core-group": "2025-12-23" });
    lead.takesInFrom(worker);
    lead.takesInFrom(officer);
    expect(counts(lead)).toEqual([{ "local-value-missing": 2 }]);

    // Ten working days from 9 December 2025 end on the 23rd.
    const own = setUpCells.localLimit(dated.id, "first-core-group", "limit");
    lead.laptop.save(change(own, { count: 10, unit: "working-day" }));
    expect(counts(lead)).toEqual([{ "late-with-reason": 1, met: 1 }]);

    const [differing] = differingDates(readAuditData(lead.laptop.log, dated));
    expect(differing?.given.map(({ dates, by }) => [dates[0], by[0]?.id])).toEqual([
      ["2025-12-29", "social-care"],
      ["2025-12-23", "police"],
    ]);
    const accepted = caseCells(differing?.case.id ?? ("" as never)).acceptedDates(dated.id, "core-group");
    lead.laptop.save(change(accepted, ["2025-12-29"]));
    // The police gave no reason, and were late by the accepted date.
    expect(counts(lead)).toEqual([{ "late-with-reason": 1, late: 1 }]);
  });
});
