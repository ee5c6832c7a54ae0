import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { allConflicts } from "#src/domain/log/conflicts.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { currentValue, readCell } from "#src/domain/log/heads.ts";
import { applyEvent, emptyLog, forksOf, gapsOf, type Log, waitingIn } from "#src/domain/log/log.ts";
import type { AuditId, EventId } from "#src/kernel/ids.ts";
import { aLaptop, theAudit } from "#tests/support/builders/a-laptop.ts";

const { title, theme } = setUpCells;
const receipt = { role: "Data protection officer", reason: "Wrong child" };

function three(): [LogEvent, LogEvent, LogEvent] {
  const laptop = aLaptop("lead");
  laptop.save(change(title, "One"), change(title, "Two"), change(title, "Three"));
  return laptop.events as unknown as [LogEvent, LogEvent, LogEvent];
}

function received(...events: LogEvent[]): Log {
  const log = emptyLog(theAudit);
  for (const event of events) applyEvent(log, event);
  return log;
}

const withoutBody = (event: LogEvent): LogEvent => ({ ...event, body: null });
const standing = (log: Log) => currentValue(log, title);

function erasureOf(target: LogEvent): LogEvent {
  const [event] = aLaptop("officer").save(change(erasureCell(target.id), receipt));
  if (event === undefined) throw new Error("An erasure is an event.");
  return event;
}

describe("a log", () => {
  it("says what nothing has replaced", () => {
    expect(standing(received(...three()))).toBe("Three");
  });

  it("holds an event back until what it replaces has come, and says what it waits for", () => {
    const [one, two, last] = three();
    const log = received(last, two);
    expect(standing(log)).toBeUndefined();
    expect(waitingIn(log)).toEqual([
      { event: last, missing: [two.id] },
      { event: two, missing: [one.id] },
    ]);
    expect(applyEvent(log, one)).toEqual({ type: "applied", events: [one, two, last] });
    expect(standing(log)).toBe("Three");
    expect(log.waiting.size).toBe(0);
    expect(log.waitingFor.size).toBe(0);
  });

  it("takes an event once, however often it comes", () => {
    const [one] = three();
    const log = received(one);
    expect(applyEvent(log, one)).toEqual({ type: "already-here" });
    expect(readCell(log, title).heads).toEqual([one.id]);
  });

  it("refuses an event of another audit, and the same id with another body", () => {
    const [one, two] = three();
    const log = received(one);
    expect(applyEvent(log, { ...two, audit: "another" as AuditId })).toEqual({
      type: "refused",
      reason: "another-audit",
    });
    expect(applyEvent(log, { ...one, bodyHash: "0".repeat(64) })).toEqual({
      type: "refused",
      reason: "same-id-other-bytes",
    });
  });

  it("looks at each waiting event once for each thing it waits for, so that many may wait", () => {
    const laptop = aLaptop("lead");
    const count = 4_000;
    const cells = Array.from({ length: count }, (_, index) => change(setUpCells.agency(`agency-${index}`), null));
    laptop.save(change(title, "One"));
    const [root] = laptop.events;
    if (root === undefined) throw new Error("There is a first event.");
    const waiting = laptop.save(...cells.map((each) => ({ ...each, parents: [root.id] })));
    const log = received(...waiting);
    let looks = 0;
    const has = log.known.has.bind(log.known);
    log.known.has = (id: EventId) => {
      looks++;
      return has(id);
    };
    applyEvent(log, root);
    expect(log.waiting.size).toBe(0);
    expect(looks).toBeLessThan(3 * count);
  });
});

describe("an event that came without what it says", () => {
  it("waits, and leaves what stood before in its place: nothing is lost in silence", () => {
    const [one, two, last] = three();
    const log = received(one, withoutBody(two), last);
    expect(standing(log)).toBe("One");
    expect(waitingIn(log).map(({ missing }) => missing)).toEqual([[two.id], [two.id]]);
  });

  it("counts as soon as it comes again with its body", () => {
    const [one, two, last] = three();
    const log = received(one, withoutBody(two), last);
    expect(applyEvent(log, two)).toEqual({ type: "applied", events: [two, last] });
    expect(standing(log)).toBe("Three");
  });

  it("still waits for its parents when its body comes first", () => {
    const [one, two] = three();
    const log = received(withoutBody(two), two);
    expect(waitingIn(log)).toEqual([{ event: two, missing: [one.id] }]);
    applyEvent(log, one);
    expect(standing(log)).toBe("Two");
  });

  it("counts as erased as soon as its erasure is known", () => {
    const [one, two, last] = three();
    const log = received(one, withoutBody(two), last);
    applyEvent(log, erasureOf(two));
    expect(standing(log)).toBe("Three");
    expect(log.waiting.size).toBe(0);
  });
});

