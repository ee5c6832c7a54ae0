// Every address of the application. Opaque ids and numbers only: addresses land in the browser's history in clear.
import type { AuditId, CaseId, ConcernId } from "../../kernel/ids.ts";

/** The fictional audits are addressed like any other and kept in memory alone. This is the large one, of child protection. */
export const exampleAuditId = "example" as AuditId;

/** The fictional audit of one instrument. No audit of anybody's begins so: the ids that are drawn have no l. */
export function exampleIdOf(instrumentKey: string): AuditId {
  return instrumentKey === "child-protection" ? exampleAuditId : (`${exampleAuditId}-${instrumentKey}` as AuditId);
}

export const paths = {
  /** What the fields of a page said before, after the page's own address. */
  earlier: (page: string) => `${page}/earlier`,
  home: "/",
  device: "/device",
  /** What to do when the device has no room left. */
  noRoom: "/device/no-room",
  /** What was found wrong with the storage. */
  health: "/device/health",
  /** The whole workspace as one file, out and in again. */
  move: "/device/move",
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
  terms: (audit: AuditId) => `/audit/${audit}/set-up/terms`,
  signOffAudit: (audit: AuditId) => `/audit/${audit}/sign-off`,
  /** Where a return that came on paper is marked as such, for a case and an agency where they are known. */
  received: (audit: AuditId, caseId?: CaseId, agency?: number) =>
    `/audit/${audit}/received${caseId === undefined ? "" : `?case=${caseId}&agency=${agency ?? ""}`}`,
  report: (audit: AuditId) => `/audit/${audit}/report`,
  /** One part of the report, or one section of it. */
  reportPart: (audit: AuditId, part: string, section?: string) =>
    `/audit/${audit}/report/part/${part}${section === undefined ? "" : `/${section}`}`,
  /** All of the report on one page, for paper. */
  wholeReport: (audit: AuditId) => `/audit/${audit}/report/whole`,
  exportReport: (audit: AuditId) => `/audit/${audit}/report/export`,
  concerns: (audit: AuditId) => `/audit/${audit}/concerns`,
  newConcern: (audit: AuditId, caseId?: CaseId, agency?: number) =>
    `/audit/${audit}/concerns/new${caseId === undefined ? "" : `?case=${caseId}&agency=${agency ?? ""}`}`,
  concern: (audit: AuditId, concern: ConcernId) => `/audit/${audit}/concerns/${concern}`,
  /** `agency` is the agency's place in the instrument, from 1: an agency's name would say who reads the file. */
  return: (audit: AuditId, caseId: CaseId, agency: number) => `/audit/${audit}/return/${caseId}/${agency}`,
};

/** The pages of one return, after `paths.return(…)`. */
export const returnPages = {
  about: "/about",
  area: (number: number) => `/area/${number}`,
  voices: "/voices",
  overall: "/overall",
  check: "/check",
  signOff: "/sign-off",
};
