import { describe, expect, it } from "vitest";
import type { Grade, StandardAnswer } from "#src/domain/audit/values.ts";
import { standardAnswers } from "#src/domain/audit/values.ts";
import { suggestAreaGrade } from "#src/domain/grading/suggest-area-grade.ts";
import { anArea, aStandard } from "#tests/support/builders/an-instrument.ts";

const standards = [
  aStandard("held", { critical: true }),
  aStandard("in-time", { critical: true }),
  aStandard("minuted"),
];

function suggest(given: {
  answers?: Record<string, StandardAnswer>;
  harm?: Record<string, boolean>;
  role?: "outcomes" | "plan" | "other";
  plan?: Grade;
}) {
  const { answers = {}, harm = {}, role = "other", plan } = given;
  return suggestAreaGrade({
    area: anArea("risk", 2, { standards, role }),
    answerOf: (id) => answers[id],
    harmOf: (id) => harm[id],
    planGrades: plan === undefined ? [] : [{ areaId: "plan", grade: plan }],
  });
}

const short = (suggestion: ReturnType<typeof suggest>) =>
  suggestion === null
    ? null
    : `${suggestion.grade}${suggestion.orWorse ? " or worse" : ""}: ${suggestion.reasons.map(({ type }) => type).join(", ")}`;

describe("what the rules say about an area's grade", () => {
  it.each(standardAnswers.filter((answer) => answer !== "no"))(
    "say nothing where critical standards are answered %s: there is no suggestion to take for a grade",
    (answer) => expect(suggest({ answers: { held: answer, "in-time": answer, minuted: answer } })).toBeNull(),
  );

  it("say nothing where nothing is answered yet, or where a standard that is not critical is not met", () => {
    expect(suggest({})).toBeNull();
    expect(suggest({ answers: { minuted: "no" } })).toBeNull();
  });

  it("allow no better than requires improvement where a critical standard is not met", () => {
    expect(suggest({ answers: { held: "no" } })).toEqual({
      grade: "requires-improvement",
      orWorse: true,
      reasons: [
        { type: "critical-standard-not-met", standardId: "held", grade: "requires-improvement", orWorse: true },
      ],
    });
  });

  it("say the same where harm was asked for and answered no", () => {
    expect(short(suggest({ answers: { held: "no" }, harm: { held: false } }))).toBe(
      "requires-improvement or worse: critical-standard-not-met",
    );
  });

  it("say inadequate where a critical standard is not met and there was harm or unmanaged risk", () => {
    expect(suggest({ answers: { held: "no" }, harm: { held: true } })).toEqual({
      grade: "inadequate",
      orWorse: false,
      reasons: [{ type: "harm-or-unmanaged-risk", standardId: "held", grade: "inadequate", orWorse: false }],
    });
  });

  it("do not hold a tick of harm against an answer that has been changed to met", () => {
    expect(suggest({ answers: { held: "yes" }, harm: { held: true } })).toBeNull();
  });

  it("give every reason, the strictest first", () => {
    expect(suggest({ answers: { held: "no", "in-time": "no" }, harm: { "in-time": true } })?.reasons).toEqual([
      { type: "harm-or-unmanaged-risk", standardId: "in-time", grade: "inadequate", orWorse: false },
      { type: "critical-standard-not-met", standardId: "held", grade: "requires-improvement", orWorse: true },
    ]);
  });

  it.each([
    ["inadequate", "requires-improvement or worse: outcomes-above-plan"],
    ["requires-improvement", "good or worse: outcomes-above-plan"],
    ["good", null],
    ["outstanding", null],
    [undefined, null],
  ] as const)("hold the outcomes to one grade above a plan that is %s: %s", (plan, expected) => {
    expect(short(suggest({ role: "outcomes", ...(plan === undefined ? {} : { plan }) }))).toBe(expected);
  });

  it("hold no other area to the plan", () => {
    expect(suggest({ role: "other", plan: "inadequate" })).toBeNull();
    expect(suggest({ role: "plan", plan: "inadequate" })).toBeNull();
  });

  it("put both rules together for the outcomes", () => {
    expect(short(suggest({ role: "outcomes", plan: "requires-improvement", answers: { held: "no" } }))).toBe(
      "requires-improvement or worse: critical-standard-not-met, outcomes-above-plan",
    );
  });
});
