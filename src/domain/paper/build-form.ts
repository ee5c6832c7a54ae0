import { grades } from "../audit/values.ts";
import { areasFor, milestonesFor, voicesFor } from "../instrument/applicability.ts";
import type { Instrument } from "../instrument/schema.ts";
import { gradeLabel, instrumentInWords } from "../instrument/wording.ts";
import { yesNoWords } from "../words/value-words.ts";
import { type FormFor, formArea, gradeTable } from "./form-area.ts";
import { linesForEach, linesForRepeats } from "./form-lines.ts";
import type { PaperBlock, PaperCell, PaperModel, PaperPart } from "./paper-model.ts";
import { sayAsked, text, wordingOnPaper } from "./paper-words.ts";

const yesOrNo = [yesNoWords.yes, yesNoWords.no];

/** A return on paper: everything that a return asks, to be filled by hand and typed in afterwards. */
export function buildForm({ instrument: given, wording, agencyId }: FormFor): PaperModel {
  const instrument = instrumentInWords(given, wording);
  const wanted = { instrument, wording, agencyId };
  const agency = instrument.agencies.find(({ id }) => id === agencyId);
  const title = `${instrument.title}: form to fill by hand`;
  const areas = agencyId === null ? instrument.areas : areasFor(instrument, agencyId);
  return {
    kind: "form",
    language: instrument.language,
    title,
    subtitle: `Version ${instrument.version}, in ${wordingOnPaper[wording]}. For ${agency === undefined ? "every agency" : agency.label}.`,
    foot: `${title}, version ${instrument.version}, in ${wordingOnPaper[wording]}. No names, no dates of birth.`,
    // Sheets part company: each says whose it is.
    head: "Case reference",
    parts: [
      about(wanted),
      ...dates(wanted),
      ...areas.map((area) => formArea(area, wanted)),
      voices(wanted),
      overall(wanted),
      signOff,
    ],
  };
}

function about({ instrument, agencyId }: FormFor): PaperPart {
  const agency = instrument.agencies.find(({ id }) => id === agencyId);
  return {
    id: "about",
    title: "About this return",
    startsPage: false,
    blocks: [
      {
        type: "notice",
        title: "Never a child’s name or date of birth on this form",
        text: "Use the case reference, and roles and relationships in place of names: “mother’s partner”, “the older sister”. When it is filled in, keep it as you keep the file it was read from.",
      },
      {
        type: "notice",
        title: "A child who may be at risk now: telephone first",
        text: "Stop reading. Ring your agency’s safeguarding lead and children’s social care; if a child is in danger this minute, ring 999. This form reaches nobody.",
      },
      {
        type: "blanks",
        blanks: [
          { label: "Case reference", share: 0.4 },
          { label: agency === undefined ? "Agency" : `Agency: ${agency.label}. Team`, share: 0.6 },
        ],
      },
      {
        type: "blanks",
        blanks: [
          { label: "Role of the person who reads the file (no name)", share: 0.64 },
          { label: "Date", share: 0.36 },
        ],
      },
      {
        type: "ticks",
        label: "Are you independent of the case?",
        hint: "You have not worked with the family, nor supervised anyone who did.",
        options: yesOrNo,
      },
      {
        type: "ticks",
        label: "Did you speak with the worker?",
        hint: "Or with their manager, where the worker has left.",
        options: yesOrNo,
      },
      {
        type: "ticks",
        label: "Did you hear from the family, or from other practitioners?",
        hint: "For this audit: a conversation, a meeting or a form.",
        options: yesOrNo,
      },
      { type: "lines", label: "What you heard, from whom and when", hint: "Roles, not names.", lines: 6 },
      { type: "heading", text: "How to fill it in", startsPage: false },
      {
        type: "list",
        ordered: false,
        items: [
          "Every area has two pages: the standards first, then the grade. Keep the grading guidance beside you.",
          "Tick one box for each standard, and one for the grade. To change a tick, strike it out and tick another.",
          "What you do not know stays empty. An empty box is “not answered yet”, and is never counted as a no.",
          "A standard marked critical limits the grade where it is answered no. Tick the box under it where the child came to harm, or was left with a risk that nobody was managing.",
          ...(agency === undefined ? [agencyKey(instrument)] : []),
        ],
      },
    ],
  };
}

