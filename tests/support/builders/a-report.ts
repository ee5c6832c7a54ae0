import type { ReportModel, ReportPart, ReportTable } from "#src/domain/report/report-model.ts";
import type { TidyTable } from "#src/domain/report/tidy-table.ts";

export function aTable(over: Partial<ReportTable> = {}): ReportTable {
  return {
    id: "grades-by-area",
    sheet: "Grades by area",
    caption: "Agencies' own grades by area (number of returns)",
    columns: [
      { id: "area", header: "Area", numeric: false },
      { id: "good", header: "Good", numeric: true },
      { id: "inadequate", header: "Inadequate", numeric: true },
      { id: "graded", header: "Graded", numeric: true },
      { id: "most", header: "Most often", numeric: false },
    ],
    rows: [
      ["1 Recognition", 5, 1, 6, { grade: "good", letter: "G", words: "Good" }],
      ["8 The plan", 0, 0, 0, { grade: null, letter: "–", words: "Not graded" }],
    ],
    notes: ["Area 8: 6 returns not received."],
    bars: {
      header: "Share",
      alternative: "Bars: area 1 has 5 good and 1 inadequate of 6; area 8 has no grades.",
      legend: [
        { look: "good", letter: "G", label: "Good" },
        { look: "inadequate", letter: "I", label: "Inadequate" },
      ],
      counts: [
        [5, 1],
        [0, 0],
      ],
    },
    ...over,
  };
}

export function aPart(over: Partial<ReportPart> = {}): ReportPart {
  return {
    id: "grades",
    number: "1",
    title: "Grades",
    blocks: [
      { type: "paragraph", text: "Practice was graded good or better in 5 of 6 returns.", note: false },
      { type: "narrative", part: "grades", text: "What the lead wrote.\n\nIn two paragraphs." },
      { type: "table", table: aTable() },
      {
        type: "quotes",
        title: "Good practice",
        quotes: [{ text: "Rang the nursery back at five.", from: "EX-01, Social care" }],
        total: 1,
      },
    ],
    sections: [
      {
        id: "grades-area-1",
        number: "1.1",
        title: "Recognition",
        blocks: [
          { type: "heading", text: "Not recorded" },
          { type: "paragraph", text: "Every return counts once.", note: true },
        ],
        sections: [],
      },
    ],
    ...over,
  };
}

/** A small report with one of everything that a report can hold. */
export function aReport(over: Partial<ReportModel> = {}): ReportModel {
  return {
    language: "en-GB",
    title: "Fictional example: overview report",
    audience: "For the panel. It holds answers case by case and is not for publication.",
    facts: [
      { label: "Theme", value: "Neglect" },
      { label: "Cases", value: "8 children" },
    ],
    parts: [aPart()],
    ...over,
  };
}

export function aTidyTable(over: Partial<TidyTable> = {}): TidyTable {
  return {
    columns: [
      { id: "case", header: "Case", width: 10 },
      { id: "agency", header: "Agency", width: 24 },
      { id: "item", header: "Item", width: 60 },
      { id: "value", header: "Answer", width: 16 },
      { id: "text", header: "Evidence", width: 60 },
    ],
    rows: [
      ["EX-01", "Police", "The plan names the harm", "Yes", "Minutes of 2 March"],
      ["EX-01", "Police", "The plan", "Good", "First line\nsecond line"],
    ],
    ...over,
  };
}
