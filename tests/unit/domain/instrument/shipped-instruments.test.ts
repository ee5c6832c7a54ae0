import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grades } from "#src/domain/audit/values.ts";
import { areasFor, standardsFor } from "#src/domain/instrument/applicability.ts";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { problemInWords } from "#src/features/shared/problem-in-words.ts";
import {
  alike,
  fillerIn,
  placeholdersIn,
  proseOf,
  sentencesInCommon,
  sentencesOf,
} from "#tests/support/prose-checks.ts";

const folder = "audit-instruments";
const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "instrument.schema.json");

function read(file: string): Instrument {
  const opened = parseInstrument(readFileSync(`${folder}/${file}`, "utf8"));
  if (!opened.ok) throw new Error(opened.error.map(problemInWords).join("\n"));
  return opened.value;
}

describe("the instruments that come with the product", () => {
  it("are there", () => {
    expect(files).toEqual([
      "child-in-need.json",
      "child-protection.json",
      "early-intervention.json",
      "looked-after.json",
    ]);
  });

  it("call an agency, and a band every case has, the same in each of them, so that audits can be read side by side", () => {
    const said = new Map<string, string>();
    for (const { agencies, profile } of files.map(read)) {
      // Ages are cut where an instrument needs it; a band of one name is the same band everywhere.
      const ages = profile.filter(({ id }) => id === "age-band").flatMap(({ options }) => options);
      const shared = profile.filter(({ id }) => ["sex", "ethnicity", "disability"].includes(id));
      for (const entry of [...agencies, ...shared, ...ages]) {
        const first = said.get(entry.id) ?? JSON.stringify(entry);
        expect(JSON.stringify(entry)).toBe(first);
        said.set(entry.id, first);
      }
    }
  });

  it("share no sentence with one another", () => {
    expect(sentencesInCommon(files.map(read).map(sentencesOf))).toEqual([]);
  });

  describe.each(files)("%s", (file) => {
    it("opens without a problem", () => {
      const opened = parseInstrument(readFileSync(`${folder}/${file}`, "utf8"));
      expect(opened.ok ? [] : opened.error.map(problemInWords)).toEqual([]);
    });

    it("is named after its id", () => {
      expect(`${read(file).id}.json`).toBe(file);
    });

    it("has 4 to 6 standards in every area and 2 to 5 descriptors for every grade", () => {
      for (const { id, standards, ladder } of read(file).areas) {
        expect([id, standards.length >= 4 && standards.length <= 6]).toEqual([id, true]);
        for (const grade of grades) {
          const { length } = ladder[grade];
          expect([id, grade, length >= 2 && length <= 5]).toEqual([id, grade, true]);
        }
      }
    });

    it("has something particular to look for in every area for six agencies or more, and in three areas for every agency", () => {
      const { areas, agencies } = read(file);
      for (const { id, lookFor } of areas) expect([id, lookFor.length >= 6]).toEqual([id, true]);
      for (const agency of agencies) {
        const seenIn = areas.filter((area) => area.lookFor.some((points) => points.agency === agency.id)).length;
        expect([agency.id, seenIn >= 3]).toEqual([agency.id, true]);
      }
    });

    it("puts at least one standard of an area to every agency that gets the area", () => {
      const instrument = read(file);
      const empty = instrument.agencies.flatMap((agency) =>
        areasFor(instrument, agency.id)
          .filter((area) => standardsFor(area, agency.id).length === 0)
          .map((area) => `${area.id}: ${agency.id}`),
      );
      expect(empty).toEqual([]);
    });

    it("uses every theme and every term it defines", () => {
      const instrument = read(file);
      const themes = new Set(instrument.areas.flatMap((area) => area.standards.flatMap((standard) => standard.themes)));
      expect(instrument.themes.map((theme) => theme.id).filter((id) => !themes.has(id))).toEqual([]);
      const text = JSON.stringify(instrument);
      expect(Object.keys(instrument.wordings.today.terms).filter((term) => !text.includes(`[[${term}]]`))).toEqual([]);
    });

    it("gives every timescale with a number a basis in law or national guidance, and every local one the local basis", () => {
      for (const { id, limit, basis } of read(file).timescales) {
        expect([id, basis === "local"]).toEqual([id, "local" in limit]);
      }
    });

    it("says to check the edition in force wherever it rests on law or guidance", () => {
      for (const { id, note } of read(file).basis.filter((basis) => basis.id !== "local")) {
        expect([id, note.includes("check the edition in force")]).toEqual([id, true]);
      }
    });

    it("uses every timescale in an area", () => {
      const { areas, timescales } = read(file);
      const used = new Set(areas.flatMap((area) => area.timescales));
      expect(timescales.map((timescale) => timescale.id).filter((id) => !used.has(id))).toEqual([]);
    });

    it("has no text twice, nor two that say nearly the same", () => {
      expect(alike(proseOf(read(file)))).toEqual([]);
    });

    it("has no placeholder and no filler", () => {
      const prose = proseOf(read(file));
      expect(placeholdersIn(prose)).toEqual([]);
      expect(fillerIn(prose)).toEqual([]);
    });
  });
});

