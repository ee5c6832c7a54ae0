import { describe, expect, it } from "vitest";
import { instrumentInWords } from "#src/domain/instrument/wording.ts";
import { anArea, anInstrument } from "#tests/support/builders/an-instrument.ts";

const plain = anInstrument();
const instrument = anInstrument({
  title: "Help by a [[lead]]",
  agencies: [...plain.agencies.slice(0, 2), { id: "other", label: "The [[lead]]’s own", short: "LO" }],
  areas: [anArea("plan", 1, { title: "What the [[lead]] and the [[board]] did" }), anArea("risk", 2)],
  wordings: {
    today: { ...plain.wordings.today, terms: { lead: 'lead "practitioner"', board: "partnership" } },
    "2010": { ...plain.wordings["2010"], terms: { lead: "lead professional", board: "$& Board" } },
  },
});

describe("an instrument in the words of one wording", () => {
  it("has them in every text: its title, an area's, an agency's name", () => {
    const said = instrumentInWords(instrument, "2010");
    expect([said.title, said.agencies[2]?.label, said.areas[0]?.title]).toEqual([
      "Help by a lead professional",
      "The lead professional’s own",
      "What the lead professional and the $& Board did",
    ]);
    expect(instrumentInWords(instrument, "today").title).toBe('Help by a lead "practitioner"');
    expect(JSON.stringify(said)).not.toContain("[[");
  });

  it("keeps ids, ranks, limits and the words of both wordings, and shares what has no term in it", () => {
    const said = instrumentInWords(instrument, "2010");
    expect(said.wordings).toBe(instrument.wordings);
    expect(said.areas[1]).toBe(instrument.areas[1]);
    expect(said.areas.map(({ id, number }) => [id, number])).toEqual([
      ["plan", 1],
      ["risk", 2],
    ]);
    expect(instrument.title).toBe("Help by a [[lead]]");
  });

  it("is the same one where nothing has a term, and where it is in words already", () => {
    expect(instrumentInWords(plain, "today")).toBe(plain);
    const said = instrumentInWords(instrument, "today");
    expect(instrumentInWords(said, "today")).toBe(said);
  });
});
