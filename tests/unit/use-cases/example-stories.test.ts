import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { milestonesFor, standardsFor } from "#src/domain/instrument/applicability.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import type { Example } from "#src/use-cases/read-example.ts";

// Read from the files, not from an audit: a line that the reader of examples passes over would be missed there.

type ExampleCase = Example["cases"][number];
type Return = ExampleCase["returns"][number];
type Answered = NonNullable<Return["areas"][string]["standards"]>[string];

const folder = "audit-examples/child-protection";
const read = <T>(path: string) => JSON.parse(readFileSync(path, "utf8")) as T;
const instrument = read<Instrument>("audit-instruments/child-protection.json");
const { setUp } = read<Pick<Example, "setUp">>(`${folder}/audit.json`);
const cases = readdirSync(folder)
  .filter((name) => name.startsWith("ex-"))
  .sort()
  .map((name) => read<ExampleCase>(`${folder}/${name}`));
const inFull = ["EX-01", "EX-02", "EX-03"];

const returns = cases.flatMap((each) => each.returns.map((one) => ({ case: each.reference, ...one })));
const standardOf = new Map(instrument.areas.flatMap((area) => area.standards.map((each) => [each.id, each] as const)));
const answersOf = (one: Return): [id: string, answered: Answered][] =>
  Object.values(one.areas).flatMap((area) => Object.entries(area.standards ?? {}));
const isCritical = (id: string) => standardOf.get(id)?.critical === true;
const where = (one: { case: string; agency: string }) => `${one.case} ${one.agency}`;

/** Every sentence of a text; the marks around a quotation are not part of it. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === "string")
    return value.split(/(?<=[.!?]"?)\s+|(?<=:)\s+(?=")/).map((each) => each.replace(/^["\s]+|["\s.]+$/g, ""));
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(sentencesOf);
}

/** The sentences of six words or more that stand in more than one of these returns. */
function saidTwice(
  all: readonly { readonly agency: string; readonly case: string; readonly signedOffBy?: string }[],
): string[] {
  const first = new Map<string, string>();
  // A role signs off many returns, and is no sentence.
  return all.flatMap(({ signedOffBy: _, ...one }) => {
    const own = new Set(sentencesOf(one).filter((each) => each.split(" ").length >= 6));
    return [...own].filter((sentence) => {
      const known = first.get(sentence);
      if (known === undefined) first.set(sentence, where(one));
      return known !== undefined && known !== where(one);
    });
  });
}

describe("the example's stories", () => {
  it("say on the first screen that they are fictional", () => {
    expect(setUp.title).toMatch(/^Fictional/);
    expect(setUp.why).toContain("no child, family, worker or place in it is real");
    expect(cases.map(({ reference }) => reference).filter((each) => !/^EX-\d\d$/.test(each))).toEqual([]);
  });

  it("are told by eight agencies, which say of each child whether they know it", () => {
    expect(setUp.agencies).toHaveLength(8);
    for (const { involvement } of cases) expect(Object.keys(involvement).sort()).toEqual([...setUp.agencies].sort());
  });

  it("differ: seven outcomes for an area, five answers to a standard and three overall grades are all there", () => {
    const outcomes = new Set(returns.flatMap((one) => Object.values(one.areas).map(({ outcome }) => outcome)));
    expect([...outcomes].sort()).toEqual([
      "good",
      "inadequate",
      "not-applicable",
      "not-enough-on-file",
      "not-involved",
      "outstanding",
      "requires-improvement",
    ]);
    const answers = new Set(returns.flatMap(answersOf).map(([, { answer }]) => answer));
    expect([...answers].sort()).toEqual(["no", "not-applicable", "not-on-file", "partly", "yes"]);
    expect(new Set(returns.map(({ overall }) => overall.grade)).size).toBeGreaterThanOrEqual(3);
  });

  it("have most areas good or needing improvement, and fewer at either end", () => {
    const count = (outcome: string) =>
      returns.flatMap((one) => Object.values(one.areas)).filter((area) => area.outcome === outcome).length;
    const [middle, ends] = [count("good") + count("requires-improvement"), count("outstanding") + count("inadequate")];
    expect(middle).toBeGreaterThan(5 * ends);
    expect(count("outstanding")).toBeGreaterThan(4);
    expect(count("inadequate")).toBeGreaterThan(4);
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
  });

  it("have evidence on every standard in the three cases that are graded in full", () => {
    const without = returns
      .filter((one) => inFull.includes(one.case))
      .flatMap((one) => answersOf(one).flatMap(([id, { evidence }]) => (evidence ? [] : [`${where(one)} ${id}`])));
    expect(without).toEqual([]);
  });

  it("have evidence on every critical standard that was answered yes, partly or no in the others", () => {
    const without = returns
      .filter((one) => !inFull.includes(one.case))
      .flatMap((one) =>
        answersOf(one)
          .filter(([id, { answer }]) => isCritical(id) && ["yes", "partly", "no"].includes(answer))
          .flatMap(([id, { evidence, sources }]) => (evidence && sources?.length ? [] : [`${where(one)} ${id}`])),
      );
    expect(without).toEqual([]);
  });

  it("have critical standards that are not on file, not met, and not met with harm", () => {
    const critical = returns.flatMap(answersOf).filter(([id]) => isCritical(id));
    expect(critical.filter(([, { answer }]) => answer === "not-on-file").length).toBeGreaterThan(2);
    expect(critical.filter(([, { answer, harm }]) => answer === "no" && harm === true).length).toBeGreaterThan(2);
    expect(critical.filter(([, { answer, harm }]) => answer === "no" && harm === false).length).toBeGreaterThan(20);
  });

  it("tick harm or its absence wherever a critical standard was not met, and nowhere else", () => {
    const wrong = returns.flatMap((one) =>
      answersOf(one)
        .filter(([id, { answer, harm }]) => (harm !== undefined) !== (isCritical(id) && answer === "no"))
        .map(([id]) => `${where(one)} ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it("grade three areas without a line of evidence, so that a report has such grades to list", () => {
    const bare = returns
      .filter((one) => ["EX-04", "EX-05"].includes(one.case))
      .flatMap((one) =>
        Object.entries(one.areas)
          .filter(([, { outcome }]) => instrument.grades.some(({ id }) => id === outcome))
          .filter(([, { standards }]) => Object.values(standards ?? {}).every(({ evidence }) => !evidence))
          .map(([area]) => `${where(one)} ${area}`),
      );
    expect(bare).toEqual(["EX-04 gp initial-conference", "EX-04 housing family", "EX-05 police oversight"]);
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

  it("agree between agencies on the date of whatever happened once", () => {
    const apart = cases.flatMap(({ reference, returns: all }) =>
      instrument.milestones
        .filter(({ repeats }) => !repeats)
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
