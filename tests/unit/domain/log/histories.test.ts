import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { LogEvent } from "#src/domain/log/event.ts";
import { applyEvent, emptyLog } from "#src/domain/log/log.ts";
import { mergeProven, proveIncoming } from "#src/domain/log/merge.ts";
import { packLog, unpackLog } from "#src/storage/log-snapshot.ts";
import { theAudit } from "#tests/support/builders/a-laptop.ts";
import { sha256 } from "#tests/support/builders/fixed-ports.ts";
import { arrival, seededChance, shuffle } from "#tests/support/histories/deliver.ts";
import { anyActs, type History, orderlyActs, playHistory } from "#tests/support/histories/history.ts";
import { lostGrades } from "#tests/support/histories/lost-grades.ts";
import { projectionOf } from "#tests/support/histories/projection.ts";
import { referenceProjection } from "#tests/support/histories/reference.ts";
import { noteFigures } from "#tests/support/long-run.ts";

// The long run asks for 10,000.
const histories = Number(process.env.HISTORIES ?? 1_000);
// Enough for the long run on a busy machine: nothing here is measured.
const timeout = 1_200_000;
const fixed = { seed: 20_261_121, numRuns: histories };

afterAll(() => noteFigures("Merged", { histories, "brought in as files": histories / 5 }));

function oneByOne(events: readonly LogEvent[]) {
  const log = emptyLog(theAudit);
  for (const event of events) applyEvent(log, event);
  return log;
}

describe("random histories of five authors whose clocks are up to a year wrong", { timeout }, () => {
  it("say one and the same, however their events arrive", () => {
    fc.assert(
      fc.property(anyActs, fc.nat(), (acts, seed) => {
        const chance = seededChance(seed);
        const { events } = playHistory(acts);
        const expected = referenceProjection(events);
        for (let times = 0; times < 3; times++) {
          expect(projectionOf(oneByOne(arrival(events, chance)))).toEqual(expected);
        }
      }),
      fixed,
    );
  });

  it("say at every moment what the definitions say of the events that have arrived so far", () => {
    fc.assert(
      fc.property(anyActs, fc.nat(), (acts, seed) => {
        const chance = seededChance(seed);
        const arriving = arrival(playHistory(acts).events, chance);
        const some = arriving.slice(0, chance(arriving.length + 1));
        expect(projectionOf(oneByOne(some))).toEqual(referenceProjection(some));
      }),
      fixed,
    );
  });

  it("say the same from a snapshot taken at any moment and what came after it", () => {
    fc.assert(
      fc.property(anyActs, fc.nat(), (acts, seed) => {
        const chance = seededChance(seed);
        const { events } = playHistory(acts);
        const arriving = arrival(events, chance);
        const cut = chance(arriving.length + 1);
        const packed = JSON.stringify(packLog(oneByOne(arriving.slice(0, cut))));
        const log = unpackLog(theAudit, JSON.parse(packed));
        for (const event of arriving.slice(cut)) applyEvent(log, event);
        expect(projectionOf(log)).toEqual(referenceProjection(events));
        expect(log).toEqual(oneByOne(arriving));
      }),
      fixed,
    );
  });

  it("say the same when they are brought in as files that are proven first", () => {
    fc.assert(
      fc.property(anyActs, fc.nat(), (acts, seed) => {
        const chance = seededChance(seed);
        const { events } = playHistory(acts);
        const arriving = arrival(events, chance);
        const cut = chance(arriving.length + 1);
        const log = emptyLog(theAudit);
        for (const file of [arriving.slice(0, cut), arriving.slice(cut)]) {
          const proven = proveIncoming(log, { events: file, ends: [] }, sha256);
          if (!proven.ok) throw new Error(JSON.stringify(proven.error));
          mergeProven(log, proven.value);
        }
        expect(projectionOf(log)).toEqual(referenceProjection(events));
      }),
      { ...fixed, numRuns: histories / 5 },
    );
  });

  it("lose no grade in silence: it is shown until someone who saw it says otherwise, or erases it", () => {
    fc.assert(
      losesNoGrade((events) => showsOf(events)),
      fixed,
    );
  });

  it("leave no omission unnoticed: what is left out is in a gap, or someone waits for it", () => {
    fc.assert(
      fc.property(orderlyActs, fc.nat(), (acts, seed) => {
        const chance = seededChance(seed);
        const { events, ends } = playHistory(acts);
        const left = new Set(shuffle(events, chance).slice(0, 1 + chance(3)));
        const log = emptyLog(theAudit);
        const file = {
          events: arrival(events, chance).filter(({ id }) => ![...left].some((out) => out.id === id)),
          ends,
        };
        const proven = proveIncoming(log, file, sha256);
        if (!proven.ok) throw new Error(JSON.stringify(proven.error));
        const { gaps } = mergeProven(log, proven.value);
        for (const { device, epoch, seq } of left) {
          const gap = gaps.find(
            (each) => each.device === device && each.epoch === epoch && each.from <= seq && each.to >= seq,
          );
          expect(gap).toBeDefined();
        }
      }),
      fixed,
    );
  });
});

describe("the controls, which these properties must catch", { timeout }, () => {
  it("a log in which the latest clock wins loses grades", () => {
    const latestWins = (events: readonly LogEvent[]) => (cell: string) => {
      const own = events.filter(({ subject, item }) => `${subject} ${item}` === cell);
      const [latest] = [...own].sort((a, b) => (a.at < b.at ? 1 : -1));
      return [latest?.body?.value];
    };
    expect(fc.check(losesNoGrade(latestWins), fixed).failed).toBe(true);
  });

  it("a log in which the last to arrive wins says different things in different orders", () => {
    const lastWins = (events: readonly LogEvent[]) => {
      const cells: Record<string, unknown> = {};
      for (const { subject, item, body } of events) cells[`${subject} ${item}`] = body?.value;
      return cells;
    };
    const property = fc.property(anyActs, fc.nat(), (acts, seed) => {
      const { events } = playHistory(acts);
      expect(lastWins(shuffle(events, seededChance(seed)))).toEqual(lastWins(events));
    });
    expect(fc.check(property, fixed).failed).toBe(true);
  });

  it("a log that does not wait for what an event replaces brings replaced grades back", () => {
    const property = fc.property(anyActs, fc.nat(), (acts, seed) => {
      const { events } = playHistory(acts);
      const log = emptyLog(theAudit);
      // Everything counts as known from the start, so nothing waits.
      for (const { id } of events) log.known.set(id, "");
      for (const event of shuffle(events, seededChance(seed))) {
        log.known.delete(event.id);
        applyEvent(log, event);
      }
      expect(projectionOf(log)).toEqual(referenceProjection(events));
    });
    expect(fc.check(property, fixed).failed).toBe(true);
  });
});

function showsOf(events: readonly LogEvent[]) {
  const { cells } = projectionOf(oneByOne(events));
  return (cell: string) => cells[cell]?.shown ?? [];
}

function losesNoGrade(show: (events: readonly LogEvent[]) => (cell: string) => readonly unknown[]) {
  return fc.property(anyActs, fc.nat(), (acts, seed) => {
    const history: History = playHistory(acts);
    const shown = show(arrival(history.events, seededChance(seed)));
    expect(lostGrades(history, shown)).toEqual([]);
  });
}
