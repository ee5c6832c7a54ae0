import { type Grade, grades, standardAnswers, type Wording } from "../audit/values.ts";
import { isPutTo } from "../instrument/applicability.ts";
import type { Area, Instrument } from "../instrument/schema.ts";
import { gradeLabel } from "../instrument/wording.ts";
import { answerWords, sourceWords } from "../words/value-words.ts";
import { shareLines } from "./form-lines.ts";
import type { PaperBlock, PaperPart, PaperTable } from "./paper-model.ts";
import { sayAppliesWhen, sayAsked, standardNumber, text } from "./paper-words.ts";

/** What a blank form is made for. */
export interface FormFor {
  readonly instrument: Instrument;
  readonly wording: Wording;
  /** Prints what the instrument puts to this agency; `null`: everything, each question with those it is put to. */
  readonly agencyId: string | null;
}

/** One area on two pages: what was found, then the grade and what to learn. */
export function formArea(area: Area, wanted: FormFor): PaperPart {
  const { instrument, wording, agencyId } = wanted;
  const descriptors = grades.map((grade) => ({ grade, items: area.ladder[grade].map((each) => each.text) }));
  const prompts = [area.learning.goodPractice, area.learning.forDevelopment] as const;
  const lines = shareLines(
    descriptors.map(({ items }) => items),
    prompts,
  );
  const notes = [
    area.scope === "own-agency"
      ? "You are grading your agency’s part."
      : "You are grading the partnership, as seen from your file.",
    agencyId === null ? sayAsked(area.answeredBy, instrument, "short") : null,
    sayAppliesWhen(area, instrument),
  ].filter((note) => note !== null);
  return {
    id: `area-${area.id}`,
    title: `${area.number} ${area.title}`,
    startsPage: true,
    blocks: [
      { type: "paragraph", text: area.question, look: "question" },
      { type: "paragraph", text: notes.join(" "), look: "note" },
      { type: "ticks", label: null, hint: null, options: ["Nothing in this area is for my agency"] },
      ...standards(area, wanted),
      { type: "heading", text: `Your grade for ${area.number} ${area.title}`, startsPage: true },
      {
        type: "paragraph",
        text: "Choose the description that fits best. Tick one.",
        look: "note",
      },
      gradeTable(`Ladder for ${area.title}`, descriptors, (grade) => gradeLabel(grade, instrument, wording)),
      { type: "lines", label: "Why this grade", hint: null, lines: lines.reason },
      { type: "lines", label: "Good practice", hint: prompts[0], lines: lines.goodPractice },
      { type: "lines", label: "For development", hint: prompts[1], lines: lines.forDevelopment },
      { type: "ticks", label: null, hint: null, options: ["Raise this area at the panel"] },
    ],
  };
}

function standards(area: Area, { instrument, agencyId }: FormFor): PaperBlock[] {
  const rows = area.standards.flatMap((standard, index) =>
    agencyId !== null && !isPutTo(standard.answeredBy, agencyId)
      ? []
      : [
          {
            number: standardNumber(area, index),
            text: standard.text,
            critical: standard.critical,
            asked: agencyId === null ? sayAsked(standard.answeredBy, instrument, "short") : null,
            harm: standard.critical ? "If no: harm, or a risk that nobody was managing" : null,
          },
        ],
  );
  if (rows.length === 0) return [];
  return [
    {
      type: "answers",
      caption: `Standards of ${area.title}`,
      header: "Standard",
      options: standardAnswers.map((answer) => answerWords[answer]),
      evidence: "Evidence: what, where on file, when",
      // As many as leave the area its two pages.
      lines: rows.length <= 4 ? 3 : 2,
      sources: { label: "Source", options: Object.values(sourceWords) },
      rows,
    },
  ];
}

/** Boxes for the four grades, each beside what it looks like, and for the two ways of giving none. */
export function gradeTable(
  caption: string,
  descriptors: readonly { readonly grade: Grade; readonly items: readonly string[] }[],
  labelOf: (grade: Grade) => string,
): PaperTable {
  const row = (label: string, items: readonly string[]) =>
    [{ type: "box", label }, text(label, true), { type: "items", items }] as const;
  return {
    type: "table",
    caption,
    columns: [
      { header: "Tick", share: 0.07 },
      { header: "Grade", share: 0.18 },
      { header: "What it looks like", share: 0.75 },
    ],
    rows: [
      ...descriptors.map(({ grade, items }) => row(labelOf(grade), items)),
      ...waysOut.map(({ label, when }) => row(label, [when])),
    ],
  };
}

const waysOut = [
  { label: "Not applicable", when: "What is asked here was never due for this child." },
  { label: "Not enough on file", when: "Your file cannot carry a grade. It is an answer, and not a low grade." },
];
