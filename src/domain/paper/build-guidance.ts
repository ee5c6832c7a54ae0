import { grades, type Wording } from "../audit/values.ts";
import { listEditions } from "../instrument/editions.ts";
import type { Area, Instrument } from "../instrument/schema.ts";
import { gradeLabel, gradeLetter, instrumentInWords } from "../instrument/wording.ts";
import { sayLimit } from "../words/say-limit.ts";
import { howToGrade } from "./how-to-grade.ts";
import type { PaperBlock, PaperModel, PaperPart } from "./paper-model.ts";
import { sayAppliesWhen, sayAsked, standardNumber, text, wordingOnPaper } from "./paper-words.ts";

/**
 * The grading guidance of an instrument as a document of its own: what holds everywhere, then area by area. `edition` is the
 * one whose time limits are printed; `null`: the one in force.
 */
export function buildGuidance(given: Instrument, wording: Wording, edition: string | null): PaperModel {
  const instrument = instrumentInWords(given, wording);
  const title = `${instrument.title}: grading guidance`;
  return {
    kind: "guidance",
    language: instrument.language,
    title,
    subtitle: `Version ${instrument.version}, in ${wordingOnPaper[wording]}`,
    foot: `${title}, version ${instrument.version}, in ${wordingOnPaper[wording]}`,
    head: null,
    parts: [
      {
        id: "about",
        title: "What this instrument is for",
        startsPage: false,
        blocks: [{ type: "paragraph", text: instrument.purpose, look: "plain" }],
      },
      ...howToGrade(instrument, wording),
      ...instrument.areas.map((area) => areaPart(area, instrument, wording, edition)),
    ],
  };
}

function areaPart(area: Area, instrument: Instrument, wording: Wording, edition: string | null): PaperPart {
  const notes = [
    area.scope === "own-agency"
      ? "Graded: the agency’s own part."
      : "Graded: the partnership, as seen from the agency’s file.",
    sayAsked(area.answeredBy, instrument, "label"),
    sayAppliesWhen(area, instrument),
  ];
  return {
    id: `area-${area.id}`,
    title: `${area.number} ${area.title}`,
    startsPage: false,
    blocks: [
      { type: "paragraph", text: area.question, look: "question" },
      ...notes.flatMap((note): PaperBlock[] =>
        note === null ? [] : [{ type: "paragraph", text: note, look: "note" }],
      ),
      { type: "heading", text: "Standards", startsPage: false },
      ...area.standards.map(
        (standard, index): PaperBlock => ({
          type: "standard",
          number: standardNumber(area, index),
          text: standard.text,
          critical: standard.critical,
          asked: sayAsked(standard.answeredBy, instrument, "label"),
          guidance: standard.guidance,
        }),
      ),
      { type: "heading", text: "Ladder", startsPage: false },
      ladder(area, instrument, wording),
      ...timescales(area, instrument, edition),
      ...lookFors(area, instrument),
    ],
  };
}

function ladder(area: Area, instrument: Instrument, wording: Wording): PaperBlock {
  return {
    type: "table",
    caption: `Ladder for ${area.title}`,
    columns: [
      { header: "Grade", share: 0.2 },
      { header: "What it looks like here", share: 0.8 },
    ],
    rows: grades.map((grade) => [
      {
        type: "grade",
        grade,
        letter: gradeLetter(grade, instrument, wording),
        label: gradeLabel(grade, instrument, wording),
      },
      { type: "items", items: area.ladder[grade].map((each) => each.text) },
    ]),
  };
}

function timescales(area: Area, instrument: Instrument, edition: string | null): PaperBlock[] {
  const own = instrument.timescales.filter(({ id }) => area.timescales.includes(id));
  if (own.length === 0) return [];
  return [
    { type: "heading", text: "Timescales", startsPage: false },
    {
      type: "table",
      caption: `Timescales of ${area.title}`,
      columns: [
        { header: "Timescale", share: 0.6 },
        { header: `Limit (${edition ?? listEditions(instrument)[0]?.id ?? "in force"})`, share: 0.4 },
      ],
      rows: own.map((timescale) => [text(timescale.label), text(sayLimit(timescale, edition))]),
    },
  ];
}

function lookFors(area: Area, instrument: Instrument): PaperBlock[] {
  if (area.lookFor.length === 0) return [];
  return [
    { type: "heading", text: "What to look for in the file", startsPage: false },
    {
      type: "table",
      caption: `What each agency looks for in ${area.title}`,
      columns: [
        { header: "Agency", share: 0.28 },
        { header: "Look for", share: 0.72 },
      ],
      rows: area.lookFor.map(({ agency, points }) => [
        text(instrument.agencies.find(({ id }) => id === agency)?.label ?? agency, true),
        { type: "items", items: points.map((point) => point.text) },
      ]),
    },
  ];
}
