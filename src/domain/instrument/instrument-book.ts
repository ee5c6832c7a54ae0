import { grades, type Wording } from "../audit/values.ts";
import type { ReportCell, ReportTable } from "../report/report-model.ts";
import { count } from "../words/count.ts";
import { sayLimit } from "../words/say-limit.ts";
import { sayNation } from "../words/say-nation.ts";
import { listEditions } from "./editions.ts";
import type { Instrument } from "./schema.ts";
import { inTodaysWords, namesOf, sayAreaName } from "./todays-names.ts";
import { gradeLabel, inWords } from "./wording.ts";

/** A whole instrument as tables, for a workbook. Plain data, so that a worker can take it. */
export interface InstrumentBook {
  readonly language: string;
  readonly title: string;
  /** What it is and what it is not, on the first sheet. */
  readonly audience: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly tables: readonly ReportTable[];
}

/** Everything an instrument says, one thing a row, in today's wording; the other wording's words have a table of their own. */
export function makeInstrumentBook(instrument: Instrument): InstrumentBook {
  const { title, version, id, language, nation, purpose, areas } = instrument;
  const standards = areas.reduce((sum, area) => sum + area.standards.length, 0);
  return {
    language,
    title: `${title}, version ${version}`,
    audience:
      "An instrument to read. It is opened in Sightline from its own file, not from this workbook; no child and no audit is in it.",
    facts: [
      { label: "Purpose", value: inTodaysWords(purpose, instrument) },
      { label: "Id", value: id },
      { label: "Version", value: version },
      { label: "Nation", value: sayNation(nation) },
      {
        label: "Editions",
        value: listEditions(instrument)
          .map((edition) => edition.label)
          .join("; "),
      },
      { label: "Size", value: `${count(areas.length, "area")}, ${count(standards, "standard")}` },
      { label: "Wording", value: "Texts are in today’s wording. The sheet Words has both wordings." },
    ],
    tables: [
      areasTable(instrument),
      standardsTable(instrument),
      laddersTable(instrument),
      lookForTable(instrument),
      timescalesTable(instrument),
      milestonesTable(instrument),
      peopleTable(instrument),
      voicesTable(instrument),
      wordsTable(instrument),
      basisTable(instrument),
    ].filter(({ rows }) => rows.length > 0),
  };
}

interface Column {
  readonly header: string;
  readonly numeric?: true;
}

function table(
  sheet: string,
  caption: string,
  columns: readonly (string | Column)[],
  rows: readonly (readonly ReportCell[])[],
  notes: readonly string[] = [],
): ReportTable {
  return {
    id: sheet,
    sheet,
    caption,
    columns: columns.map((column, index) => {
      const { header, numeric = false } = typeof column === "string" ? { header: column } : column;
      return { id: `${index}`, header, numeric };
    }),
    rows,
    notes,
    bars: null,
  };
}

function areasTable(instrument: Instrument): ReportTable {
  const named = namesOf(instrument);
  return table(
    "Areas",
    "Areas, each with its question and prompts",
    [
      { header: "Number", numeric: true },
      "Area",
      "Question",
      "Graded",
      "Asked of",
      "For which children",
      "Weighs in suggestions as",
      "Good practice",
      "For development",
    ],
    instrument.areas.map((area) => [
      area.number,
      inTodaysWords(area.title, instrument),
      inTodaysWords(area.question, instrument),
      area.scope === "own-agency" ? "The agency’s own part" : "The partnership, as seen from the file",
      named.asked(area.answeredBy),
      named.bands(area.appliesWhen),
      [
        area.role === "other" ? [] : [area.role],
        area.protectionCritical ? ["protection-critical"] : [],
        area.keyJudgement ? ["key judgement"] : [],
      ]
        .flat()
        .join(", "),
      inTodaysWords(area.learning.goodPractice, instrument),
      inTodaysWords(area.learning.forDevelopment, instrument),
    ]),
  );
}

function standardsTable(instrument: Instrument): ReportTable {
  const named = namesOf(instrument);
  return table(
    "Standards",
    "Standards, with the guidance beside each",
    ["Area", "Number", "Standard", "Critical", "Guidance", "Asked of", "Themes", "Basis"],
    instrument.areas.flatMap((area) =>
      area.standards.map((standard, index) => [
        sayAreaName(area, instrument),
        `${area.number}.${index + 1}`,
        inTodaysWords(standard.text, instrument),
        standard.critical ? "Critical" : "No",
        inTodaysWords(standard.guidance, instrument),
        named.asked(standard.answeredBy),
        standard.themes.map(named.theme).join(", "),
        standard.basis.map(named.basis).join("; "),
      ]),
    ),
    ["A critical standard that is not met limits the grade that is suggested."],
  );
}

