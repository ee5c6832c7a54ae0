import type { Area, Instrument, Standard } from "#src/domain/instrument/schema.ts";

export function aStandard(id: string, given: Partial<Standard> = {}): Standard {
  return {
    id,
    text: `Standard ${id}`,
    critical: false,
    answeredBy: "every-agency",
    guidance: `Guidance for ${id}`,
    themes: [],
    basis: [],
    ...given,
  };
}

/** An area with two standards, `<id>-1`, which is critical, and `<id>-2`. */
export function anArea(id: string, number: number, given: Partial<Area> = {}): Area {
  const descriptor = (grade: string) => [{ id: `${id}-${grade}-1`, text: `What ${grade} looks like` }];
  return {
    id,
    number,
    title: `Area ${id}`,
    question: `How good was ${id}?`,
    scope: "partnership",
    role: "other",
    protectionCritical: false,
    keyJudgement: false,
    answeredBy: "every-agency",
    appliesWhen: null,
    lookFor: [],
    timescales: [],
    standards: [aStandard(`${id}-1`, { critical: true }), aStandard(`${id}-2`)],
    ladder: {
      outstanding: descriptor("o"),
      good: descriptor("g"),
      "requires-improvement": descriptor("r"),
      inadequate: descriptor("i"),
    },
    learning: { goodPractice: "What went well?", forDevelopment: "What could be better?" },
    ...given,
  };
}

/** Four areas of two standards, three agencies; `risk` is protection-critical, `plan` and `outcomes` have those roles. */
export function anInstrument(given: Partial<Instrument> = {}): Instrument {
  const label = (text: string, letter: string) => ({ label: text, letter });
  return {
    formatVersion: 1,
    id: "child-protection",
    version: "1.0.0",
    language: "en-GB",
    nation: "england",
    title: "Child protection",
    purpose: "Children on a child protection plan",
    basis: [],
    grades: [
      { id: "outstanding", rank: 4, meaning: "Everything in good, and worth copying" },
      { id: "good", rank: 3, meaning: "The right thing at the right time" },
      { id: "requires-improvement", rank: 2, meaning: "The minimum, but late or thin" },
      { id: "inadequate", rank: 1, meaning: "Something that had to happen did not" },
    ],
    wordings: {
      today: {
        grades: {
          outstanding: label("Outstanding", "O"),
          good: label("Good", "G"),
          "requires-improvement": label("Requires improvement to be good", "R"),
          inadequate: label("Inadequate", "I"),
        },
        terms: {},
      },
      "2010": {
        grades: {
          outstanding: label("Outstanding", "O"),
          good: label("Good", "G"),
          "requires-improvement": label("Adequate", "A"),
          inadequate: label("Inadequate", "I"),
        },
        terms: {},
      },
    },
    agencies: [
      { id: "social-care", label: "Children's social care", short: "SC" },
      { id: "police", label: "Police", short: "PO" },
      { id: "health-visiting", label: "Health visiting", short: "HV" },
    ],
    profile: [
      {
        id: "age-band",
        label: "Age",
        options: [
          { id: "unborn", label: "Unborn" },
          { id: "under-5", label: "Under 5" },
        ],
      },
    ],
    voices: [{ id: "child", label: "The child", prompt: "What did the child say?", answeredBy: "every-agency" }],
    themes: [],
    milestones: [],
    timescales: [],
    areas: [
      anArea("recognition", 1),
      anArea("risk", 2, { protectionCritical: true }),
      anArea("plan", 3, { role: "plan" }),
      anArea("outcomes", 4, { role: "outcomes" }),
    ],
    supersedes: [],
    ...given,
  };
}
