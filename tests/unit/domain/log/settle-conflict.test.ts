import { describe, expect, it } from "vitest";
import { returnCells, returnSubject } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { conflictsAt } from "#src/domain/log/conflicts.ts";
import { currentValue, readCell } from "#src/domain/log/heads.ts";
import { devicesInConflict, settleConflict, takeEverythingFrom } from "#src/domain/log/settle-conflict.ts";
import type { DeviceId } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";

const address = aReturnAddress("case-a", "police");
const subject = returnSubject(address);
const cells = returnCells(address);
const [office, home] = ["office" as DeviceId, "home" as DeviceId];

/** One slot answered on two laptops: they differ on two areas and agree on a third; each has something the other has not. */
function twoLaptops() {
  const [first, second] = [aLaptop("office"), aLaptop("home")];
  first.save(
    change(cells.area("risk").outcome, "good"),
    change(cells.area("plan").outcome, "good"),
    change(cells.area("outcomes").outcome, "good"),
    change(cells.area("risk").reason, "Held in time"),
  );
  second.save(
    change(cells.area("risk").outcome, "inadequate"),
    change(cells.area("plan").outcome, null),
    change(cells.area("outcomes").outcome, "good"),
    change(cells.area("plan").reason, "No plan on file"),
  );
  first.bringIn(second.events);
  second.bringIn(first.events);
  return { first, second };
}

describe("settling a conflict", () => {
  it("leaves one value, whether it is one of the two or a third", () => {
    for (const grade of ["good", "inadequate", "requires-improvement"] as const) {
      const { first } = twoLaptops();
      const [event] = first.save(settleConflict(first.log, cells.area("risk").outcome, grade, "Agreed by telephone"));
      expect(readCell(first.log, cells.area("risk").outcome)).toMatchObject({
        state: "value",
        value: grade,
        note: "Agreed by telephone",
        heads: [event?.id],
      });
    }
  });

  it("reaches a third laptop that has both sides, and stays open against a version that nobody had seen", () => {
    const { first } = twoLaptops();
    const late = aLaptop("late");
    late.save(change(cells.area("risk").outcome, "outstanding"));
    const decision = settleConflict(first.log, cells.area("risk").outcome, "good");
    first.bringIn(late.events);
    first.save(decision);
    const reading = readCell(first.log, cells.area("risk").outcome);
    expect(reading.state === "conflict" && reading.versions.map(({ value }) => value).sort()).toEqual([
      "good",
      "outstanding",
    ]);
  });
});

describe("taking everything from one device", () => {
  it("makes one event for each cell in conflict and none for the others", () => {
    const { first } = twoLaptops();
    const taken = takeEverythingFrom(first.log, subject, office);
    expect(taken.changes.map(({ cell, value }) => [cell.item, value])).toEqual([
      ["area/risk/outcome", "good"],
      ["area/plan/outcome", "good"],
    ]);
    expect(taken.unsettled).toEqual([]);
    first.save(...taken.changes);
    expect(conflictsAt(first.log, subject)).toEqual([]);
    expect(currentValue(first.log, cells.area("risk").outcome)).toBe("good");
    expect(currentValue(first.log, cells.area("plan").reason)).toBe("No plan on file");
  });

  it("takes a cleared field for cleared", () => {
    const { second } = twoLaptops();
    second.save(...takeEverythingFrom(second.log, subject, home).changes);
    expect(readCell(second.log, cells.area("plan").outcome).state).toBe("unset");
    expect(currentValue(second.log, cells.area("risk").outcome)).toBe("inadequate");
  });

  it("leaves for a person what the device has no part in", () => {
    const { first } = twoLaptops();
    const [third, fourth] = [aLaptop("third"), aLaptop("fourth")];
    third.save(change(cells.overallGrade, "good"));
    fourth.save(change(cells.overallGrade, "inadequate"));
    first.bringIn([...third.events, ...fourth.events]);
    expect(takeEverythingFrom(first.log, subject, office).unsettled).toEqual([{ subject, item: "overall/grade" }]);
    expect(devicesInConflict(first.log, subject)).toEqual(["fourth", "home", "office", "third"]);
  });

  it("leaves for a person what the device says in two ways, after a copy of its store went its own way", () => {
    const [original, copy] = [aLaptop("office"), aLaptop("office")];
    original.save(change(cells.overallGrade, "good"));
    copy.save(change(cells.overallGrade, "inadequate"));
    original.bringIn(copy.events);
    expect(takeEverythingFrom(original.log, subject, office)).toEqual({
      changes: [],
      unsettled: [{ subject, item: "overall/grade" }],
    });
  });

  it("settles both laptops alike once the decision has gone to the other", () => {
    const { first, second } = twoLaptops();
    const events = first.save(...takeEverythingFrom(first.log, subject, home).changes);
    second.bringIn(events);
    expect(conflictsAt(second.log, subject)).toEqual([]);
    expect(currentValue(second.log, cells.area("risk").outcome)).toBe("inadequate");
  });
});
