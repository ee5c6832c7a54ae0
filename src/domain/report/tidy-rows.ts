import { firstSlot, type Slot } from "../audit/cells.ts";
import type { AreaView, ReturnView, StandardView } from "../audit/read-return.ts";
import type { Grade } from "../audit/values.ts";
import { standardsFor } from "../instrument/applicability.ts";
import type { Area, Instrument } from "../instrument/schema.ts";
import type { Reading } from "../log/heads.ts";
import { agreedDatum } from "../overview/agreed.ts";
import { type CaseData, type PlaceData, textOf } from "../overview/audit-data.ts";
import type { GradeDatum, StandardDatum } from "../overview/figures.ts";
import { isNotGraded, type NotGraded } from "../overview/kinds.ts";
import { gradeDatum, outcomeDatum, standardDatum } from "../overview/read-data.ts";
import { notGradedWords } from "../words/report-words.ts";
import { answerWords, sourceWords, typedInFromPaper } from "../words/value-words.ts";
import { caseName, type ReportSource } from "./report-source.ts";
import type { TidyColumn, TidyRow } from "./tidy-table.ts";
import { timescaleRows } from "./timescale-rows.ts";

export const tidyColumns: readonly TidyColumn[] = [
  { id: "case", header: "Case", width: 12 },
  { id: "instrument", header: "Instrument", width: 24 },
  { id: "agency", header: "Agency", width: 24 },
  { id: "rater", header: "Rater", width: 20 },
  { id: "return", header: "Return", width: 16 },
  { id: "received", header: "How received", width: 22 },
  { id: "area-number", header: "Area", width: 8 },
  { id: "area", header: "Area title", width: 32 },
  { id: "kind", header: "Kind of item", width: 18 },
  { id: "item", header: "Item", width: 60 },
  { id: "critical", header: "Critical", width: 10 },
  { id: "value", header: "Grade or answer", width: 22 },
  { id: "not-in-base", header: "Why it has none", width: 26 },
  { id: "mark", header: "Mark", width: 24 },
  { id: "text", header: "Evidence or words", width: 80 },
];

