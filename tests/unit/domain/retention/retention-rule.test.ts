import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { localDay } from "#src/domain/retention/local-day.ts";
import { isDue, parseKeepDays, readRetention } from "#src/domain/retention/retention-rule.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";

const hold = { reason: "Asked for by a court", role: "Head of safeguarding" };

function signedOffAt(at: string, days: number) {
  const laptop = aLaptop("lead", at);
  laptop.save(change(setUpCells.signedOff, { role: "QA lead" }), change(setUpCells.keepDays, days));
  return laptop;
}

describe("the day of an instant", () => {
  it("is the local one: in summer the day begins an hour before UTC's", () => {
    expect(localDay("2026-06-30T22:59:59.999Z")).toBe("2026-06-30");
    expect(localDay("2026-06-30T23:00:00.000Z")).toBe("2026-07-01");
    expect(localDay("2026-11-30T23:30:00.000Z")).toBe("2026-11-30");
  });
});

describe("the rule", () => {
  it("counts whole days from the local day of the sign-off", () => {
    expect(readRetention(signedOffAt("2026-06-30T23:10:00.000Z", 1).log)).toMatchObject({
      signedOffOn: "2026-07-01",
      dueOn: "2026-07-02",
    });
    expect(readRetention(signedOffAt("2026-11-21T09:00:00.000Z", 90).log).dueOn).toBe("2027-02-19");
  });

  it("counts over the change of the clocks and a leap day as the calendar does", () => {
    expect(readRetention(signedOffAt("2026-10-24T22:30:00.000Z", 2).log).dueOn).toBe("2026-10-26");
    expect(readRetention(signedOffAt("2028-02-28T09:00:00.000Z", 2).log).dueOn).toBe("2028-03-01");
    expect(readRetention(signedOffAt("2026-11-21T09:00:00.000Z", 3_650).log).dueOn).toBe("2036-11-18");
  });

  it("says no day without a rule, before the sign-off, and once it is taken back", () => {
    const laptop = aLaptop("lead");
    laptop.save(change(setUpCells.keepDays, 90));
    expect(readRetention(laptop.log)).toEqual({
      keepDays: 90,
      signedOffOn: null,
      dueOn: null,
      hold: null,
      deletedOn: null,
    });
    laptop.save(change(setUpCells.signedOff, { role: "QA lead" }), change(setUpCells.keepDays, null));
    expect(readRetention(laptop.log)).toMatchObject({ keepDays: null, signedOffOn: "2026-11-21", dueOn: null });
    laptop.save(change(setUpCells.keepDays, 90), change(setUpCells.signedOff, null));
    expect(readRetention(laptop.log)).toMatchObject({ keepDays: 90, signedOffOn: null, dueOn: null });
  });

  it("is due on its day and after it, not before, and never while a hold stands", () => {
    const laptop = signedOffAt("2026-11-21T09:00:00.000Z", 90);
    const on = (day: string) => isDue(readRetention(laptop.log), day);
    expect([on("2027-02-18"), on("2027-02-19"), on("2030-01-01")]).toEqual([false, true, true]);
    laptop.save(change(setUpCells.hold, hold));
    expect([on("2027-02-19"), on("2030-01-01")]).toEqual([false, false]);
    laptop.save(change(setUpCells.hold, null, "Head of safeguarding"));
    expect(on("2027-02-19")).toBe(true);
  });

  it("is held where two devices disagree on the hold, one of them having taken it off", () => {
    const lead = signedOffAt("2026-11-21T09:00:00.000Z", 90);
    lead.save(change(setUpCells.hold, hold));
    const other = aLaptop("other");
    other.bringIn(lead.events);
    other.save(change(setUpCells.hold, { ...hold, reason: "An inquiry" }));
    lead.save(change(setUpCells.hold, null));
    lead.bringIn(other.events);
    expect(readRetention(lead.log).hold).toBe("in-conflict");
    expect(isDue(readRetention(lead.log), "2030-01-01")).toBe(false);
  });
});

describe("what a person types as the rule", () => {
  it.each([
    ["90", 90],
    [" 1 ", 1],
    ["3650", 3_650],
    ["3,650", 3_650],
    ["", null],
    ["  ", null],
  ])("“%s” is %s", (text, value) => {
    expect(parseKeepDays(text)).toEqual({ ok: true, value });
  });

  it.each(["90 days", "-1", "1.5", "1e3", "ninety", "٩٠"])("“%s” is no whole number", (text) => {
    expect(parseKeepDays(text)).toEqual({ ok: false, error: { type: "not-whole" } });
  });

  it.each(["0", "3651", "99999999999999999999"])("“%s” is out of range", (text) => {
    expect(parseKeepDays(text)).toEqual({ ok: false, error: { type: "out-of-range", least: 1, most: 3_650 } });
  });
});