describe("the child in need instrument", () => {
  const childInNeed = () => read("child-in-need.json");

  it("has eleven areas, numbered in order", () => {
    expect(childInNeed().areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 referral",
      "2 checks",
      "3 timeliness",
      "4 assessment",
      "5 child-voice",
      "6 family",
      "7 plan",
      "8 delivery",
      "9 step",
      "10 oversight",
      "11 difference",
    ]);
  });

  it("lets only the area of risk, stepping up and stepping down limit the overall grade by itself", () => {
    expect(
      childInNeed()
        .areas.filter((area) => area.protectionCritical)
        .map(({ id }) => id),
    ).toEqual(["step"]);
  });

  it("has five critical standards: the decision, the risk weighed, the child seen, what is new, and the strategy discussion", () => {
    const critical = childInNeed().areas.flatMap(({ standards }) => standards.filter((standard) => standard.critical));
    expect(critical.map(({ id }) => id)).toEqual([
      "ref-decision",
      "ass-risk",
      "voice-seen",
      "step-new",
      "step-strategy",
    ]);
  });

  it("counts two assessments in the 2010 edition and one today, and leaves every other limit but the first day to the area", () => {
    const { basis, timescales } = childInNeed();
    const today = basis[0]?.edition ?? "";
    const limits = timescales.flatMap(({ id, limit, editions }) =>
      "local" in limit ? [] : [[id, today in editions ? editions[today] : limit, editions["2010"]]],
    );
    expect(limits).toEqual([
      ["referral-acknowledged", { count: 1, unit: "working-day" }, { count: 1, unit: "working-day" }],
      ["referral-decision", { count: 1, unit: "working-day" }, { count: 1, unit: "working-day" }],
      ["initial-assessment", null, { count: 10, unit: "working-day" }],
      ["core-assessment", null, { count: 35, unit: "working-day" }],
      ["assessment", { count: 45, unit: "working-day" }, null],
    ]);
  });

  it("asks both dates of a timescale of the same agencies, so that a return can be counted by itself", () => {
    const { milestones, timescales } = childInNeed();
    const recorders = new Map(milestones.map(({ id, recordedBy }) => [id, [...recordedBy].sort()]));
    for (const { id, from, to } of timescales) expect([id, recorders.get(to)]).toEqual([id, recorders.get(from)]);
  });

  it("asks for no date that would tell a date of birth", () => {
    const asked = childInNeed().milestones.map(({ id, label }) => `${id}: ${label}`);
    expect(asked.filter((milestone) => /birth|born|antenatal|due date/i.test(milestone))).toEqual([]);
  });
});

describe("the child protection instrument", () => {
  it("has twelve areas, numbered in order", () => {
    expect(read("child-protection.json").areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 recognition",
      "2 strategy-discussion",
      "3 enquiry",
      "4 risk-assessment",
      "5 initial-conference",
      "6 child-voice",
      "7 family",
      "8 plan",
      "9 core-groups",
      "10 reviews",
      "11 oversight",
      "12 outcomes",
    ]);
  });

  it("has the area of the plan word for word as it was agreed", () => {
    const agreed: unknown = JSON.parse(readFileSync("tests/fixtures/instruments/exemplar-area.json", "utf8"));
    expect(read("child-protection.json").areas[7]).toEqual(agreed);
  });

  it("has the limits of national guidance as they stand, and the same in the 2010 edition but for the assessment", () => {
    const limits = read("child-protection.json").timescales.flatMap(({ id, limit, editions }) =>
      "count" in limit ? [[id, `${limit.count} ${limit.unit}`, editions["2010"]]] : [],
    );
    expect(limits).toEqual([
      ["referral-decision", "1 working-day", { count: 1, unit: "working-day" }],
      ["assessment", "45 working-day", { local: true }],
      ["conference", "15 working-day", { count: 15, unit: "working-day" }],
      ["first-core-group", "10 working-day", { count: 10, unit: "working-day" }],
      ["first-review", "3 month", { count: 3, unit: "month" }],
      ["reviews", "6 month", { count: 6, unit: "month" }],
    ]);
  });
});

