// Every address there is. A fact that has no line here cannot be saved.
import type { Brand } from "../../kernel/brand.ts";
import type { CaseId, ConcernId } from "../../kernel/ids.ts";
import type { Cell, Item, Subject } from "../log/cell.ts";
import type {
  AreaOutcome,
  AreaProgress,
  DeletionReceipt,
  EvidenceSource,
  Hold,
  InstrumentChoice,
  Involvement,
  LocalLimit,
  PanelOutcome,
  Period,
  Presence,
  SignOff,
  StandardAnswer,
  Transcription,
  Wording,
  YesNo,
} from "./values.ts";

/** A rater is a place in a pack, not a device or a login: `health-visiting-1`. A second reader is another slot. */
export type Slot = Brand<"Slot">;

export function firstSlot(agencyId: string): Slot {
  return `${agencyId}-1` as Slot;
}

/** One auditor's answers for one case, instrument and agency. */
export interface ReturnAddress {
  readonly caseId: CaseId;
  readonly instrumentId: string;
  readonly agencyId: string;
  readonly slot: Slot;
}

function at<V>(subject: string, item: string): Cell<V> {
  return { subject: subject as Subject, item: item as Item };
}

const setUp = "set-up";

export const setUpCells = {
  title: at<string>(setUp, "title"),
  theme: at<string>(setUp, "theme"),
  why: at<string>(setUp, "why"),
  linesOfEnquiry: at<string>(setUp, "lines-of-enquiry"),
  instrument: at<InstrumentChoice>(setUp, "instrument"),
  /** Beside the first, for an audit whose cases may carry both. */
  secondInstrument: at<InstrumentChoice>(setUp, "second-instrument"),
  wording: at<Wording>(setUp, "wording"),
  /** The timescale edition, e.g. `2010` or `2026`: a setting of its own, not part of the wording. */
  edition: at<string>(setUp, "edition"),
  periodRead: at<Period>(setUp, "period-read"),
  periodJudged: at<Period>(setUp, "period-judged"),
  returnsDue: at<string>(setUp, "date/returns-due"),
  panelDate: at<string>(setUp, "date/panel"),
  reportDate: at<string>(setUp, "date/report"),
  signedOff: at<SignOff>(setUp, "signed-off"),
  /** How long returns are kept: whole days after the audit's sign-off. Unset: no rule. */
  keepDays: at<number>(setUp, "keep-days"),
  /** While it stands, no return is deleted. */
  hold: at<Hold>(setUp, "hold"),
  /** The receipt: from then on the audit is read and not changed. */
  returnsDeleted: at<DeletionReceipt>(setUp, "returns-deleted"),
  agency: (agencyId: string) => at<Presence>(setUp, `agency/${agencyId}`),
  /** When schools are open, as it was typed: one period a line. Read by `parseTermDates`. */
  termDates: at<string>(setUp, "term-dates"),
  /** Names, streets, schools that must not appear in this audit: one a line. Read by `readLocalList`, and by no report or export. */
  wordsToLookFor: at<string>(setUp, "words-to-look-for"),
  /** The area's own value of a limit that is local: of its first gap, or of those after it. Two instruments may share an id. */
  localLimit: (instrumentId: string, timescaleId: string, which: "limit" | "then-every") =>
    at<LocalLimit>(setUp, `local-limit/${instrumentId}/${timescaleId}/${which}`),
};

export function caseCells(id: CaseId) {
  const subject = `case/${id}`;
  return {
    presence: at<Presence>(subject, "presence"),
    reference: at<string>(subject, "reference"),
    /** The ids of the instruments that the case carries, in the audit's order; unset: the first alone. */
    instruments: at<readonly string[]>(subject, "instruments"),
    band: (profileId: string) => at<string>(subject, `band/${profileId}`),
    involvement: (agencyId: string) => at<Involvement>(subject, `involvement/${agencyId}`),
    /** The dates that the lead accepts of those that the case's returns give for one milestone. */
    acceptedDates: (instrumentId: string, milestoneId: string) =>
      at<readonly string[]>(subject, `accepted/${instrumentId}/${milestoneId}`),
  };
}

export function returnSubject({ caseId, instrumentId, slot }: ReturnAddress): Subject {
  return `return/${caseId}/${instrumentId}/${slot}` as Subject;
}

