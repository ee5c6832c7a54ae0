// Every address there is. A fact that has no line here cannot be saved.
import type { Brand } from "../../kernel/brand.ts";
import type { CaseId, ConcernId } from "../../kernel/ids.ts";
import type { Cell, Item, Subject } from "../log/cell.ts";
import type {
  AreaOutcome,
  AreaProgress,
  EvidenceSource,
  InstrumentChoice,
  Involvement,
  Period,
  Presence,
  SignOff,
  StandardAnswer,
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
  wording: at<Wording>(setUp, "wording"),
  /** The timescale edition, e.g. `2010` or `2026`: a setting of its own, not part of the wording. */
  edition: at<string>(setUp, "edition"),
  periodRead: at<Period>(setUp, "period-read"),
  periodJudged: at<Period>(setUp, "period-judged"),
  returnsDue: at<string>(setUp, "date/returns-due"),
  panelDate: at<string>(setUp, "date/panel"),
  reportDate: at<string>(setUp, "date/report"),
  signedOff: at<SignOff>(setUp, "signed-off"),
  agency: (agencyId: string) => at<Presence>(setUp, `agency/${agencyId}`),
};

export function caseCells(id: CaseId) {
  const subject = `case/${id}`;
  return {
    presence: at<Presence>(subject, "presence"),
    reference: at<string>(subject, "reference"),
    band: (profileId: string) => at<string>(subject, `band/${profileId}`),
    involvement: (agencyId: string) => at<Involvement>(subject, `involvement/${agencyId}`),
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
    overallGrade: at<AreaOutcome>(subject, "overall/grade"),
    overallReason: at<string>(subject, "overall/reason"),
    signedOff: at<SignOff>(subject, "signed-off"),
    voice: (voiceId: string) => at<string>(subject, `voice/${voiceId}`),
    /** ISO dates, or ISO local date and time where the limit is in hours; in order; one unless the milestone repeats. */
    milestone: (milestoneId: string) => at<readonly string[]>(subject, `milestone/${milestoneId}`),
    area: (areaId: string) => areaCells(subject, areaId),
    standard: (standardId: string) => standardCells(subject, standardId),
  };
}

function areaCells(subject: Subject, areaId: string) {
  const item = `area/${areaId}`;
  return {
    outcome: at<AreaOutcome>(subject, `${item}/outcome`),
    reason: at<string>(subject, `${item}/reason`),
    goodPractice: at<string>(subject, `${item}/good-practice`),
    forDevelopment: at<string>(subject, `${item}/for-development`),
    /** Raise at panel. */
    flag: at<boolean>(subject, `${item}/flag`),
    progress: at<AreaProgress>(subject, `${item}/progress`),
  };
}

function standardCells(subject: Subject, standardId: string) {
  const item = `standard/${standardId}`;
  return {
    answer: at<StandardAnswer>(subject, `${item}/answer`),
    evidence: at<string>(subject, `${item}/evidence`),
    sources: at<readonly EvidenceSource[]>(subject, `${item}/sources`),
    /** Harm or unmanaged risk: asked where a critical standard is answered no. */
    harm: at<boolean>(subject, `${item}/harm`),
  };
}

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
