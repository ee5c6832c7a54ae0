import { grades, type Wording } from "../audit/values.ts";
import type { Instrument } from "../instrument/schema.ts";
import { gradeLabel, gradeLetter } from "../instrument/wording.ts";
import type { PaperBlock, PaperPart } from "./paper-model.ts";
import { text } from "./paper-words.ts";

/** What holds for every area: the grades, the ways of having none, and what limits a grade. */
export function howToGrade(instrument: Instrument, wording: Wording): PaperPart[] {
  return [
    part("how", "How to grade", [{ type: "list", ordered: true, items: steps }]),
    part("grades", "The four grades", [
      plain("They mean the same in every area. The ladder of an area says what each of them looks like there."),
      gradesTable(instrument, wording),
    ]),
    part("not-graded", "Five ways of not being graded", [
      plain(
        "They are five different things. None of them is a grade, and none is ever counted as zero: a figure about grades counts what was graded, and each of the five is printed beside it by its own name.",
      ),
      notGradedTable,
    ]),
    part("limits", "What limits a grade", limits(instrument, wording)),
    part("evidence", "Grades without evidence", evidence),
  ];
}

function part(id: string, title: string, blocks: readonly PaperBlock[]): PaperPart {
  return { id, title, startsPage: false, blocks };
}

function plain(words: string): PaperBlock {
  return { type: "paragraph", text: words, look: "plain" };
}

const steps = [
  "See whose practice is graded. A line under each question says it: the agency’s own part, or the partnership as seen from the file.",
  "Answer the standards first. Each one’s guidance says what makes a yes, a partly and a no. What was due and was not done is a no. Where your file should tell and is silent, the answer is not on file. What was never due, or is not your agency’s work, is not applicable.",
  "Write a line of evidence: what, where on file, when, and who says so. Name roles and relationships, never people.",
  "Read the whole ladder and choose the grade whose description fits best. It need not fit in every line.",
  "Judge by what people knew then or could have found out, and not by how it ended.",
  "Say in a sentence or two why it is this grade. Then say what was good and what could be better: every area asks for both.",
];

function gradesTable(instrument: Instrument, wording: Wording): PaperBlock {
  return {
    type: "table",
    caption: "What the grades mean everywhere",
    columns: [
      { header: "Grade", share: 0.26 },
      { header: "What it means everywhere", share: 0.74 },
    ],
    rows: grades.map((grade) => [
      {
        type: "grade",
        grade,
        letter: gradeLetter(grade, instrument, wording),
        label: gradeLabel(grade, instrument, wording),
      },
      text(instrument.grades.find(({ id }) => id === grade)?.meaning ?? ""),
    ]),
  };
}

const notGradedTable: PaperBlock = {
  type: "table",
  caption: "The five ways of not being graded",
  columns: [
    { header: "What it is called", share: 0.26 },
    { header: "When it is so", share: 0.74 },
  ],
  rows: [
    [
      text("Not answered yet", true),
      text("Nobody has said anything about it so far. A return can be signed off with it, and it stays on the list."),
    ],
    [
      text("Not applicable to this child", true),
      text(
        "What the area asks about was never due for this child. The auditor says so in place of a grade, or the instrument does not put the area to a child like this one.",
      ),
    ],
    [
      text("Agency not involved", true),
      text("The child is not known to the agency, or nothing in the area is for it."),
    ],
    [
      text("Not enough on file", true),
      text(
        "The agency was involved, and its file cannot carry a grade. It is an answer about the record, and not a low grade.",
      ),
    ],
    [text("Return not received", true), text("The agency owes a return for this child, and none is signed off yet.")],
  ],
};

function limits(instrument: Instrument, wording: Wording): PaperBlock[] {
  const label = (grade: (typeof grades)[number]) => gradeLabel(grade, instrument, wording);
  const titles = (areas: Instrument["areas"]) => areas.map(({ number, title }) => `“${number} ${title}”`).join(", ");
  const plans = instrument.areas.filter(({ role }) => role === "plan");
  const outcomes = instrument.areas.filter(({ role }) => role === "outcomes");
  const protection = instrument.areas.filter(({ protectionCritical }) => protectionCritical);
  const [top, good, below, lowest] = [
    label("outstanding"),
    label("good"),
    label("requires-improvement"),
    label("inadequate"),
  ];
  return [
    plain(
      "The rules below limit a grade and never choose one. They suggest, and people decide: a grade that departs from them takes one sentence that says why, which is kept and printed with the grade.",
    ),
    heading("An area"),
    list([
      `A critical standard answered no: no better than ${below}.`,
      `A critical standard answered no, and harm or unmanaged risk ticked (the child came to harm, or was left with a risk that nobody was managing): ${lowest}.`,
      "A critical standard answered partly limits nothing by itself. One answered not on file limits nothing either, and the report lists it as not recorded.",
      ...(plans.length === 0 || outcomes.length === 0
        ? []
        : [
            `${titles(outcomes)} at most one grade above ${titles(plans)}: a child who did well in spite of the plan is no proof of it.`,
          ]),
    ]),
    heading("The case as a whole"),
    list([
      ...(protection.length === 0
        ? []
        : [`${lowest} in an area on which the child’s protection hangs: ${lowest}. These are ${titles(protection)}.`]),
      `${lowest} in any other area: no better than ${below}.`,
      `Half of the graded areas or more at ${below}: ${below}.`,
      `${top} needs no area below ${good}, and half of the areas or more at ${top}${outcomes.length === 0 ? "" : `, ${titles(outcomes)} among them`}.`,
    ]),
  ];
}

function heading(words: string): PaperBlock {
  return { type: "heading", text: words, startsPage: false };
}

function list(items: readonly string[]): PaperBlock {
  return { type: "list", ordered: false, items };
}

const evidence: PaperBlock[] = [
  plain(
    "A grade is evidence-free when no standard of its area has a line of evidence. The reason alone does not count. Such a grade is not taken away, but the report names it, and the panel asks about it.",
  ),
  plain(
    "A line is enough: “Log of 3 May, page 2: school rang, nobody rang back (file).” Write one for the answers that matter, and for every critical standard.",
  ),
];