export function returnCells(address: ReturnAddress) {
  const subject = returnSubject(address);
  return {
    independent: at<YesNo>(subject, "about/independent"),
    workerSpoken: at<YesNo>(subject, "about/worker-spoken"),
    familyInput: at<YesNo>(subject, "about/family-input"),
    inputNote: at<string>(subject, "about/input-note"),
    /** Received on paper and typed in here. Unset: whoever graded it did so in the product. */
    transcribed: at<Transcription>(subject, "about/transcribed"),
    overallGrade: at<AreaOutcome>(subject, "overall/grade"),
    overallReason: at<string>(subject, "overall/reason"),
    signedOff: at<SignOff>(subject, "signed-off"),
    voice: (voiceId: string) => at<string>(subject, `voice/${voiceId}`),
    /** ISO dates, or ISO local date and time where the limit is in hours; in order; one unless the milestone repeats. */
    milestone: (milestoneId: string) => at<readonly string[]>(subject, `milestone/${milestoneId}`),
    /** The reason that the file gives for being late. Of what repeats, one for each gap, by the ISO date from which it ran. */
    lateReason: (timescaleId: string, gapFrom: string | null) =>
      at<string>(subject, `timescale/${timescaleId}/reason${gapFrom === null ? "" : `/${gapFrom}`}`),
    area: (areaId: string) => areaCells(subject, areaId),
    standard: (standardId: string) => standardCells(subject, standardId),
  };
}

/** The names of an area's and a standard's items, made once for each id: a report over a thousand returns asks for them a thousand times. */
const areaItems = once((areaId: string) => {
  const item = `area/${areaId}`;
  return {
    outcome: `${item}/outcome`,
    reason: `${item}/reason`,
    goodPractice: `${item}/good-practice`,
    forDevelopment: `${item}/for-development`,
    flag: `${item}/flag`,
    progress: `${item}/progress`,
  };
});

const standardItems = once((standardId: string) => {
  const item = `standard/${standardId}`;
  return {
    answer: `${item}/answer`,
    evidence: `${item}/evidence`,
    sources: `${item}/sources`,
    harm: `${item}/harm`,
  };
});

function once<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const there = made.get(id) ?? make(id);
    made.set(id, there);
    return there;
  };
}

function areaCells(subject: Subject, areaId: string) {
  const items = areaItems(areaId);
  return {
    outcome: at<AreaOutcome>(subject, items.outcome),
    reason: at<string>(subject, items.reason),
    goodPractice: at<string>(subject, items.goodPractice),
    forDevelopment: at<string>(subject, items.forDevelopment),
    /** Raise at panel. */
    flag: at<boolean>(subject, items.flag),
    progress: at<AreaProgress>(subject, items.progress),
  };
}

function standardCells(subject: Subject, standardId: string) {
  const items = standardItems(standardId);
  return {
    answer: at<StandardAnswer>(subject, items.answer),
    evidence: at<string>(subject, items.evidence),
    sources: at<readonly EvidenceSource[]>(subject, items.sources),
    /** Harm or unmanaged risk: asked where a critical standard is answered no. */
    harm: at<boolean>(subject, items.harm),
  };
}

/** What the panel decided on one case: cells of their own, so that no agency's grade is ever replaced by them. */
export function panelCells(caseId: CaseId, instrumentId: string) {
  const subject = `panel/${caseId}/${instrumentId}`;
  const decision = (item: string) => ({
    agreed: at<PanelOutcome>(subject, `${item}/agreed`),
    reason: at<string>(subject, `${item}/reason`),
  });
  return { area: (areaId: string) => decision(`area/${areaId}`), overall: decision("overall") };
}

/** The lead's own words in the overview report, by its part. What is computed is never kept. */
export const reportCells = {
  /** `second`: the id of the audit's second instrument, in whose report they stand. */
  narrative: (part: string, second?: string) =>
    at<string>("report", second === undefined ? `narrative/${part}` : `narrative/${second}/${part}`),
};

export function concernSubject(id: ConcernId): Subject {
  return `concern/${id}` as Subject;
}

export function concernCells(id: ConcernId) {
  const subject = concernSubject(id);
  return {
    presence: at<Presence>(subject, "presence"),
    caseId: at<CaseId>(subject, "case"),
    agencyId: at<string>(subject, "agency"),
    what: at<string>(subject, "what"),
    toldRole: at<string>(subject, "told-role"),
    /** ISO local date and time. */
    toldAt: at<string>(subject, "told-at"),
    response: at<string>(subject, "response"),
    closed: at<SignOff>(subject, "closed"),
  };
}