/** The letters by which questions say whom they are put to. */
function agencyKey({ agencies }: Instrument): string {
  const key = agencies.map(({ short, label }) => `${short} ${label}`).join("; ");
  return `A question that says “asked of” is for those agencies alone: ${key}.`;
}

function dates({ instrument, agencyId }: FormFor): PaperPart[] {
  const milestones = agencyId === null ? instrument.milestones : milestonesFor(instrument, agencyId);
  if (milestones.length === 0) return [];
  const forRepeats = linesForRepeats(milestones);
  const row = (milestone: Instrument["milestones"][number]): PaperCell[] => {
    const label = milestone.label;
    const asked = agencyId === null ? sayAsked(milestone.recordedBy, instrument, "short") : null;
    const notes = [
      milestone.repeats ? "Every one in the period." : null,
      asked,
      sayTimeOfDay(milestone.id, instrument),
    ];
    const note = notes.filter((each) => each !== null).join(" ");
    return [
      text(label, false, note === "" ? null : note),
      { type: "blank", label: `${label}: date`, lines: milestone.repeats ? forRepeats : 1 },
    ];
  };
  return [
    {
      id: "dates",
      title: "Dates on file",
      startsPage: true,
      blocks: [
        {
          type: "paragraph",
          text: "Day, month and year. Leave a date empty where your file does not give it.",
          look: "plain",
        },
        {
          type: "table",
          caption: "Dates on file",
          columns: [
            { header: "What happened", share: 0.58 },
            { header: "Date", share: 0.42 },
          ],
          rows: milestones.map((milestone) => row(milestone)),
        },
      ],
    },
  ];
}

/** A limit in hours runs between two times of day, whatever edition it stands in. */
function sayTimeOfDay(milestoneId: string, { timescales }: Instrument): string | null {
  const inHours = timescales
    .filter(({ from, to }) => from === milestoneId || to === milestoneId)
    .flatMap(({ limit, thenEvery, editions }) => [limit, thenEvery, ...Object.values(editions)])
    .some((limit) => limit !== null && "unit" in limit && limit.unit === "hour");
  return inHours ? "With the time of day." : null;
}

function voices({ instrument, agencyId }: FormFor): PaperPart {
  const asked = agencyId === null ? instrument.voices : voicesFor(instrument, agencyId);
  const lines = linesForEach(asked.map(({ prompt }) => prompt));
  return {
    id: "voices",
    title: "Voices",
    startsPage: true,
    blocks: [
      {
        type: "paragraph",
        text: "What people said, as your file has it or as they told you. Use roles and relationships, never names.",
        look: "plain",
      },
      ...asked.map(
        (voice): PaperBlock => ({
          type: "lines",
          label: voice.label,
          hint: voice.prompt,
          lines,
        }),
      ),
    ],
  };
}

function overall({ instrument, wording }: FormFor): PaperPart {
  const meanings = grades.map((grade) => ({
    grade,
    items: [instrument.grades.find(({ id }) => id === grade)?.meaning ?? ""],
  }));
  return {
    id: "overall",
    title: "Overall grade",
    startsPage: true,
    blocks: [
      {
        type: "paragraph",
        text: "Choose the description that fits the case as a whole, as your file shows it. Tick one.",
        look: "plain",
      },
      gradeTable("Overall grade", meanings, (grade) => gradeLabel(grade, instrument, wording)),
      { type: "lines", label: "Why this overall grade", hint: null, lines: 8 },
    ],
  };
}

const signOff: PaperPart = {
  id: "sign-off",
  title: "Sign off",
  startsPage: false,
  blocks: [
    {
      type: "paragraph",
      text: "Signing off says that these are the agency’s answers for this case. By role, and never by name.",
      look: "plain",
    },
    {
      type: "table",
      caption: "Sign off",
      columns: [
        { header: "Step", share: 0.34 },
        { header: "Role", share: 0.42 },
        { header: "Date", share: 0.24 },
      ],
      rows: ["Read and graded", "Signed off for the agency", "Typed into Sightline"].map((step) => [
        text(step, true),
        { type: "blank", label: `${step}: role`, lines: 1 },
        { type: "blank", label: `${step}: date`, lines: 1 },
      ]),
    },
  ],
};
