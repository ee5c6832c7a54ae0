import { describe, expect, it } from "vitest";
import { returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { applyEvent, emptyLog } from "#src/domain/log/log.ts";
import { aLaptop, theAudit } from "#tests/support/builders/a-laptop.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { projectionOf } from "#tests/support/histories/projection.ts";
import { referenceProjection } from "#tests/support/histories/reference.ts";

const cells = returnCells(aReturnAddress("case-a", "police"));
const { outcome, reason } = cells.area("risk");

/** Five people, one of them a year early and one a year late, each of whom goes on from what some of the others did. */
function fiveFiles(): readonly (readonly LogEvent[])[] {
  const lead = aLaptop("lead");
  const first = aLaptop("first", "2025-11-21T09:00:00.000Z");
  const second = aLaptop("second", "2027-11-21T09:00:00.000Z");
  const reader = aLaptop("second-reader");
  const chair = aLaptop("chair");
  const files = [
    lead.save(change(setUpCells.title, "Neglect"), change(outcome, "good")),
    [] as LogEvent[],
    [] as LogEvent[],
    [] as LogEvent[],
    [] as LogEvent[],
  ];
  const [start, early, late, other, last] = files as [LogEvent[], LogEvent[], LogEvent[], LogEvent[], LogEvent[]];
  for (const laptop of [first, second, reader]) laptop.bringIn(start);
  early.push(...first.save(change(outcome, "inadequate"), change(reason, "Nobody held a discussion")));
  late.push(...second.save(change(outcome, "outstanding"), change(setUpCells.title, null)));
  reader.bringIn(early);
  other.push(...reader.save(change(reason, "Held a day late"), change(setUpCells.theme, "Drift")));
  chair.bringIn([...start, ...early, ...late, ...other]);
  last.push(...chair.save(change(setUpCells.theme, "Neglect and drift")));
  const [mistaken] = other;
  if (mistaken !== undefined) {
    last.push(...chair.save(change(erasureCell(mistaken.id), { role: "Chair", reason: "Named the child" })));
  }
  return files;
}

function permutations<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((thing, index) =>
    permutations([...things.slice(0, index), ...things.slice(index + 1)]).map((rest) => [thing, ...rest]),
  );
}

describe("the files of five authors", () => {
  const files = fiveFiles();
  const orders = permutations(files);
  const expected = referenceProjection(files.flat());

  it("can come in 120 orders", () => expect(new Set(orders.map((order) => JSON.stringify(order))).size).toBe(120));

  it("say the same in every order, with nothing left waiting", () => {
    for (const order of orders) {
      const log = emptyLog(theAudit);
      for (const event of order.flat()) applyEvent(log, event);
      expect(projectionOf(log)).toEqual(expected);
      expect(log.waiting.size).toBe(0);
    }
  });

  it("leave the two grades that were given beside one another in conflict, whatever the clocks say", () => {
    const log = emptyLog(theAudit);
    for (const event of files.flat()) applyEvent(log, event);
    const reading = readCell(log, outcome);
    expect(reading.state === "conflict" && reading.versions.map(({ value }) => value).sort()).toEqual([
      "inadequate",
      "outstanding",
    ]);
    expect(readCell(log, reason).state).toBe("unset");
    expect(readCell(log, setUpCells.theme)).toMatchObject({ state: "value", value: "Neglect and drift" });
  });
});
