import { describe, expect, it } from "vitest";
import { compareInstruments, hasNoDifference, isUnchanged } from "#src/domain/instrument/compare-instruments.ts";
import type { Part } from "#src/domain/instrument/comparison.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import type { Draft } from "#tests/support/builders/an-instrument-file.ts";
import { area, base, compareNext, next, plan, small, visits } from "#tests/support/compare-small.ts";

describe("two versions of an instrument are compared", () => {
  it("a standard that came, one that went and one that moved are told of in their areas", () => {
    const comparison = compareNext((draft) => {
      const [first, second] = draft.areas;
      second.standards.push(first.standards.pop());
      first.standards.splice(0, 1);
      first.standards.push({ ...first.standards[0], id: "plan-new", text: "A new one" });
    });
    const inPlan = area(comparison, "plan");
    expect(inPlan.standards.map(({ kind, id, place }) => [kind, id, place])).toEqual([
      ["changed", "plan-owner-date-measure", "8.1"],
      ["changed", "plan-whole-family", "8.2"],
      ["changed", "plan-agency-part", "8.3"],
      ["changed", "plan-contingency", "8.4"],
      ["added", "plan-new", "8.5"],
      ["removed", "plan-names-harm", "8.1"],
    ]);
    expect(inPlan.movedAway).toEqual([
      { number: "8.6", name: expect.stringMatching(/^A child old enough/), to: visits },
    ]);
    const [moved] = area(comparison, "visits").standards;
    expect(moved).toMatchObject({ kind: "changed", place: "9.2" });
    expect(moved?.facets).toEqual([{ type: "moved-area", from: plan, to: visits }]);
  });

  it("an area that came and one that went are told of with what is in them", () => {
    const comparison = compareNext((draft) => {
      draft.areas = [draft.areas[0], { ...anArea("new", 10), lookFor: [] }];
    });
    const [kept, came, went] = comparison.areas;
    expect(kept && isUnchanged(kept)).toBe(true);
    expect(came).toMatchObject({ before: null, after: { id: "new", number: 10 } });
    expect(came?.standards.map(({ kind }) => kind)).toEqual(["added", "added"]);
    expect(came?.descriptors).toHaveLength(4);
    expect(went).toMatchObject({ before: visits, after: null });
    expect(went?.standards.map(({ kind, id }) => [kind, id])).toEqual([["removed", "visits-alone"]]);
  });

  it("descriptors and points: added, removed, reworded, moved to another grade, area or agency", () => {
    const { descriptors, lookFor } = area(
      compareNext((draft) => {
        const { ladder, lookFor: points } = draft.areas[0];
        ladder.good.push(ladder.outstanding.pop());
        ladder.inadequate.shift();
        ladder["requires-improvement"][0].text = "Actions are things to attend";
        ladder.inadequate.push({ id: "plan-i-9", text: "Nobody had one" });
        points[1].points.push(points[2].points.pop());
      }),
      "plan",
    );
    expect(descriptors.map(({ kind, id, place, facets }) => [kind, id, place, facets.map(({ type }) => type)])).toEqual(
      [
        ["changed", "plan-o-4", "good", ["moved-grade"]],
        ["changed", "plan-r-1", "requires-improvement", ["reworded"]],
        ["added", "plan-i-9", "inadequate", []],
        ["removed", "plan-i-1", "inadequate", []],
      ],
    );
    expect(lookFor).toHaveLength(1);
    expect(lookFor[0]?.facets).toEqual([{ type: "moved-agency", from: "Police", to: "Health visiting" }]);
  });

  it.each<[string, Part, (draft: Draft) => void, unknown]>([
    [
      "a limit",
      "timescales",
      (draft) => {
        draft.timescales[0].limit.count = 15;
      },
      [{ type: "limit", edition: null, before: "10 working days", after: "15 working days" }],
    ],
    [
      "a limit of one edition",
      "timescales",
      (draft) => {
        draft.timescales[0].editions["2010"] = null;
      },
      [{ type: "limit", edition: "2010", before: "10 working days", after: "no limit in this edition" }],
    ],
    [
      "where a timescale begins",
      "timescales",
      (draft) => {
        draft.timescales[0].from = "review-conference";
      },
      [{ type: "setting", what: "from", before: "Initial conference", after: "Review conference" }],
    ],
    [
      "which children a timescale is for",
      "timescales",
      (draft) => {
        draft.timescales[1].onlyFor = null;
      },
      [{ type: "bands", what: "only-for", before: "Age: Unborn, Under 5", after: null }],
    ],
    [
      "who records a milestone",
      "milestones",
      (draft) => {
        draft.milestones[0].recordedBy = ["social-care", "police"];
      },
      [{ type: "list", what: "recorded-by", added: ["Police"], removed: [] }],
    ],
    [
      "bands of a profile question",
      "profile",
      (draft) => {
        draft.profile[0].options.splice(2, 1, { id: "5-11", label: "5 to 11" }, { id: "12-17", label: "12 to 17" });
      },
      [{ type: "list", what: "bands", added: ["5 to 11", "12 to 17"], removed: ["5 to 17"] }],
    ],
    [
      "an agency's label",
      "agencies",
      (draft) => {
        draft.agencies[5].label = "Probation Service";
      },
      [{ type: "reworded", what: "label", before: "Probation", after: "Probation Service" }],
    ],
    [
      "a grade's meaning",
      "grades",
      (draft) => {
        draft.grades[1].meaning = "Right and in time.";
      },
      [
        {
          type: "reworded",
          what: "meaning",
          before: "What good means in this instrument.",
          after: "Right and in time.",
        },
      ],
    ],
    [
      "a grade's label",
      "wordings",
      (draft) => {
        draft.wordings["2010"].grades["requires-improvement"].label = "Satisfactory";
      },
      [{ type: "reworded", what: "grade-label", before: "Adequate", after: "Satisfactory" }],
    ],
    [
      "a term",
      "wordings",
      (draft) => {
        draft.wordings.today.terms.lead = "lead worker";
      },
      [{ type: "reworded", what: "term", before: "lead practitioner", after: "lead worker" }],
    ],
    [
      "a voice's prompt",
      "voices",
      (draft) => {
        draft.voices[0].prompt = "What does the child say?";
      },
      [
        {
          type: "reworded",
          what: "prompt",
          before: "What does the child say, or show?",
          after: "What does the child say?",
        },
      ],
    ],
    [
      "a basis' edition",
      "basis",
      (draft) => {
        draft.basis[0].edition = "2027";
      },
      [{ type: "setting", what: "edition", before: "2026", after: "2027" }],
    ],
  ])("%s", (_, part, change, facets) => {
    const comparison = compareNext(change);
    expect(comparison.parts[part].items.map((item) => item.facets)).toEqual([facets]);
    expect(comparison.areas.every(isUnchanged)).toBe(true);
  });

  it("an agency that came and a theme that went", () => {
    const { parts } = compareNext((draft) => {
      draft.agencies.push({ id: "housing", label: "Housing", short: "HO" });
      draft.themes.splice(2, 1);
      for (const standard of draft.areas[0].standards) standard.themes = [];
    });
    expect(parts.agencies.items.map(({ kind, name }) => [kind, name])).toEqual([["added", "Housing"]]);
    expect(parts.themes.items.map(({ kind, name }) => [kind, name])).toEqual([["removed", "Core groups"]]);
  });

  it("by the crosswalk where ids are new, from either side, with what was joined told of as such", () => {
    const older = anInstrument({ version: "1.0.0", areas: [anArea("risk", 1), anArea("plan", 2)] });
    const newer = anInstrument({
      version: "2.0.0",
      areas: [
        anArea("danger", 1, { standards: [aStandard("danger-1", { critical: true, text: "Standard risk-1" })] }),
        anArea("plan", 2),
      ],
      supersedes: [
        {
          version: "1.0.0",
          items: [
            { from: "risk", to: "danger", comparable: true },
            { from: "risk-1", to: "danger-1", comparable: true },
            { from: "risk-2", to: "danger-1", comparable: false },
          ],
        },
      ],
    });
    const forwards = compareInstruments(older, newer);
    const danger = area(forwards, "danger");
    expect(danger).toMatchObject({ before: { id: "risk" }, merged: false });
    expect(danger.facets[0]).toEqual({ type: "new-id", from: "risk", to: "danger" });
    expect(danger.standards.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "danger-1"],
      ["removed", "risk-2"],
    ]);
    expect(danger.standards[1]?.facets).toEqual([{ type: "merged", with: "1.1" }]);

    const backwards = area(compareInstruments(newer, older), "risk");
    expect(backwards.standards.map(({ kind, id, facets }) => [kind, id, facets.map(({ type }) => type)])).toEqual([
      ["changed", "risk-1", expect.arrayContaining(["new-id"])],
      ["added", "risk-2", ["merged"]],
    ]);
  });

  it("an area that went into another is told of as such", () => {
    const older = anInstrument({ version: "1.0.0" });
    const newer = anInstrument({
      version: "1.1.0",
      areas: older.areas.filter(({ id }) => id !== "outcomes"),
      supersedes: [{ version: "1.0.0", items: [{ from: "outcomes", to: "plan", comparable: false }] }],
    });
    const gone = compareInstruments(older, newer).areas.at(-1);
    expect(gone).toMatchObject({ before: { id: "outcomes" }, after: { id: "plan" }, merged: true });
    expect(gone && isUnchanged(gone)).toBe(false);
  });

  it("and how they stand to one another is told of", () => {
    expect(compareInstruments(small, small).relation).toBe("same");
    expect(
      compareInstruments(
        base,
        next(() => undefined),
      ).relation,
    ).toBe("versions");
    expect(compareInstruments(base, { ...base, title: "Another" }).relation).toBe("one-version-two-texts");
    expect(compareInstruments(base, { ...base, id: "other" }).relation).toBe("different-instruments");
    expect(hasNoDifference(compareInstruments(base, { ...base, $schema: "elsewhere.json" }))).toBe(true);
  });
});
