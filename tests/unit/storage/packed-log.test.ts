import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { applyEvent, emptyLog, type Log } from "#src/domain/log/log.ts";
import { packLog, unpackLog } from "#src/storage/log-snapshot.ts";
import { aLaptop, theAudit } from "#tests/support/builders/a-laptop.ts";

const cells = [setUpCells.title, setUpCells.theme, setUpCells.why];

type Act =
  | { readonly type: "save"; readonly laptop: 0 | 1; readonly cell: number; readonly text: string | null }
  | { readonly type: "meet" }
  | { readonly type: "erase"; readonly laptop: 0 | 1 };

const laptop = fc.constantFrom<0 | 1>(0, 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("save" as const),
      laptop,
      cell: fc.nat({ max: 2 }),
      text: fc.option(fc.string({ maxLength: 8 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("meet" as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("erase" as const), laptop }) },
);

/** Two people's events, in the order that one of them has them. */
function history(acts: readonly Act[]): readonly LogEvent[] {
  const laptops = [aLaptop("one"), aLaptop("two")] as const;
  const [one, two] = laptops;
  for (const each of acts) {
    if (each.type === "save") laptops[each.laptop].save(change(cells[each.cell] ?? setUpCells.title, each.text));
    else if (each.type === "meet") {
      one.bringIn(two.events);
      two.bringIn(one.events);
    } else {
      const target = laptops[each.laptop].events.at(-1);
      if (target !== undefined) {
        laptops[each.laptop].save(change(erasureCell(target.id), { role: "Lead", reason: "A name" }));
      }
    }
  }
  one.bringIn(two.events);
  return one.events;
}

function folded(events: readonly LogEvent[]): Log {
  const log = emptyLog(theAudit);
  for (const event of events) applyEvent(log, event);
  return log;
}

/** Through JSON, as it goes into a row. */
function packedAndBack(log: Log): Log {
  return unpackLog(theAudit, JSON.parse(JSON.stringify(packLog(log))));
}

describe("a packed log", () => {
  it("unpacks to the same log, with conflicts, gaps, waiting events and erasures", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.infiniteStream(fc.boolean()), (acts, lost) => {
        // Some events never arrive, so that others wait for them and chains have holes.
        const arrived = history(acts).filter(() => !lost.next().value || lost.next().value);
        const log = folded(arrived);
        expect(packedAndBack(log)).toEqual(log);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("takes further events as the log itself would", () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 2, maxLength: 30 }), fc.nat({ max: 100 }), (acts, percent) => {
        const events = history(acts);
        const cut = Math.floor((events.length * percent) / 100);
        const log = packedAndBack(folded(events.slice(0, cut)));
        for (const event of events.slice(cut)) applyEvent(log, event);
        expect(log).toEqual(folded(events));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("is not the same when one event was left out (the control)", () => {
    const { save, events } = aLaptop("one");
    save(change(setUpCells.title, "Neglect"), change(setUpCells.title, "Plans"));
    expect(packedAndBack(folded(events.slice(0, 1)))).not.toEqual(folded(events));
  });

  it("is refused when it names an id that it does not hold", () => {
    const { save, log } = aLaptop("one");
    save(change(setUpCells.title, "Neglect"));
    expect(() => unpackLog(theAudit, { ...packLog(log), ids: "" })).toThrow("does not hold");
  });
});
