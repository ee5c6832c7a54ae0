import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grades } from "#src/domain/audit/values.ts";
import { areasFor, standardsFor } from "#src/domain/instrument/applicability.ts";
import { parseInstrument } from "#src/domain/instrument/parse-instrument.ts";
import { problemInWords } from "#src/features/shared/problem-in-words.ts";
import {
  alike,
  fillerIn,
  placeholdersIn,
  proseOf,
  sentencesInCommon,
  sentencesOf,
} from "#tests/support/prose-checks.ts";
import { readingGrade } from "#tests/support/reading-grade.ts";
import { shippedFiles as files, readShipped as read } from "#tests/support/shipped-instruments.ts";

const folder = "audit-instruments";

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
        // The last day in time, recorded as a date, is set by either.
        if (!("dueDate" in limit)) expect([id, basis === "local"]).toEqual([id, "local" in limit]);
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

    it("asks for no more than nine years of school on the screen of any area", () => {
      for (const { id, standards, ladder } of read(file).areas) {
        const texts = [
          ...standards.flatMap(({ text, guidance }) => [text, guidance]),
          ...grades.flatMap((grade) => ladder[grade].map(({ text }) => text)),
        ];
        expect(readingGrade(texts.map((text) => text.replaceAll(/\[\[|\]\]/g, ""))), id).toBeLessThanOrEqual(9);
      }
    });

    it("has no placeholder and no filler", () => {
      const prose = proseOf(read(file));
      expect(placeholdersIn(prose)).toEqual([]);
      expect(fillerIn(prose)).toEqual([]);
    });
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