describe("the early intervention instrument", () => {
  const earlyIntervention = () => read("early-intervention.json");

  it("has eleven areas, numbered in order", () => {
    expect(earlyIntervention().areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 early-need",
      "2 consent",
      "3 assessment",
      "4 child-voice",
      "5 family",
      "6 team",
      "7 plan",
      "8 help-given",
      "9 review",
      "10 oversight",
      "11 difference",
    ]);
  });

  it("lets spotting need, and moving between levels, limit the overall grade", () => {
    expect(
      earlyIntervention()
        .areas.filter((area) => area.protectionCritical)
        .map(({ id }) => id),
    ).toEqual(["early-need", "review"]);
  });

  it("has four critical standards: referral that day, the child seen, reviews in time, and worsening taken further", () => {
    const critical = earlyIntervention().areas.flatMap(({ standards }) =>
      standards.filter((standard) => standard.critical),
    );
    expect(critical.map(({ id }) => id)).toEqual(["need-same-day", "voice-seen", "rev-on-time", "rev-worse"]);
  });

  it("has one national limit, social care's decision within a working day, and leaves every other to the area", () => {
    const limits = earlyIntervention().timescales.flatMap(({ id, limit, editions }) =>
      "local" in limit ? [] : [[id, limit, editions]],
    );
    expect(limits).toEqual([
      ["step-up-answer", { count: 1, unit: "working-day" }, { "2010": { count: 1, unit: "working-day" } }],
    ]);
  });

  it("asks for no date from which a date of birth could be told", () => {
    const { milestones } = earlyIntervention();
    expect(milestones.filter(({ id, label }) => /birth|born|antenatal|due date/i.test(`${id} ${label}`))).toEqual([]);
  });

  it("asks both dates of every timescale from the same agencies, so that each return can be counted by itself", () => {
    const { milestones, timescales } = earlyIntervention();
    const recorders = new Map(milestones.map(({ id, recordedBy }) => [id, [...recordedBy].sort()]));
    for (const { id, from, to } of timescales) expect([id, recorders.get(to)]).toEqual([id, recorders.get(from)]);
  });
});

