import type { Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { buildReport } from "../../domain/report/build-report.ts";
import type { ReportModel } from "../../domain/report/report-model.ts";
import { type ReportSource, readReportSource } from "../../domain/report/report-source.ts";
import type { OpenAudit } from "../../use-cases/open-audit.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";

export interface BuiltReport {
  /** Of a kept report: the audit without its returns, which still says by which instrument it is and of how many. */
  readonly source: ReportSource;
  readonly report: ReportModel;
  /** The ISO date on which it was kept, where its returns are deleted; `null`: computed from the returns as they are. */
  readonly keptOn: string | null;
}

interface Kept extends BuiltReport {
  readonly revision: number;
  readonly instrument: Instrument;
  readonly wording: Wording;
}

// A large audit takes a fifth of a second, and every part of the report has a screen of its own: computed once for each change.
const kept = new WeakMap<OpenAudit, Kept>();

/** The report by one instrument of the audit as it stands now, the instrument by its place; `null` while there is none at that place. */
export function useReport(instrumentPlace: number): BuiltReport | null {
  const { audit, instruments, wording } = useAudit();
  const revision = useRevision();
  const instrument = instruments[instrumentPlace - 1];
  if (instrument === undefined) return null;
  const last = kept.get(audit);
  if (last !== undefined && last.revision === revision && last.instrument === instrument && last.wording === wording) {
    return last;
  }
  const source = readReportSource(audit.log, instrument, wording);
  const built = { source, report: buildReport(source, wording), keptOn: null, revision, instrument, wording };
  kept.set(audit, built);
  return built;
}
