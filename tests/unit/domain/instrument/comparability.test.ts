import { describe, expect, it } from "vitest";
import { type Comparability, judgeComparability } from "#src/domain/instrument/comparability.ts";
import { compareInstruments } from "#src/domain/instrument/compare-instruments.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { aTimescale } from "#tests/support/builders/a-timescale.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";

function judge(older: Instrument, newer: Instrument): Comparability {
  return judgeComparability(older, newer, compareInstruments(older, newer));
}

const none = { removed: 0, listed: 0, "major-version": 0 };
const older = anInstrument({ version: "1.0.0" });

function newer(given: Partial<Instrument> = {}): Instrument {
  return anInstrument({ version: "1.1.0", ...given });
}

describe("with an earlier version, there stay comparable", () => {
  it("all of it where nothing changed", () => {
    const { areas, standards } = judge(older, newer());
    expect(standards).toEqual({ comparable: 8, not: none, new: 0 });
    expect(areas.map(({ grade, cautions }) => [grade.type, cautions])).toEqual(
      Array.from({ length: 4 }, () => ["comparable", []]),
    );
  });

  it("not what went or is listed, and what came has nothing to be compared with", () => {
    const areas = older.areas.map((area) =>
      area.id === "risk"
        ? { ...area, standards: [aStandard("risk-1", { critical: true }), aStandard("risk-3")] }
        : area,
    );
    const found = judge(
      older,
      newer({
        areas: [...areas.slice(0, 3), anArea("impact", 5)],
        supersedes: [
          {
            version: "1.0.0",
            items: [
              { from: "risk-1", to: "risk-1", comparable: false },
              { from: "plan", to: "plan", comparable: false },
            ],
          },
        ],
      }),
    );
    expect(found.standards).toEqual({ comparable: 4, not: { ...none, listed: 1, removed: 3 }, new: 3 });
    expect(found.areas.map(({ before, after, grade }) => [(after ?? before)?.id, grade])).toEqual([
      ["recognition", { type: "comparable" }],
      ["risk", { type: "comparable" }],
      ["plan", { type: "not-comparable", why: "listed" }],
      ["impact", { type: "new" }],
      ["outcomes", { type: "not-comparable", why: "removed" }],
    ]);
    expect(found.areas[1]?.standards).toEqual({ comparable: 0, not: { ...none, listed: 1, removed: 1 }, new: 1 });
    expect(found.areas[1]?.cautions).toEqual(["standards-changed"]);
  });

  it("after a new major version only what the crosswalk lists as comparable", () => {
    const found = judge(
      older,
      newer({
        version: "2.0.0",
        supersedes: [
          {
            version: "1.0.0",
            items: [
              { from: "risk", to: "risk", comparable: true },
              { from: "risk-1", to: "risk-1", comparable: true },
            ],
          },
        ],
      }),
    );
    expect(found.standards).toEqual({ comparable: 1, not: { ...none, "major-version": 7 }, new: 0 });
    expect(found.areas.map(({ grade }) => grade.type)).toEqual([
      "not-comparable",
      "comparable",
      "not-comparable",
      "not-comparable",
    ]);
  });

  it("a standard that took a new id and one that moved, counted where they were", () => {
    const [recognition, risk, ...rest] = older.areas;
    if (recognition === undefined || risk === undefined) throw new Error("The instrument has four areas.");
    const found = judge(
      older,
      newer({
        areas: [
          { ...recognition, standards: [...recognition.standards, aStandard("risk-2")] },
          { ...risk, standards: [aStandard("harm-1", { critical: true })] },
          ...rest,
        ],
        supersedes: [{ version: "1.0.0", items: [{ from: "risk-1", to: "harm-1", comparable: true }] }],
      }),
    );
    expect(found.standards).toEqual({ comparable: 8, not: none, new: 0 });
    expect(found.areas.map(({ standards }) => standards.comparable)).toEqual([2, 2, 2, 2]);
    expect(found.areas[0]?.cautions).toEqual(["standards-moved"]);
  });

  it.each<[string, Instrument["supersedes"], string, number]>([
    [
      "this version's entry before those that follow",
      [
        { version: "1.1.0", items: [{ from: "risk-1", to: "risk-1", comparable: true }] },
        { version: "1.0.0", items: [{ from: "risk-1", to: "risk-1", comparable: false }] },
      ],
      "1.0.0",
      7,
    ],
    [
      "an entry for a version after it",
      [{ version: "1.1.0", items: [{ from: "risk-1", to: "risk-1", comparable: false }] }],
      "1.0.0",
      7,
    ],
    [
      "no entry for a version before it where the id stayed",
      [{ version: "1.0.0", items: [{ from: "risk-1", to: "risk-1", comparable: false }] }],
      "1.1.0",
      8,
    ],
  ])("what the crosswalk says: %s", (_, supersedes, version, comparable) => {
    const found = judge(anInstrument({ version }), newer({ version: "1.2.0", supersedes }));
    expect(found.standards.comparable).toBe(comparable);
  });

  it("timescales whose limit, ends and children are the same", () => {
    const [first, second, third] = ["a", "b", "c"].map((id) => aTimescale(id));
    if (first === undefined || second === undefined || third === undefined) throw new Error("Three timescales.");
    const found = judge(
      anInstrument({ version: "1.0.0", timescales: [first, second, third] }),
      newer({
        timescales: [
          { ...first, label: "Called otherwise" },
          { ...second, limit: { count: 99, unit: "working-day" } },
        ],
      }),
    );
    expect(found.timescales).toEqual({ same: 1, changed: ["Timescale b"], removed: ["Timescale c"] });
  });

  it("and agencies that came or went, and bands that changed, are named", () => {
    const [age] = older.profile;
    const found = judge(
      older,
      newer({
        agencies: [...older.agencies.slice(1), { id: "housing", label: "Housing", short: "HO" }],
        profile: age === undefined ? [] : [{ ...age, options: [...age.options, { id: "over-5", label: "Over 5" }] }],
      }),
    );
    expect(found.agencies).toEqual(["Housing", "Children's social care"]);
    expect(found.profile).toEqual(["Age"]);
    const reworded =
      age === undefined ? [] : [{ ...age, options: age.options.map((band) => ({ ...band, label: `${band.label}!` })) }];
    expect(judge(older, newer({ profile: reworded })).profile).toEqual([]);
  });
});
