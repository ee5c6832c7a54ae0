// Every address of the application. Opaque ids and numbers only: addresses land in the browser's history in clear.
import type { AuditId, CaseId, ConcernId } from "../../kernel/ids.ts";

/** The fictional audits are addressed like any other and kept in memory alone. This is the large one, of child protection. */
export const exampleAuditId = "example" as AuditId;

export const paths = {
  /** What the fields of a page said before, after the page's own address. */
  earlier: (page: string) => `${page}/earlier`,
  home: "/",
  device: "/device",
  /** What to do when the device has no room left. */
  noRoom: "/device/no-room",
  /** What was found wrong with the storage. */
  health: "/device/health",
  /** The whole workspace as one sealed file, out and in again. */
  backup: "/device/backup",
  /** When Sightline locks, and what opens it. */
  lock: "/lock",
  /** Asks before it locks, where work is in no backup. */
  lockNow: "/lock/now",
  newPassphrase: "/lock/passphrase",
  newRecoveryKey: "/lock/recovery-key",
  /** What is held about children, audit by audit. */
  held: "/device/held",
  removeEverything: "/device/remove",
  guides: "/guides",
  purpose: "/guides/purpose",
  guidanceOnUse: "/guides/use",
  instruments: "/instruments",
  instrument: (key: string) => `/instruments/${key}`,
  forgetInstrument: (key: string) => `/instruments/${key}/forget`,
  /** Two versions side by side; with a key, that one is chosen already. */
  compareInstruments: (key?: string) => `/instruments/compare${key === undefined ? "" : `/${key}`}`,
  audit: (audit: AuditId) => `/audit/${audit}`,
  setUp: (audit: AuditId) => `/audit/${audit}/set-up`,
  cases: (audit: AuditId) => `/audit/${audit}/cases`,
  case: (audit: AuditId, caseId: CaseId) => `/audit/${audit}/cases/${caseId}`,
  /** The dates for which a case's agencies gave different answers. */
  differingDates: (audit: AuditId) => `/audit/${audit}/cases/dates`,
  /** The area's own time limits, and its term dates. */
  localLimits: (audit: AuditId) => `/audit/${audit}/set-up/limits`,
  /** The audit's own list for the identifier guard. */
  wordsToLookFor: (audit: AuditId) => `/audit/${audit}/set-up/words-to-look-for`,
  terms: (audit: AuditId) => `/audit/${audit}/set-up/terms`,
  /** How long the returns are kept, what holds them, and how they go. */
  retention: (audit: AuditId) => `/audit/${audit}/retention`,
  deleteReturns: (audit: AuditId) => `/audit/${audit}/retention/delete`,
  deletionReceipt: (audit: AuditId) => `/audit/${audit}/retention/receipt`,
  signOffAudit: (audit: AuditId) => `/audit/${audit}/sign-off`,
  /** Where a return that came on paper is marked as such, for a case and an agency where they are known. */
  received: (audit: AuditId, caseId?: CaseId, agency?: number, instrument = 1) =>
    `/audit/${audit}/received${caseId === undefined ? "" : `?case=${caseId}&agency=${agency === undefined ? "" : returnPlace(agency, instrument)}`}`,
  /** Each instrument has a report of its own; `instrument` is its place in the audit, from 1. */
  report: (audit: AuditId, instrument = 1) => `/audit/${audit}/report${instrument === 1 ? "" : `-${instrument}`}`,
  /** One part of the report, or one section of it. */
  reportPart: (audit: AuditId, part: string, section?: string, instrument = 1) =>
    `${paths.report(audit, instrument)}/part/${part}${section === undefined ? "" : `/${section}`}`,
  /** All of the report on one page, for paper. */
  wholeReport: (audit: AuditId, instrument = 1) => `${paths.report(audit, instrument)}/whole`,
  exportReport: (audit: AuditId, instrument = 1) => `${paths.report(audit, instrument)}/export`,
  concerns: (audit: AuditId) => `/audit/${audit}/concerns`,
  newConcern: (audit: AuditId, caseId?: CaseId, agency?: number, instrument = 1) =>
    `/audit/${audit}/concerns/new${caseId === undefined ? "" : `?case=${caseId}&agency=${agency === undefined ? "" : returnPlace(agency, instrument)}`}`,
  concern: (audit: AuditId, concern: ConcernId) => `/audit/${audit}/concerns/${concern}`,
  /** `agency` is the agency's place in its instrument, from 1: an agency's name would say who reads the file. */
  return: (audit: AuditId, caseId: CaseId, agency: number, instrument = 1) =>
    `/audit/${audit}/return/${caseId}/${returnPlace(agency, instrument)}`,
};

/** `5`, or `5-2` for the fifth agency of the audit's second instrument. */
function returnPlace(agency: number, instrument: number): string {
  return instrument === 1 ? String(agency) : `${agency}-${instrument}`;
}

/** What stands in an address as an agency's place. Of an address that nobody made, numbers at which there is nothing. */
export function readReturnPlace(text: string): { readonly agency: number; readonly instrument: number } {
  const [agency, instrument = "1"] = text.split("-");
  return { agency: Number(agency), instrument: Number(instrument) };
}

/** The pages of one return, after `paths.return(…)`. */
export const returnPages = {
  about: "/about",
  area: (number: number) => `/area/${number}`,
  voices: "/voices",
  overall: "/overall",
  check: "/check",
  signOff: "/sign-off",
};
