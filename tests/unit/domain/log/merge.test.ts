import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { currentValue, readCell } from "#src/domain/log/heads.ts";
import { mergeProven, proveIncoming } from "#src/domain/log/merge.ts";
import type { AuditId, EventId } from "#src/kernel/ids.ts";
import { aLaptop, type Laptop } from "#tests/support/builders/a-laptop.ts";
import { sha256 } from "#tests/support/builders/fixed-ports.ts";

const { title, theme, why } = setUpCells;

function police(): Laptop {
  const laptop = aLaptop("police");
  laptop.save(change(title, "One"), change(title, "Two"), change(theme, "Neglect"));
  return laptop;
}

function prove(into: Laptop, events: readonly LogEvent[], from?: Laptop) {
  return proveIncoming(into.log, { events, ends: from === undefined ? [] : [from.end()] }, sha256);
}

function merge(into: Laptop, events: readonly LogEvent[], from?: Laptop) {
  const proven = prove(into, events, from);
  if (!proven.ok) throw new Error(JSON.stringify(proven.error));
  return { proven: proven.value, merged: mergeProven(into.log, proven.value) };
}

describe("bringing in a file of events", () => {
  it("adds what is not here yet, in any order, and says how much was", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    const { proven, merged } = merge(lead, [...sender.events].reverse(), sender);
    expect(proven).toMatchObject({ alreadyHere: 0, toErase: [] });
    expect(merged).toEqual({ applied: 3, waiting: [], gaps: [], forks: [] });
    expect(currentValue(lead.log, title)).toBe("Two");
  });

  it("changes nothing the second time", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    merge(lead, sender.events);
    const { proven, merged } = merge(lead, [...sender.events, ...sender.events]);
    expect(proven).toMatchObject({ fresh: [], alreadyHere: 6 });
    expect(merged).toEqual({ applied: 0, waiting: [], gaps: [], forks: [] });
  });

  it("refuses the whole file for one bad event, names every one of them, and touches nothing", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    const [one, two, three] = sender.events as [LogEvent, LogEvent, LogEvent];
    merge(lead, [one]);
    const before = JSON.stringify([[...lead.log.known], [...lead.log.waiting], lead.log.chains.size]);
    const result = prove(lead, [
      { ...two, at: "2030-01-01T00:00:00.000Z" },
      three,
      { ...three, audit: "another" as AuditId },
      { ...three, seq: 0 },
      { ...one, bodyHash: "0".repeat(64) },
    ]);
    expect(result).toEqual({
      ok: false,
      error: {
        type: "events-refused",
        problems: [
          { index: 0, id: two.id, reason: "not-genuine" },
          { index: 2, id: three.id, reason: "another-audit" },
          { index: 3, id: three.id, reason: "malformed" },
          { index: 4, id: one.id, reason: "same-id-other-bytes" },
        ],
      },
    });
    expect(JSON.stringify([[...lead.log.known], [...lead.log.waiting], lead.log.chains.size])).toBe(before);
  });

  it("leaves the log alone until what was proven is brought in", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    expect(prove(lead, sender.events).ok).toBe(true);
    expect([lead.log.known.size, lead.log.waiting.size, lead.log.chains.size]).toEqual([0, 0, 0]);
  });

  it("says what is missing in the middle, and at the end by the sender's own account", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    sender.save(change(why, "Because"), change(why, "Because of that"));
    const [one, , three] = sender.events as [LogEvent, LogEvent, LogEvent];
    const { merged } = merge(lead, [one, three], sender);
    const chain = { device: "police", epoch: "police-epoch-1" };
    expect(merged.gaps).toEqual([
      { ...chain, from: 2, to: 2 },
      { ...chain, from: 4, to: 5 },
    ]);
  });

  it("says that nothing came of a chain that the sender speaks of", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    expect(merge(lead, [], sender).merged.gaps).toEqual([
      { device: "police", epoch: "police-epoch-1", from: 1, to: 3 },
    ]);
  });

  it("says that a chain ends in another event than the sender's, which is a fork", () => {
    const [lead, original, copy] = [aLaptop("lead"), police(), aLaptop("police")];
    copy.save(change(title, "One"), change(title, "Two"), change(theme, "Drift"));
    merge(lead, original.events);
    expect(merge(lead, [], copy).merged.forks).toEqual([{ device: "police", epoch: "police-epoch-1", seq: 3 }]);
    expect(merge(lead, copy.events, copy).merged.forks).toEqual([
      { device: "police", epoch: "police-epoch-1", seq: 3 },
    ]);
  });

  it("names what waits and what for", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    const [one, two] = sender.events as [LogEvent, LogEvent];
    expect(merge(lead, [two, { ...one, body: null }]).merged.waiting).toEqual([
      { event: two, missing: [one.id] },
      { event: { ...one, body: null }, missing: [one.id] },
    ]);
  });

  it("takes the copy with its body where a file holds an event with and without", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    const [one] = sender.events as [LogEvent];
    for (const events of [
      [one, { ...one, body: null }],
      [{ ...one, body: null }, one],
    ]) {
      const proven = prove(lead, events);
      expect(proven.ok && proven.value.fresh).toEqual([one]);
    }
  });

  it("brings in nothing that the same file erases, and names what a store must take out of what it keeps", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    const [one, two, three] = sender.events as [LogEvent, LogEvent, LogEvent];
    merge(lead, [one]);
    const receipt = { role: "Data protection officer", reason: "Wrong child" };
    sender.save(change(erasureCell(one.id), receipt), change(erasureCell(three.id), receipt));
    const { proven } = merge(lead, sender.events, sender);
    expect(proven.toErase).toEqual([one.id]);
    expect(proven.fresh.map(({ id, body }) => [id, body === null])).toEqual([
      [two.id, false],
      [three.id, true],
      ...sender.events.slice(3).map(({ id }) => [id, false]),
    ]);
    expect(currentValue(lead.log, title)).toBe("Two");
    expect(readCell(lead.log, theme).state).toBe("unset");
  });

  it("lets an erasure be brought in before what it erases, which then comes in without its words", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    const [, , three] = sender.events as [LogEvent, LogEvent, LogEvent];
    const [erasure] = sender.save(change(erasureCell(three.id), { role: "Officer", reason: "Wrong child" }));
    merge(lead, erasure === undefined ? [] : [erasure]);
    const { proven } = merge(lead, sender.events, sender);
    expect(proven.fresh.find(({ id }) => id === three.id)?.body).toBeNull();
    expect(proven.toErase).toEqual([]);
  });

  it("does not take an event that names an unknown parent for one that replaces what stands", () => {
    const [lead, sender] = [aLaptop("lead"), police()];
    lead.save(change(title, "The lead's"));
    const stranger = sender.save({ ...change(title, "A stranger's"), parents: ["f".repeat(64) as EventId] });
    merge(lead, stranger);
    expect(currentValue(lead.log, title)).toBe("The lead's");
  });
});