interface Row {
  readonly area?: Area | undefined;
  readonly kind: string;
  readonly item: string;
  readonly critical?: boolean | undefined;
  readonly datum?: GradeDatum | StandardDatum | undefined;
  readonly mark?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * Every row of one case: each item of each reader of each agency, also where there is nothing but a reason for nothing, so that
 * anyone can make the figures of the report again from the rows alone. A call makes one case's rows: an audit of 1,000 returns has
 * 100,000, and the page must stay alive while they are made.
 */
export function tidyRowsOf(source: ReportSource, of: CaseData): TidyRow[] {
  const { instrument } = source;
  const rows: TidyRow[] = [];
  const start = [caseName(of.case), `${instrument.title} ${instrument.version}`];
  for (const { area, datum } of agreedOn(instrument, of)) {
    rows.push([
      ...start,
      "Panel",
      "panel",
      "",
      "",
      ...cells(source, {
        area,
        kind: area === undefined ? "Agreed overall grade" : "Agreed grade",
        item: area?.title ?? "Overall",
        datum,
      }),
    ]);
  }
  for (const place of of.places) rows.push(...placeRows(source, of, place, start));
  return rows;
}

function placeRows(source: ReportSource, of: CaseData, place: PlaceData, start: readonly string[]): TidyRow[] {
  const state = sayReturn(place);
  const readers = readersOf(source, place).map((each) => ({
    ...each,
    received: each.isTranscribed ? typedInFromPaper : "",
  }));
  // By the first reader's dates, as in the figures.
  const first = place.readers[0]?.address.slot ?? firstSlot(place.agency.id);
  const received = readers[0]?.received ?? "";
  return [
    ...readers.flatMap(({ slot, items, received: how }) =>
      items.map((row): TidyRow => [...start, place.agency.label, slot, state, how, ...cells(source, row)]),
    ),
    ...timescaleRows(source, of, place).map(
      ({ item, value, none, mark, text }): TidyRow => [
        ...start,
        place.agency.label,
        first,
        state,
        received,
        ...["", "", "Timescale", item, "", value, none, mark, text],
      ],
    ),
  ];
}

function sayReturn({ datum }: PlaceData): string {
  if (datum === "received") return "Signed off";
  return datum === "agency-not-involved" ? "Not involved" : "Not received";
}

function cells(source: ReportSource, { area, kind, item, critical, datum, mark = "", text = "" }: Row): TidyRow {
  const isNone = datum === undefined || isNotGraded(datum);
  return [
    area?.number ?? "",
    area?.title ?? "",
    kind,
    item,
    critical === true ? "critical" : "",
    isNone ? "" : sayDatum(source, datum),
    datum !== undefined && isNone ? notGradedWords[datum as NotGraded] : "",
    mark,
    text,
  ];
}

function sayDatum({ label }: ReportSource, datum: Grade | "yes" | "partly" | "no"): string {
  return datum === "yes" || datum === "partly" || datum === "no" ? answerWords[datum] : label(datum);
}

function agreedOn({ areas }: Instrument, { agreed, agreedOverall }: CaseData) {
  return [
    ...areas.map((area) => ({ area, datum: agreedDatum(agreed(area.id)) })),
    { area: undefined, datum: agreedDatum(agreedOverall) },
  ].flatMap(({ area, datum }) => (datum === null ? [] : [{ area, datum }]));
}

interface ReaderRows {
  readonly slot: Slot;
  readonly items: readonly Row[];
  readonly isTranscribed: boolean;
}

function readersOf(source: ReportSource, place: PlaceData): ReaderRows[] {
  if (place.readers.length > 0) {
    return place.readers.map((view) => ({
      slot: view.address.slot,
      items: returnRows(view),
      isTranscribed: view.transcribed.state !== "unset",
    }));
  }
  const why: NotGraded = place.datum === "agency-not-involved" ? place.datum : "return-not-received";
  const areas = source.instrument.areas.filter(({ id }) => place.areas.has(id));
  const items = areas.flatMap((area): Row[] => [
    { area, kind: "Area grade", item: area.title, datum: why },
    ...standardsFor(area, place.agency.id).map((standard) => ({
      area,
      kind: "Standard",
      item: standard.text,
      critical: standard.critical,
      datum: why,
    })),
  ]);
  return [
    {
      slot: firstSlot(place.agency.id),
      items: [...items, { kind: "Overall grade", item: "Overall", datum: why }],
      // Begun from paper and not signed off yet: the paper is in hand all the same.
      isTranscribed: place.isTranscribed,
    },
  ];
}

function returnRows(view: ReturnView): Row[] {
  return [
    ...view.areas.flatMap(areaRows),
    {
      kind: "Overall grade",
      item: "Overall",
      datum: outcomeDatum(view.overall.grade),
      text: textOf(view.overall.reason),
    },
    ...view.voices.flatMap(({ voice, text }) => written("Voice", voice.label, text)),
  ];
}

function areaRows(view: AreaView): Row[] {
  const { area } = view;
  return [
    {
      area,
      kind: "Area grade",
      item: area.title,
      datum: gradeDatum(view),
      mark: view.flag.state === "value" && view.flag.value ? "raise at panel" : "",
      text: textOf(view.reason),
    },
    ...view.standards.flatMap((standard) => standardRow(view, standard)),
    ...written("Good practice", area.title, view.goodPractice, area),
    ...written("For development", area.title, view.forDevelopment, area),
  ];
}

function standardRow(area: AreaView, view: StandardView): Row[] {
  const { standard, harm, sources } = view;
  const datum = standardDatum(area, view);
  if (datum === null) return [];
  const from = sources.state === "value" ? sources.value.map((each) => sourceWords[each]).join(", ") : "";
  const evidence = textOf(view.evidence);
  return [
    {
      area: area.area,
      kind: "Standard",
      item: standard.text,
      critical: standard.critical,
      datum,
      mark: datum === "no" && harm.state === "value" && harm.value ? "harm or unmanaged risk" : "",
      text: from === "" || evidence === "" ? evidence : `${evidence} (source: ${from})`,
    },
  ];
}

function written(kind: string, item: string, reading: Reading<string>, area?: Area): Row[] {
  const text = textOf(reading);
  return text === "" ? [] : [{ kind, item, text, area }];
}
