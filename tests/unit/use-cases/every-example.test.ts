import { describe, expect, it } from "vitest";
import { milestonesFor, standardsFor, voicesFor } from "#src/domain/instrument/applicability.ts";
import { type ExampleReturn, exampleKeys, readExampleFiles, saidTwice } from "#tests/support/examples.ts";

// What every example owes its readers, read from the files of its folder. What the large one shows besides is in example-stories.test.ts.

const answersOf = (one: ExampleReturn) =>
  Object.values(one.areas).flatMap((area) => Object.entries(area.standards ?? {}));
const where = (one: { readonly case: string; readonly agency: string }) => `${one.case} ${one.agency}`;

describe.each(exampleKeys)("the stories of the example in %s", (key) => {
  const { instrument, setUp, cases, returns } = readExampleFiles(key);
  const standards = new Map(instrument.areas.flatMap((area) => area.standards.map((each) => [each.id, each] as const)));
  const isCritical = (id: string) => standards.get(id)?.critical === true;
  const isGraded = (outcome: string) => instrument.grades.some(({ id }) => id === outcome);

  it("say on the first screen that they are fictional", () => {
    expect(setUp.title).toMatch(/^Fictional/);
    expect(setUp.why).toContain("no child, family, worker or place in it is real");
    expect(cases.map(({ reference }) => reference)).toEqual(cases.map((_, index) => `EX-0${index + 1}`));
  });

  it("are of three children or more, by five agencies or more of the instrument's, and use its bands", () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
    expect(setUp.agencies.length).toBeGreaterThanOrEqual(5);
    const agencies = instrument.agencies.map(({ id }) => id);
    expect(setUp.agencies.filter((id) => !agencies.includes(id))).toEqual([]);
    const bands = instrument.profile.map(({ id, options }) => [id, options.map((option) => option.id)] as const);
    for (const { bands: given, reference } of cases) {
      expect(Object.keys(given).sort(), reference).toEqual(bands.map(([id]) => id).sort());
      expect(bands.filter(([id, options]) => !options.includes(given[id] ?? "")).map(([id]) => id)).toEqual([]);
    }
  });

  it("say of each child whether each agency knows it, and one agency at least does not know one", () => {
    for (const { involvement } of cases) expect(Object.keys(involvement).sort()).toEqual([...setUp.agencies].sort());
    expect(cases.flatMap(({ involvement }) => Object.values(involvement))).toContain("not-known");
    const unasked = returns.filter((one) => {
      const known = cases.find(({ reference }) => reference === one.case)?.involvement[one.agency];
      return known === undefined || known === "not-known";
    });
    expect(unasked.map(where)).toEqual([]);
  });

  it("differ in outcome and answer, and agencies differ about one child's area", () => {
    const outcomes = new Set(returns.flatMap((one) => Object.values(one.areas).map(({ outcome }) => outcome)));
    expect([...outcomes].filter(isGraded).length).toBeGreaterThanOrEqual(3);
    expect(outcomes).toContain("not-applicable");
    expect(outcomes).toContain("not-enough-on-file");
    const answers = new Set(returns.flatMap(answersOf).map(([, { answer }]) => answer));
    expect([...answers].sort()).toEqual(["no", "not-applicable", "not-on-file", "partly", "yes"]);
    const apart = cases.flatMap(({ returns: all }) =>
      instrument.areas.filter(({ id }) => new Set(all.map((one) => one.areas[id]?.outcome)).size > 1),
    );
    expect(apart.length).toBeGreaterThan(cases.length);
    expect(returns.some((one) => Object.values(one.areas).some(({ flag }) => flag))).toBe(true);
  });

  it("put to each agency what the instrument puts to it, and nothing else", () => {
    const wrong = returns.flatMap((one) =>
      instrument.areas.flatMap((area) => {
        const asked = standardsFor(area, one.agency).map(({ id }) => id);
        const answered = Object.keys(one.areas[area.id]?.standards ?? {});
        // An area that could not be judged has no answers, or all of them.
        return answered.length > 0 && answered.sort().join() !== asked.sort().join()
          ? [`${where(one)} ${area.id}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
    const areas = instrument.areas.map(({ id }) => id);
    expect(returns.flatMap((one) => Object.keys(one.areas).filter((id) => !areas.includes(id)))).toEqual([]);
    for (const one of returns)
      expect(Object.keys(one.voices ?? {}).sort(), where(one)).toEqual(
        voicesFor(instrument, one.agency)
          .map(({ id }) => id)
          .sort(),
      );
  });

  it("have one case in full: evidence on every standard, good practice and something to develop in every area that was graded", () => {
    const full = cases.filter(({ returns: all }) =>
      all.every((one) =>
        answersOf({ ...one, case: "" }).every(([, { evidence, sources }]) => evidence && sources?.length),
      ),
    );
    expect(full.length).toBeGreaterThanOrEqual(1);
    const graded = (full[0]?.returns ?? [])
      .flatMap(({ areas }) => Object.entries(areas))
      .filter(([, { outcome }]) => isGraded(outcome));
    // An area that is not for this child is graded by nobody.
    const silent = [...new Set(graded.map(([id]) => id))].filter((id) => {
      const said = graded.filter(([area]) => area === id).map(([, area]) => area);
      return !said.some(({ goodPractice }) => goodPractice) || !said.some(({ forDevelopment }) => forDevelopment);
    });
    expect(graded.length).toBeGreaterThan(30);
    expect(silent).toEqual([]);
  });

  it("have evidence with its source on every critical standard that was answered yes, partly or no", () => {
    const without = returns.flatMap((one) =>
      answersOf(one)
        .filter(([id, { answer }]) => isCritical(id) && ["yes", "partly", "no"].includes(answer))
        .flatMap(([id, { evidence, sources }]) => (evidence && sources?.length ? [] : [`${where(one)} ${id}`])),
    );
    expect(without).toEqual([]);
  });

  it("tick harm or its absence wherever a critical standard was not met, and nowhere else", () => {
    const wrong = returns.flatMap((one) =>
      answersOf(one)
        .filter(([id, { answer, harm }]) => (harm !== undefined) !== (isCritical(id) && answer === "no"))
        .map(([id]) => `${where(one)} ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it("grade an area or more without a line of evidence, so that a report has such grades to list", () => {
    const bare = returns.flatMap((one) =>
      Object.values(one.areas)
        .filter(({ outcome }) => isGraded(outcome))
        .filter(({ standards: said }) => Object.values(said ?? {}).every(({ evidence }) => !evidence)),
    );
    expect(bare.length).toBeGreaterThanOrEqual(1);
  });

  it("give dates to the agencies that record them, inside the period read and each run in order", () => {
    for (const one of returns) {
      const recorded = milestonesFor(instrument, one.agency).map(({ id }) => id);
      for (const [id, dates] of Object.entries(one.milestones ?? {})) {
        expect(recorded, where(one)).toContain(id);
        expect([...dates].sort(), `${where(one)} ${id}`).toEqual(dates);
        for (const date of dates)
          expect(date >= setUp.periodRead.from && date <= setUp.periodRead.to, `${where(one)} ${date}`).toBe(true);
      }
    }
  });

  it("agree between agencies on the date of whatever happened once, but for what each asks of itself", () => {
    const apart = cases.flatMap(({ reference, returns: all }) =>
      instrument.milestones
        .filter(({ repeats, label }) => !repeats && !label.includes("your agency"))
        .filter(({ id }) => new Set(all.flatMap((one) => one.milestones?.[id] ?? [])).size > 1)
        .map(({ id }) => `${reference} ${id}`),
    );
    expect(apart).toEqual([]);
  });

  it("are each written by hand: no sentence of six words or more stands in two returns", () => {
    expect(saidTwice(returns)).toEqual([]);
  });
});

describe("a story copied from another", () => {
  it("is told apart, though the quotation marks differ", () => {
    const reason = "The minutes came four weeks late to us. Nobody asked for them.";
    const copied = [
      { case: "EX-91", agency: "gp", overall: { reason } },
      { case: "EX-92", agency: "police", voices: { child: '"The minutes came four weeks late to us."' } },
    ];
    expect(saidTwice(copied)).toEqual(["The minutes came four weeks late to us"]);
  });
});

it("there is an example for child protection", () => {
  expect(exampleKeys).toContain("child-protection");
});