describe("an erasure", () => {
  it("takes away what was said and leaves that something was said, whichever comes first", () => {
    const [one] = three();
    const erasure = erasureOf(one);
    for (const log of [received(one, erasure), received(erasure, one), received(withoutBody(one), erasure, one)]) {
      expect(readCell(log, title)).toEqual({ state: "unset", heads: [one.id] });
      expect(JSON.stringify([...log.subjects.values()].map((items) => [...items]))).not.toContain("One");
    }
  });

  it("reaches an event that waits, so that its words are not kept meanwhile", () => {
    const [one, two] = three();
    const log = received(two, erasureOf(two));
    expect(waitingIn(log)).toEqual([{ event: withoutBody(two), missing: [one.id] }]);
    applyEvent(log, one);
    expect(readCell(log, title)).toEqual({ state: "unset", heads: [two.id] });
  });

  it("leaves the other versions of a conflict standing", () => {
    const [lead, deputy] = [aLaptop("lead"), aLaptop("deputy")];
    const [one] = lead.save(change(title, "One"));
    deputy.save(change(title, "Other"));
    lead.bringIn(deputy.events);
    if (one === undefined) throw new Error("The lead saved once.");
    lead.bringIn([erasureOf(one)]);
    expect(currentValue(lead.log, title)).toBe("Other");
  });

  it("is obeyed even before what it follows has come", () => {
    const [one] = three();
    const erasure = { ...erasureOf(one), parents: ["unknown" as EventId] };
    expect(readCell(received(one, erasure), title).state).toBe("unset");
  });

  it("is obeyed without its receipt, and takes the receipt when that comes", () => {
    const [one] = three();
    const erasure = erasureOf(one);
    const log = received(one, withoutBody(erasure));
    expect(readCell(log, title).state).toBe("unset");
    expect(currentValue(log, erasureCell(one.id))).toBeUndefined();
    applyEvent(log, erasure);
    expect(currentValue(log, erasureCell(one.id))).toEqual(receipt);
    expect(readCell(log, erasureCell(one.id)).heads).toEqual([erasure.id]);
  });

  it("holds although its own receipt is erased", () => {
    const [one] = three();
    const erasure = erasureOf(one);
    const again = aLaptop("other-officer").save(change(erasureCell(erasure.id), receipt));
    for (const log of [received(one, erasure, ...again), received(...again, one, erasure)]) {
      expect(readCell(log, title).state).toBe("unset");
      expect(currentValue(log, erasureCell(one.id))).toBeUndefined();
    }
  });

  it("asked for by two people for different reasons is no conflict", () => {
    const [one] = three();
    const [other] = aLaptop("second").save(change(erasureCell(one.id), { role: "Lead", reason: "Another reason" }));
    if (other === undefined) throw new Error("An erasure is an event.");
    expect(allConflicts(received(one, erasureOf(one), other))).toEqual([]);
  });
});

describe("what is known to be missing", () => {
  it("is told as gaps, waiting events not among them", () => {
    const [one, , last] = three();
    expect(gapsOf(received(one, last))).toEqual([{ device: "lead", epoch: "lead-epoch-1", from: 2, to: 2 }]);
    expect(gapsOf(received(last))).toEqual([{ device: "lead", epoch: "lead-epoch-1", from: 1, to: 2 }]);
  });

  it("shows as a fork where a copied store went two ways", () => {
    const [original, copy] = [aLaptop("lead"), aLaptop("lead", "2026-11-22T09:00:00.000Z")];
    original.save(change(title, "One"), change(theme, "Neglect"));
    copy.bringIn(original.events.slice(0, 1));
    copy.save(change(theme, "Drift"));
    const log = received(...original.events, ...copy.events);
    expect(forksOf(log)).toEqual([{ device: "lead", epoch: "lead-epoch-1", seq: 2 }]);
    expect(readCell(log, theme).state).toBe("conflict");
  });
});
