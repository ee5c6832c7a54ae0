import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aLaptop, type Laptop } from "./a-laptop.ts";

/** The lead's laptop with two cases, CP-1 and CP-2, and two agencies of the three that the instrument knows. */
export function anAudit(): Laptop {
  const laptop = aLaptop("lead");
  for (const [id, reference] of [
    ["case-a", "CP-1"],
    ["case-b", "CP-2"],
  ] as const) {
    const cells = caseCells(id as CaseId);
    laptop.save(change(cells.presence, { state: "in" }), change(cells.reference, reference));
  }
  laptop.save(
    change(setUpCells.agency("police"), { state: "in" }),
    change(setUpCells.agency("social-care"), { state: "in" }),
  );
  return laptop;
}
