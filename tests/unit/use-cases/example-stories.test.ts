import { describe, expect, it } from "vitest";
import { type ExampleReturn, readExampleFiles } from "#tests/support/examples.ts";

// What the large example shows beyond what every example must: see every-example.test.ts.

const { instrument, setUp, returns } = readExampleFiles("child-protection");
const inFull = ["EX-01", "EX-02", "EX-03"];

const standardOf = new Map(instrument.areas.flatMap((area) => area.standards.map((each) => [each.id, each] as const)));
const answersOf = (one: ExampleReturn) =>
  Object.values(one.areas).flatMap((area) => Object.entries(area.standards ?? {}));
const isCritical = (id: string) => standardOf.get(id)?.critical === true;
const where = (one: ExampleReturn) => `${one.case} ${one.agency}`;

describe("the stories of the child protection example", () => {
  it("are told by eight agencies", () => {
    expect(setUp.agencies).toHaveLength(8);
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

  it("have evidence on every standard in the three cases that are graded in full", () => {
    const without = returns
      .filter((one) => inFull.includes(one.case))
      .flatMap((one) => answersOf(one).flatMap(([id, { evidence }]) => (evidence ? [] : [`${where(one)} ${id}`])));
    expect(without).toEqual([]);
  });

  it("have critical standards that are not on file, not met, and not met with harm", () => {
    const critical = returns.flatMap(answersOf).filter(([id]) => isCritical(id));
    expect(critical.filter(([, { answer }]) => answer === "not-on-file").length).toBeGreaterThan(2);
    expect(critical.filter(([, { answer, harm }]) => answer === "no" && harm === true).length).toBeGreaterThan(2);
    expect(critical.filter(([, { answer, harm }]) => answer === "no" && harm === false).length).toBeGreaterThan(20);
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
});
