import { paths, returnPages } from "#src/features/shared/paths.ts";
import type { AuditId, CaseId, ConcernId } from "#src/kernel/ids.ts";

/**
 * An address of every screen, by the names in `paths`: a screen with a new address does not pass the types until it is here.
 * The agency is the instrument's third, and the report has a part and a section that every report has.
 */
export function everyAddress(audit: AuditId, caseId: CaseId, concern: ConcernId, instrument: string): string[] {
  const base = paths.return(audit, caseId, 3);
  const areaPage = paths.reportPart(audit, "areas", "area-plan");
  const of: Record<keyof typeof paths, readonly string[]> = {
    home: [paths.home],
    device: [paths.device],
    noRoom: [paths.noRoom],
    health: [paths.health],
    held: [paths.held],
    removeEverything: [paths.removeEverything],
    backup: [paths.backup],
    lock: [paths.lock],
    lockNow: [paths.lockNow],
    newPassphrase: [paths.newPassphrase],
    newRecoveryKey: [paths.newRecoveryKey],
    guides: [paths.guides],
    purpose: [paths.purpose],
    guidanceOnUse: [paths.guidanceOnUse],
    instruments: [paths.instruments],
    instrument: [
      paths.instrument(instrument),
      `${paths.instrument(instrument)}/guidance`,
      `${paths.instrument(instrument)}/form`,
    ],
    forgetInstrument: [paths.forgetInstrument(instrument)],
    compareInstruments: [paths.compareInstruments(), paths.compareInstruments(instrument)],
    audit: [paths.audit(audit), `${paths.audit(audit)}/guidance`, `${paths.audit(audit)}/form`],
    setUp: [paths.setUp(audit)],
    cases: [paths.cases(audit)],
    case: [paths.case(audit, caseId)],
    differingDates: [paths.differingDates(audit)],
    localLimits: [paths.localLimits(audit)],
    terms: [paths.terms(audit)],
    wordsToLookFor: [paths.wordsToLookFor(audit)],
    retention: [paths.retention(audit)],
    deleteReturns: [paths.deleteReturns(audit)],
    deletionReceipt: [paths.deletionReceipt(audit)],
    signOffAudit: [paths.signOffAudit(audit)],
    received: [paths.received(audit), paths.received(audit, caseId, 3)],
    report: [paths.report(audit)],
    reportPart: [paths.reportPart(audit, "summary"), areaPage],
    wholeReport: [paths.wholeReport(audit)],
    exportReport: [paths.exportReport(audit)],
    concerns: [paths.concerns(audit)],
    newConcern: [paths.newConcern(audit, caseId, 3)],
    concern: [paths.concern(audit, concern)],
    return: [
      base,
      ...Object.values(returnPages).map((page) => base + (typeof page === "string" ? page : page(8))),
      `${base}${paths.earlier("")}/area/8`,
    ],
    earlier: [paths.setUp(audit), paths.case(audit, caseId), paths.concern(audit, concern), areaPage].map(
      paths.earlier,
    ),
  };
  return Object.values(of).flat();
}
