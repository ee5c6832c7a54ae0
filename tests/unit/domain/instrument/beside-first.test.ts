import { describe, expect, it } from "vitest";
import { besideFirst } from "#src/domain/instrument/beside-first.ts";
import { unionById } from "#src/domain/instrument/union-by-id.ts";
import { anArea, anInstrument, aStandard } from "#tests/support/builders/an-instrument.ts";
import { readShipped } from "#tests/support/shipped-instruments.ts";

const first = anInstrument();
const ageBand = first.profile[0];

describe("the second instrument of an audit, read beside the first", () => {
  it("stays as it is where both mean the same by every id", () => {
    const second = anInstrument({ id: "child-in-need", profile: ageBand === undefined ? [] : [ageBand] });
    expect(besideFirst(first, second)).toBe(second);
  });

  it("gets an id of its own for a question with another meaning, in every rule that rests on it", () => {
    const rule = { profile: "age-band", in: ["under-1"] };
    const second = anInstrument({
      id: "child-in-need",
      profile: [{ id: "age-band", label: "Age", options: [{ id: "under-1", label: "Under 1" }] }],
      areas: [anArea("plan", 1, { appliesWhen: rule })],
      timescales: [
        {
          id: "visit",
          label: "Visit",
          from: "a",
          to: "b",
          limit: { local: true },
          thenEvery: null,
          onlyFor: rule,
          exceptions: [{ effect: "not-applicable", onlyFor: rule, reason: "Not for the youngest." }],
          editions: {},
          basis: "local",
        },
      ],
    });
    const read = besideFirst(first, second);
    expect(read.profile.map(({ id }) => id)).toEqual(["child-in-need--age-band"]);
    expect(read.areas[0]?.appliesWhen?.profile).toBe("child-in-need--age-band");
    expect(read.timescales[0]?.onlyFor?.profile).toBe("child-in-need--age-band");
    expect(read.timescales[0]?.exceptions?.[0]?.onlyFor?.profile).toBe("child-in-need--age-band");
    expect(unionById([first.profile, read.profile])).toHaveLength(2);
  });

  it("gets an id of its own for an agency of another name, everywhere it is asked", () => {
    const second = anInstrument({
      id: "child-in-need",
      agencies: [
        { id: "social-care", label: "Children's  Social care", short: "SC" },
        { id: "police", label: "Transport police", short: "TP" },
      ],
      voices: [{ id: "child", label: "The child", prompt: "What?", answeredBy: ["police"] }],
      milestones: [{ id: "visit", label: "Visit", repeats: true, recordedBy: ["police", "social-care"] }],
      areas: [
        anArea("plan", 1, {
          answeredBy: ["police"],
          lookFor: [{ agency: "police", points: [{ id: "log", text: "The log" }] }],
          standards: [aStandard("plan-1", { answeredBy: ["police"] })],
        }),
      ],
    });
    const read = besideFirst(first, second);
    const police = "child-in-need--police";
    expect(read.agencies.map(({ id }) => id)).toEqual(["social-care", police]);
    expect(read.voices[0]?.answeredBy).toEqual([police]);
    expect(read.milestones[0]?.recordedBy).toEqual([police, "social-care"]);
    expect(read.areas[0]).toMatchObject({
      answeredBy: [police],
      lookFor: [{ agency: police }],
      standards: [{ answeredBy: [police] }],
    });
  });

  it("shares the agencies of the shipped early intervention and child in need, and the questions that are the same", () => {
    const early = readShipped("early-intervention.json");
    const read = besideFirst(early, readShipped("child-in-need.json"));
    expect(unionById([early.agencies, read.agencies])).toHaveLength(early.agencies.length);
    const own = read.profile.map(({ id }) => id).filter((id) => id.startsWith("child-in-need--"));
    // Both have a main reason and an outcome, of early help the one and of a child in need the other.
    expect(own).toEqual(["child-in-need--main-reason", "child-in-need--outcome"]);
    const shared = read.profile.map(({ id }) => id).filter((id) => early.profile.some((each) => each.id === id));
    expect(shared).toEqual(["age-band", "sex", "ethnicity", "disability"]);
  });
});