function laddersTable(instrument: Instrument): ReportTable {
  return table(
    "Ladders",
    "Ladders: what each grade looks like in each area, one descriptor a row",
    ["Area", "Grade", "What it looks like here"],
    instrument.areas.flatMap((area) =>
      grades.flatMap((grade) =>
        area.ladder[grade].map(({ text }) => [
          sayAreaName(area, instrument),
          gradeLabel(grade, instrument, "today"),
          inTodaysWords(text, instrument),
        ]),
      ),
    ),
  );
}

function lookForTable(instrument: Instrument): ReportTable {
  const named = namesOf(instrument);
  return table(
    "Look for",
    "What each agency looks for in its own file",
    ["Area", "Agency", "What to look for"],
    instrument.areas.flatMap((area) =>
      area.lookFor.flatMap(({ agency, points }) =>
        points.map(({ text }) => [
          sayAreaName(area, instrument),
          named.agency(agency),
          inTodaysWords(text, instrument),
        ]),
      ),
    ),
  );
}

function timescalesTable(instrument: Instrument): ReportTable {
  const named = namesOf(instrument);
  const [inForce, ...others] = listEditions(instrument);
  const areasOf = (id: string) =>
    instrument.areas.filter(({ timescales }) => timescales.includes(id)).map((area) => sayAreaName(area, instrument));
  return table(
    "Timescales",
    "Timescales: how long from one date to another, in each edition",
    [
      "Timescale",
      "From",
      "To",
      `Limit in ${inForce?.id ?? "force"}`,
      ...others.map(({ id }) => `Limit in ${id}`),
      "For which children",
      "Basis",
      "Area",
    ],
    instrument.timescales.map((timescale) => [
      inTodaysWords(timescale.label, instrument),
      named.milestone(timescale.from),
      named.milestone(timescale.to),
      sayLimit(timescale, null),
      ...others.map(({ id }) => sayLimit(timescale, id)),
      named.bands(timescale.onlyFor),
      named.basis(timescale.basis),
      areasOf(timescale.id).join(", "),
    ]),
  );
}

function milestonesTable(instrument: Instrument): ReportTable {
  const named = namesOf(instrument);
  return table(
    "Milestones",
    "Milestones: the dates that agencies are asked for",
    ["Milestone", "How often", "Asked of"],
    instrument.milestones.map(({ label, repeats, recordedBy }) => [
      inTodaysWords(label, instrument),
      repeats ? "Several dates" : "One date",
      recordedBy.map(named.agency).join(", "),
    ]),
  );
}

function peopleTable(instrument: Instrument): ReportTable {
  return table(
    "Agencies and profile",
    "Agencies that may be asked, and the bands that the lead gives for each case",
    ["What it is", "Question", "Name or band", "Short name"],
    [
      ...instrument.agencies.map(({ label, short }) => ["Agency", "", inTodaysWords(label, instrument), short]),
      ...instrument.profile.flatMap((question) =>
        question.options.map(({ label }) => [
          "Profile band",
          inTodaysWords(question.label, instrument),
          inTodaysWords(label, instrument),
          "",
        ]),
      ),
    ],
  );
}

function voicesTable(instrument: Instrument): ReportTable {
  const named = namesOf(instrument);
  return table(
    "Voices and themes",
    "Whose voice is asked for apart from the grades, and what findings are gathered under",
    ["What it is", "Name", "What is asked", "Asked of"],
    [
      ...instrument.voices.map(({ label, prompt, answeredBy }) => [
        "Voice",
        inTodaysWords(label, instrument),
        inTodaysWords(prompt, instrument),
        named.asked(answeredBy),
      ]),
      ...instrument.themes.map(({ label }) => ["Theme", inTodaysWords(label, instrument), "", ""]),
    ],
  );
}

function wordsTable(instrument: Instrument): ReportTable {
  const { today, "2010": then } = instrument.wordings;
  const best = [...instrument.grades].sort((a, b) => b.rank - a.rank);
  const inBoth = (text: string) => {
    const [now, before] = (["today", "2010"] as const satisfies readonly Wording[]).map((wording) =>
      inWords(text, instrument, wording),
    );
    return [now ?? "", before ?? ""];
  };
  return table(
    "Words",
    "Words in both wordings: grades, what they mean everywhere, and terms",
    ["What it is", "Name in the file", "Today", "2010"],
    [
      ...best.map(({ id }) => ["Grade", id, today.grades[id].label, then.grades[id].label]),
      ...best.map(({ id }) => ["Letter of the grade", id, today.grades[id].letter, then.grades[id].letter]),
      ...best.map(({ id, meaning }) => ["Meaning of the grade", id, ...inBoth(meaning)]),
      ...Object.keys(today.terms).map((term) => ["Term", term, today.terms[term] ?? "", then.terms[term] ?? ""]),
    ],
  );
}

function basisTable(instrument: Instrument): ReportTable {
  return table(
    "Basis",
    "Law and guidance that the instrument rests on",
    ["Source", "Edition", "Note"],
    instrument.basis.map(({ title, edition, note }) => [title, edition, inTodaysWords(note, instrument)]),
  );
}