describe("the looked after children instrument", () => {
  const file = "looked-after.json";

  it("has twelve areas, numbered in order", () => {
    expect(read(file).areas.map(({ number, id }) => `${number} ${id}`)).toEqual([
      "1 becoming-looked-after",
      "2 care-plan",
      "3 placement",
      "4 voice-identity",
      "5 visits",
      "6 health",
      "7 education",
      "8 keeping-safe",
      "9 reviews",
      "10 adulthood",
      "11 corporate-parenting",
      "12 outcomes",
    ]);
  });

  it("has two critical standards in each area that is critical to protection, and none elsewhere", () => {
    const critical = read(file).areas.flatMap(({ number, protectionCritical, standards }) =>
      standards.filter((standard) => standard.critical).map(({ id }) => [number, protectionCritical, id]),
    );
    expect(critical).toEqual([
      [1, true, "entry-not-left"],
      [1, true, "entry-lawful"],
      [3, true, "place-lawful"],
      [3, true, "place-safe"],
      [8, true, "safe-plan"],
      [8, true, "safe-missing"],
    ]);
    expect(
      read(file)
        .areas.filter((area) => area.protectionCritical)
        .map(({ number }) => number),
    ).toEqual([1, 3, 8]);
  });

  it("leaves out moving to adulthood below 15½, and nothing else by age", () => {
    const { areas } = read(file);
    expect(
      areas.filter(({ appliesWhen }) => appliesWhen !== null).map(({ id, appliesWhen }) => [id, appliesWhen]),
    ).toEqual([["adulthood", { profile: "age-band", in: ["15-half-16", "17", "18-plus"] }]]);
  });

  it("has the limits of the regulations and handbooks, with those of before April 2011 where they differed or there were none", () => {
    const said = (limit: Instrument["timescales"][number]["limit"] | null | undefined) =>
      limit !== null && limit !== undefined && "count" in limit ? `${limit.count} ${limit.unit}` : (limit ?? null);
    const limits = read(file).timescales.map(({ id, limit, thenEvery, editions }) => [
      id,
      said(limit),
      said(thenEvery),
      said(editions["2010"]),
    ]);
    expect(limits).toEqual([
      ["care-plan", "10 working-day", null, null],
      ["permanence", "4 month", null, "4 month"],
      ["placement-plan", "5 working-day", null, null],
      ["placement-notices", "5 working-day", null, null],
      ["visits-first-year", "1 week", "6 week", "1 week"],
      ["visits-later", "6 week", "6 week", null],
      ["visits-long-term", "3 month", "3 month", "3 month"],
      ["visits-long-term-agreed", "6 month", "6 month", null],
      ["visits-interim", "4 week", "4 week", null],
      ["visits-parent-unassessed", "6 week", "6 week", null],
      ["visits-order-at-home", "6 week", "6 week", null],
      ["first-health", "20 working-day", null, null],
      ["health-under-5", "6 month", "6 month", "6 month"],
      ["health-5-on", "12 month", "12 month", "12 month"],
      ["questionnaire", "12 month", "12 month", "12 month"],
      ["dental", "12 month", "12 month", "12 month"],
      ["education-plan", "10 working-day", null, "20 school-day"],
      ["teacher-told", { local: true }, null, null],
      ["return-interview", "72 hour", null, "72 hour"],
      ["officer-named", "5 working-day", null, "5 working-day"],
      ["first-review", "20 working-day", null, "4 week"],
      ["second-review", "3 month", null, "3 month"],
      ["later-reviews", "6 month", "6 month", "6 month"],
      ["review-decisions", "5 working-day", null, "5 working-day"],
      ["review-record-written", "15 working-day", null, "15 working-day"],
      ["review-record-sent", "20 working-day", null, "20 working-day"],
      ["pathway-reviews", "6 month", "6 month", "6 month"],
      ["leaver-visits", "7 calendar-day", "2 month", null],
    ]);
  });

  it("asks for no date that is a birthday", () => {
    const labels = read(file).milestones.map(({ label }) => label);
    expect(labels.filter((label) => /birth|turn(s|ed|ing) \d|aged? \d/i.test(label))).toEqual([]);
    expect(/birth|turn(s|ed|ing) \d|aged? \d/i.test("Turned 16")).toBe(true);
  });

  it("shares no sentence with the child protection instrument", () => {
    const sentences = (name: string) =>
      proseOf(read(name)).flatMap(({ text }) =>
        text.split(/(?<=[.?!:])\s+/).filter((each) => each.split(" ").length > 3),
      );
    const theirs = new Set(sentences("child-protection.json"));
    expect(sentences(file).filter((sentence) => theirs.has(sentence))).toEqual([]);
    expect(theirs.size).toBeGreaterThan(500);
  });
});

describe("the checks of the texts", () => {
  it("find what they look for", () => {
    const texts = (...given: string[]) => given.map((text, place) => ({ place: `${place}`, text }));
    expect(
      alike(
        texts("The plan names the harm and what must be different", "The plan names the harm and what has changed"),
      ),
    ).toHaveLength(1);
    expect(alike(texts("The child was seen alone at home", "The police held the strategy discussion"))).toEqual([]);
    const common = sentencesInCommon([
      sentencesOf({ text: "Read the last page first. Then count the visits." }),
      sentencesOf({ text: "Look for the plan. Read the last page first!" }),
    ]);
    expect(common).toEqual(["read the last page first"]);
    expect(placeholdersIn(texts("To be written", "TBC", "Lorem ipsum", "..."))).toHaveLength(4);
    expect(
      fillerIn(texts("A robust and holistic plan", '"Appropriately dressed" tells a reader nothing')),
    ).toHaveLength(1);
  });
});
