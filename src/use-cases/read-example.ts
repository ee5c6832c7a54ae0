import { caseCells, concernCells, firstSlot, reportCells, returnCells, setUpCells } from "../domain/audit/cells.ts";
import type {
  AreaOutcome,
  EvidenceSource,
  InstrumentChoice,
  Involvement,
  LocalLimit,
  Period,
  StandardAnswer,
  Wording,
  YesNo,
} from "../domain/audit/values.ts";
import { type Change, change } from "../domain/log/change.ts";
import type { CaseId, ConcernId } from "../kernel/ids.ts";

interface ExampleArea {
  readonly outcome: AreaOutcome;
  readonly reason?: string;
  readonly goodPractice?: string;
  readonly forDevelopment?: string;
  readonly flag?: boolean;
  readonly standards?: Readonly<
    Record<string, { answer: StandardAnswer; evidence?: string; sources?: readonly EvidenceSource[]; harm?: boolean }>
  >;
}

interface ExampleReturn {
  readonly agency: string;
  readonly about: { independent: YesNo; workerSpoken: YesNo; familyInput: YesNo; inputNote?: string };
  readonly areas: Readonly<Record<string, ExampleArea>>;
  readonly milestones?: Readonly<Record<string, readonly string[]>>;
  readonly voices?: Readonly<Record<string, string>>;
  readonly overall: { grade: AreaOutcome; reason: string };
  readonly signedOffBy: string;
}

/** A fictional audit as its authors write it, in a folder of `audit-examples/`: by agency and area, with no ids and no history. */
export interface Example {
  readonly setUp: {
    readonly title: string;
    readonly theme: string;
    readonly why: string;
    readonly linesOfEnquiry: string;
    readonly wording: Wording;
    readonly edition: string;
    readonly periodRead: Period;
    readonly periodJudged: Period;
    readonly returnsDue: string;
    readonly panelDate: string;
    readonly reportDate: string;
    readonly agencies: readonly string[];
    /** The area's own values, by the id of the timescale. An example may give none. */
    readonly localLimits?: Readonly<Record<string, { readonly limit: LocalLimit; readonly thenEvery?: LocalLimit }>>;
  };
  readonly cases: readonly {
    readonly reference: string;
    readonly bands: Readonly<Record<string, string>>;
    readonly involvement: Readonly<Record<string, Involvement>>;
    readonly returns: readonly ExampleReturn[];
  }[];
  readonly concerns: readonly {
    readonly case: string;
    readonly agency: string;
    readonly what: string;
    readonly toldRole: string;
    readonly toldAt: string;
    readonly response: string;
    readonly closedBy: string;
  }[];
  /** The lead's own words in the overview report, by the id of its part or section. An example may have none. */
  readonly report: Readonly<Record<string, string>>;
}

/** The example as the changes a lead and the agencies' auditors would have made. The same example gives the same ids, so an address in it lasts. */
export function readExample(example: Example, instrument: InstrumentChoice): Change[] {
  const ids = new Map(example.cases.map(({ reference }, index) => [reference, `example-${index + 1}` as CaseId]));
  const idOf = (reference: string) => {
    const id = ids.get(reference);
    if (id === undefined) throw new Error(`The example names a case that it does not hold: ${reference}`);
    return id;
  };
  return [
    ...readSetUp(example.setUp, instrument),
    ...example.cases.flatMap((each) => readCase(each, idOf(each.reference), instrument.id)),
    ...example.concerns.flatMap((concern, index) => {
      const cells = concernCells(`example-concern-${index + 1}` as ConcernId);
      return [
        change(cells.presence, { state: "in" }),
        change(cells.caseId, idOf(concern.case)),
        change(cells.agencyId, concern.agency),
        change(cells.what, concern.what),
        change(cells.toldRole, concern.toldRole),
        change(cells.toldAt, concern.toldAt),
        change(cells.response, concern.response),
        change(cells.closed, { role: concern.closedBy }),
      ];
    }),
    ...Object.entries(example.report).map(([part, text]) => change(reportCells.narrative(part), text)),
  ];
}

