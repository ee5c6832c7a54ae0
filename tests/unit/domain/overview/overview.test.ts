import { describe, expect, it } from "vitest";
import { caseCells, panelCells, returnCells, type Slot, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { readAuditData } from "#src/domain/overview/audit-data.ts";
import { caseByArea } from "#src/domain/overview/case-by-area.ts";
import { evidenceFreeGrades, harmFound, saidInArea } from "#src/domain/overview/findings.ts";
import { gradesByAgency, gradesByArea, overallGrades, returnsOf } from "#src/domain/overview/grades-figures.ts";
import { profileFigures } from "#src/domain/overview/profile-figures.ts";
import {
  mostOftenNotMet,
  mostOftenNotRecorded,
  standardAnswers,
  standardFigures,
  themeFigures,
} from "#src/domain/overview/standards-figures.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";

const [caseA, caseB] = ["case-a" as CaseId, "case-b" as CaseId];

/** CP-1 and CP-2 at children's social care and the police; three of the four returns are signed off. */
function anAuditWithReturns() {
  const laptop = anAudit();
  laptop.save(
    ...aSignedOffReturn(
      "case-a",
      "social-care",
      { plan: { outcome: "good", answers: { "plan-1": "yes" }, evidence: { "plan-1": "Plan of 2 March" } } },
      "good",
    ),
    ...aSignedOffReturn(
      "case-a",
      "police",
      { plan: { outcome: "inadequate", answers: { "plan-1": "no", "plan-2": "partly" }, harm: ["plan-1"] } },
      "inadequate",
    ),
    ...aSignedOffReturn("case-b", "social-care", {
      plan: { outcome: "not-enough-on-file", answers: { "plan-1": "not-on-file" } },
    }),
    // Begun, graded, and not signed off: nobody's word yet.
    change(returnCells(aReturnAddress("case-b", "police")).area("plan").outcome, "outstanding"),
  );
  return laptop;
}

const dataOf = (laptop = anAuditWithReturns(), instrument = anInstrument()) => readAuditData(laptop.log, instrument);
const plan = 2;

describe("the overview of an audit", () => {
  it("counts agencies' own grades by area, of returns signed off alone, with every other return beside them by its kind", () => {
    const { own, agreed } = gradesByArea(dataOf())[plan] ?? {};
    expect(own).toEqual({
      base: 2,
      children: 1,
      counts: { outstanding: 0, good: 1, "requires-improvement": 0, inadequate: 1 },
      beside: { "not-enough-on-file": 1, "return-not-received": 1 },
    });
    expect(agreed).toMatchObject({ base: 0, beside: {} });
  });

  it("puts an agency that does not know a child beside the base, and leaves one that an area is not for out of it", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(caseCells(caseB).involvement("police"), "not-known"));
    const instrument = anInstrument({
      areas: [anArea("recognition", 1), anArea("risk", 2), anArea("plan", 3, { answeredBy: ["social-care"] })],
    });
    // The police have begun a return although the child is not known to them: unexpected, and in no figure.
    expect(gradesByArea(dataOf(laptop))[plan]?.own.beside).toEqual({
      "not-enough-on-file": 1,
      "agency-not-involved": 1,
    });
    expect(gradesByArea(dataOf(laptop, instrument))[plan]?.own).toMatchObject({
      base: 1,
      beside: { "not-enough-on-file": 1 },
    });
  });

  it("counts by agency: its returns, its area grades, and its overall grade on each case", () => {
    expect(gradesByAgency(dataOf())).toMatchObject([
      {
        agency: { id: "social-care" },
        returns: { base: 2, received: 2 },
        areas: { base: 1 },
        overall: { base: 1, beside: { "not-answered-yet": 1 } },
      },
      {
        agency: { id: "police" },
        returns: { base: 2, received: 1 },
        areas: { base: 1 },
        overall: { base: 1, beside: { "return-not-received": 1 } },
      },
    ]);
    expect(returnsOf(dataOf())).toEqual({ base: 4, received: 3 });
    expect(overallGrades(dataOf()).own.counts).toMatchObject({ good: 1, inadequate: 1 });
  });

  it("says for a case the range and count of the agencies' grades, and picks none", () => {
    const [first, second] = caseByArea(dataOf());
    expect(first?.cells[plan]).toMatchObject({ type: "range", best: "good", worst: "inadequate", figure: { base: 2 } });
    expect(second?.cells[plan]).toEqual({
      type: "not-graded",
      beside: { "not-enough-on-file": 1, "return-not-received": 1 },
    });
  });

  it("shows no range where each agency graded its own practice", () => {
    const instrument = anInstrument({
      areas: [anArea("recognition", 1), anArea("risk", 2), anArea("plan", 3, { scope: "own-agency" })],
    });
    expect(caseByArea(dataOf(undefined, instrument))[0]?.cells[plan]).toMatchObject({
      type: "each-its-own",
      figure: { base: 2 },
    });
  });

  it("lets the panel's agreed grade win, keeps the agencies' own, and takes two versions of it for neither", () => {
    const laptop = anAuditWithReturns();
    const agreed = panelCells(caseA, "child-protection").area("plan");
    laptop.save(change(agreed.agreed, "requires-improvement"));
    const data = dataOf(laptop);
    expect(caseByArea(data)[0]?.cells[plan]).toEqual({ type: "agreed", datum: "requires-improvement" });
    expect(gradesByArea(data)[plan]?.agreed).toMatchObject({
      base: 1,
      children: 1,
      counts: { "requires-improvement": 1 },
    });
    expect(gradesByArea(data)[plan]?.own.base).toBe(2);
    laptop.save({ cell: agreed.agreed, value: "good", parents: [] });
    expect(caseByArea(dataOf(laptop))[0]?.cells[plan]).toEqual({ type: "agreed", datum: "in-conflict" });
    expect(gradesByArea(dataOf(laptop))[plan]?.agreed).toMatchObject({ base: 0, beside: { "in-conflict": 1 } });
  });

  it("counts the first reader of an agency, and the second in no figure", () => {
    const laptop = anAuditWithReturns();
    const second = returnCells({ ...aReturnAddress("case-a", "police"), slot: "police-2" as Slot });
    laptop.save(
      change(second.area("plan").outcome, "outstanding"),
      change(second.signedOff, { role: "Second reader" }),
    );
    const [first] = dataOf(laptop).cases;
    expect(first?.places[1]?.readers).toHaveLength(2);
    expect(gradesByArea(dataOf(laptop))[plan]?.own.counts).toMatchObject({ outstanding: 0, inadequate: 1 });
  });

  it("ranks what is not met, and lists not on file as not recorded, the critical ones first", () => {
    const figures = standardFigures(standardAnswers(dataOf()));
    expect(mostOftenNotMet(figures).map(({ standard, met, children }) => [standard.id, met, children])).toEqual([
      [
        "plan-1",
        { base: 2, yes: 1, partly: 0, no: 1, beside: { "not-enough-on-file": 1, "return-not-received": 1 } },
        1,
      ],
    ]);
    expect(
      mostOftenNotRecorded(figures).map(({ standard, notRecorded }) => [
        standard.id,
        notRecorded.notRecorded,
        notRecorded.base,
      ]),
    ).toEqual([["plan-1", 1, 3]]);
  });

  it("does not ask a standard of an agency that it is not for, whether its return came or not", () => {
    const instrument = anInstrument({
      areas: [
        anArea("plan", 1, { standards: [aStandard("plan-1", { answeredBy: ["social-care"] }), aStandard("plan-2")] }),
      ],
    });
    const [only] = standardFigures(standardAnswers(dataOf(undefined, instrument)));
    expect(only?.met).toEqual({ base: 1, yes: 1, partly: 0, no: 0, beside: { "not-enough-on-file": 1 } });
  });

  it("adds a theme up over its standards, and counts the children it concerns", () => {
    const themed = (id: string) => aStandard(id, { themes: ["drift"] });
    const instrument = anInstrument({
      themes: [
        { id: "drift", label: "Drift" },
        { id: "unused", label: "Unused" },
      ],
      areas: [anArea("plan", 1, { standards: [themed("plan-1"), themed("plan-2")] })],
    });
    expect(themeFigures(instrument.themes, standardAnswers(dataOf(undefined, instrument)))).toMatchObject([
      { theme: { id: "drift" }, met: { base: 3, yes: 1, partly: 1, no: 1 }, children: 1, childrenNotMet: 1 },
    ]);
  });

  it("names grades without one line of evidence; a reason alone is none", () => {
    const laptop = anAuditWithReturns();
    laptop.save(change(returnCells(aReturnAddress("case-a", "police")).area("plan").reason, "No bottom line."));
    expect(evidenceFreeGrades(dataOf(laptop))).toMatchObject({
      base: 2,
      found: [{ case: { id: "case-a" }, agency: { id: "police" }, area: { id: "plan" }, grade: "inadequate" }],
    });
    laptop.save(
      change(returnCells(aReturnAddress("case-a", "police")).standard("plan-2").evidence, "Minutes of 3 May"),
    );
    expect(evidenceFreeGrades(dataOf(laptop)).found).toEqual([]);
  });

  it("lists harm under a critical standard answered no, and no longer once the answer is another", () => {
    const laptop = anAuditWithReturns();
    expect(harmFound(dataOf(laptop))).toMatchObject([
      { agency: { id: "police" }, standard: { id: "plan-1" }, evidence: "" },
    ]);
    laptop.save(change(returnCells(aReturnAddress("case-a", "police")).standard("plan-1").answer, "partly"));
    expect(harmFound(dataOf(laptop))).toEqual([]);
  });

  it("quotes good practice and what to develop from returns signed off alone", () => {
    const laptop = anAuditWithReturns();
    laptop.save(
      change(returnCells(aReturnAddress("case-a", "police")).area("plan").goodPractice, "  Went with the worker. "),
      change(returnCells(aReturnAddress("case-b", "police")).area("plan").goodPractice, "A draft"),
    );
    expect(saidInArea(dataOf(laptop), "plan", "goodPractice")).toMatchObject([
      { agency: { id: "police" }, text: "Went with the worker." },
    ]);
    expect(saidInArea(dataOf(laptop), "plan", "forDevelopment")).toEqual([]);
  });

  it("counts children in bands, and those of whom nothing is given apart", () => {
    const laptop = anAudit();
    laptop.save(change(caseCells(caseA).band("age-band"), "under-5"));
    expect(profileFigures(dataOf(laptop))).toMatchObject([
      {
        base: 1,
        notGiven: 1,
        options: [
          { id: "unborn", count: 0 },
          { id: "under-5", count: 1 },
        ],
      },
    ]);
  });

  it("stands on nothing: no case, no agency, no return", () => {
    const laptop = anAudit();
    laptop.save(
      change(setUpCells.agency("police"), { state: "removed", reason: "Another district" }),
      change(setUpCells.agency("social-care"), { state: "removed", reason: "Another district" }),
    );
    const data = dataOf(laptop);
    expect(returnsOf(data)).toEqual({ base: 0, received: 0 });
    expect(gradesByArea(data).map(({ own }) => own.base)).toEqual([0, 0, 0, 0]);
    expect(caseByArea(data)[0]?.cells[0]).toEqual({ type: "not-graded", beside: {} });
  });
});
