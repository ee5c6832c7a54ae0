import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { readAuditLimits } from "#src/domain/audit/read-audit-limits.ts";
import { change } from "#src/domain/log/change.ts";
import { localLimitsOf, needsTermDates } from "#src/domain/timescale/local-limits.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";

const read = (laptop: ReturnType<typeof anAudit>) => readAuditLimits(laptop.log, "child-protection");
const cell = setUpCells.localLimit("child-protection", "visits", "limit");

describe("what the set-up says for judging timescales", () => {
  it("is nothing until something is entered", () => {
    const limits = read(anAudit());
    expect(limits).toMatchObject({ edition: null, periodEnd: null, terms: [] });
    expect(limits.localLimit?.("visits", "limit")).toBeUndefined();
  });

  it("is of one instrument: another's timescale of the same name has its own limit", () => {
    const laptop = anAudit();
    laptop.save(change(cell, { count: 10, unit: "working-day" }));
    expect(read(laptop).localLimit?.("visits", "limit")).toEqual({ count: 10, unit: "working-day" });
    expect(read(laptop).localLimit?.("visits", "then-every")).toBeUndefined();
    expect(readAuditLimits(laptop.log, "child-in-need").localLimit?.("visits", "limit")).toBeUndefined();
  });

  it("takes two versions of a limit for neither", () => {
    const laptop = anAudit();
    laptop.save(change(cell, { count: 10, unit: "working-day" }));
    laptop.save({ ...change(cell, { count: 4, unit: "week" }), parents: [] });
    expect(read(laptop).localLimit?.("visits", "limit")).toBeUndefined();
  });

  it("has no term dates while one line of them cannot be read", () => {
    const laptop = anAudit();
    laptop.save(change(setUpCells.termDates, "2 September 2025 to 24 October 2025"));
    expect(read(laptop).terms).toEqual([{ from: "2025-09-02", to: "2025-10-24" }]);
    laptop.save(change(setUpCells.termDates, "2 September 2025 to 24 October 2025\nthen Christmas"));
    expect(read(laptop).terms).toEqual([]);
  });

  it("asks for the local limits of the edition, the first gap and the next apart, and for term dates where they are needed", () => {
    const instrument = anInstrument({
      timescales: [
        aTimescale("national"),
        aTimescale("local", { limit: { local: true }, editions: { "2010": null } }),
        aTimescale("repeating", { thenEvery: { local: true } }),
        aTimescale("school", { editions: { "2010": { count: 20, unit: "school-day" } } }),
      ],
    });
    const asked = (edition: string | null) =>
      localLimitsOf(instrument, edition).map(({ timescale, which }) => `${timescale.id} ${which}`);
    expect(asked(null)).toEqual(["local limit", "repeating then-every"]);
    expect(asked("2010")).toEqual(["repeating then-every"]);
    expect(needsTermDates(instrument, { edition: null, periodEnd: null })).toBe(false);
    expect(needsTermDates(instrument, { edition: "2010", periodEnd: null })).toBe(true);
    const own = () => ({ count: 10, unit: "school-day" }) as const;
    expect(needsTermDates(instrument, { edition: null, periodEnd: null, localLimit: own })).toBe(true);
  });
});
