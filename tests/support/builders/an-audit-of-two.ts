import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId, DocumentHash } from "#src/kernel/ids.ts";
import type { Laptop } from "./a-laptop.ts";
import { anAudit } from "./an-audit.ts";
import { anInstrument } from "./an-instrument.ts";

/** The first instrument of the audit, and the second with one agency that the first does not ask and without one that it does. */
export const ofProtection = anInstrument();
export const ofNeed = anInstrument({
  id: "child-in-need",
  title: "Child in need",
  agencies: [
    { id: "social-care", label: "Children's social care", short: "SC" },
    { id: "police", label: "Police", short: "PO" },
    { id: "early-help", label: "Early help", short: "EH" },
  ],
});
export const both = [ofProtection.id, ofNeed.id];

function choice({ id, version }: typeof ofNeed) {
  return { id, version, hash: `hash of ${id}` as DocumentHash };
}

/** CP-1 carries both instruments, CP-2 the first alone. Social care and the police take part in both, early help in the second. */
export function anAuditOfTwo(): Laptop {
  const laptop = anAudit();
  laptop.save(
    change(setUpCells.instrument, choice(ofProtection)),
    change(setUpCells.secondInstrument, choice(ofNeed)),
    change(setUpCells.agency("early-help"), { state: "in" }),
    change(caseCells("case-a" as CaseId).instruments, both),
  );
  return laptop;
}