function readSetUp(setUp: Example["setUp"], instrument: InstrumentChoice): Change[] {
  return [
    change(setUpCells.title, setUp.title),
    change(setUpCells.theme, setUp.theme),
    change(setUpCells.why, setUp.why),
    change(setUpCells.linesOfEnquiry, setUp.linesOfEnquiry),
    change(setUpCells.instrument, instrument),
    change(setUpCells.wording, setUp.wording),
    change(setUpCells.edition, setUp.edition),
    change(setUpCells.periodRead, setUp.periodRead),
    change(setUpCells.periodJudged, setUp.periodJudged),
    change(setUpCells.returnsDue, setUp.returnsDue),
    change(setUpCells.panelDate, setUp.panelDate),
    change(setUpCells.reportDate, setUp.reportDate),
    ...setUp.agencies.map((agency) => change(setUpCells.agency(agency), { state: "in" })),
    ...Object.entries(setUp.localLimits ?? {}).flatMap(([id, { limit, thenEvery }]) => [
      change(setUpCells.localLimit(instrument.id, id, "limit"), limit),
      ...(thenEvery === undefined ? [] : [change(setUpCells.localLimit(instrument.id, id, "then-every"), thenEvery)]),
    ]),
  ];
}

function readCase(example: Example["cases"][number], id: CaseId, instrumentId: string): Change[] {
  const cells = caseCells(id);
  return [
    change(cells.presence, { state: "in" }),
    change(cells.reference, example.reference),
    ...Object.entries(example.bands).map(([profile, option]) => change(cells.band(profile), option)),
    ...Object.entries(example.involvement).map(([agency, known]) => change(cells.involvement(agency), known)),
    ...example.returns.flatMap((each) => readReturn(each, id, instrumentId)),
  ];
}

function readReturn(example: ExampleReturn, caseId: CaseId, instrumentId: string): Change[] {
  const { agency, about, areas, overall } = example;
  const cells = returnCells({ caseId, instrumentId, agencyId: agency, slot: firstSlot(agency) });
  return [
    change(cells.independent, about.independent),
    change(cells.workerSpoken, about.workerSpoken),
    change(cells.familyInput, about.familyInput),
    ...given(cells.inputNote, about.inputNote),
    ...Object.entries(areas).flatMap(([areaId, area]) => readArea(area, areaId, cells)),
    ...Object.entries(example.milestones ?? {}).map(([milestone, dates]) => change(cells.milestone(milestone), dates)),
    ...Object.entries(example.voices ?? {}).map(([voice, text]) => change(cells.voice(voice), text)),
    change(cells.overallGrade, overall.grade),
    change(cells.overallReason, overall.reason),
    change(cells.signedOff, { role: example.signedOffBy }),
  ];
}

function readArea(example: ExampleArea, areaId: string, cells: ReturnType<typeof returnCells>): Change[] {
  const area = cells.area(areaId);
  return [
    change(area.outcome, example.outcome),
    ...given(area.reason, example.reason),
    ...given(area.goodPractice, example.goodPractice),
    ...given(area.forDevelopment, example.forDevelopment),
    ...(example.flag === true ? [change(area.flag, true)] : []),
    ...Object.entries(example.standards ?? {}).flatMap(([id, { answer, evidence, sources, harm }]) => {
      const standard = cells.standard(id);
      return [
        change(standard.answer, answer),
        ...given(standard.evidence, evidence),
        ...(sources === undefined || sources.length === 0 ? [] : [change(standard.sources, sources)]),
        ...(harm === undefined ? [] : [change(standard.harm, harm)]),
      ];
    }),
    change(area.progress, "complete"),
  ];
}

function given(cell: Parameters<typeof change<string>>[0], text: string | undefined): Change[] {
  return text === undefined || text === "" ? [] : [change(cell, text)];
}
