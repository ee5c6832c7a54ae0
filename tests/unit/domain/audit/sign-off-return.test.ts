import { describe, expect, it } from "vitest";
import { returnCells } from "#src/domain/audit/cells.ts";
import { signOffReturn } from "#src/domain/audit/sign-off-return.ts";
import { change } from "#src/domain/log/change.ts";
import { currentValue } from "#src/domain/log/heads.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress, fullReturnChanges } from "#tests/support/builders/a-return.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";

const address = aReturnAddress("case-a", "police");
const cells = returnCells(address);
const input = { address, instrument: anInstrument(), role: "Detective inspector" };

describe("signing off a return", () => {
  it("is done by role", () => {
    const laptop = aLaptop("police");
    laptop.save(...fullReturnChanges(address));
    const result = signOffReturn(laptop.log, input);
    if (!result.ok) throw new Error(result.error.type);
    laptop.save(...result.value.changes);
    expect(result.value.left).toEqual([]);
    expect(currentValue(laptop.log, cells.signedOff)).toEqual({ role: "Detective inspector" });
  });

  it("lists what it is signed off without, and is held up by none of it", () => {
    const laptop = aLaptop("police");
    laptop.save(...fullReturnChanges(address), change(cells.area("risk").outcome, null));
    const result = signOffReturn(laptop.log, input);
    expect(result.ok && result.value.left).toEqual([{ type: "no-outcome", areaId: "risk" }]);
  });

  it("is refused without a role", () => {
    expect(signOffReturn(aLaptop("police").log, { ...input, role: " " })).toEqual({
      ok: false,
      error: { type: "role-missing" },
    });
  });

  it("is refused while two answers stand in one place, and says where", () => {
    const [first, second] = [aLaptop("first"), aLaptop("second")];
    first.save(change(cells.standard("risk-1").answer, "yes"));
    second.save(change(cells.standard("risk-1").answer, "no"));
    first.bringIn(second.events);
    expect(signOffReturn(first.log, input)).toEqual({
      ok: false,
      error: {
        type: "in-conflict",
        cells: [{ subject: "return/case-a/child-protection/police-1", item: "standard/risk-1/answer" }],
      },
    });
  });
});
