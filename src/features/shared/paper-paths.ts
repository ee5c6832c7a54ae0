import type { PaperKind } from "../../domain/paper/paper-model.ts";
import type { AuditId } from "../../kernel/ids.ts";
import { paths } from "./paths.ts";

interface Of {
  /** The agency's place in its instrument, from 1, as in the address of a return. */
  readonly agency?: number;
  /** The instrument's place in the audit, from 1. */
  readonly instrument?: number;
}

/** The addresses of an instrument's papers. Apart from the other addresses, which grading loads first. */
export const paperPaths = {
  ofInstrument: (key: string, kind: PaperKind) => `${paths.instrument(key)}/${kind}`,
  /** In the audit's wording. */
  ofAudit: (audit: AuditId, kind: PaperKind, { agency, instrument = 1 }: Of = {}) => {
    const query = new URLSearchParams();
    if (agency !== undefined) query.set("agency", String(agency));
    if (instrument !== 1) query.set("instrument", String(instrument));
    return `${paths.audit(audit)}/${kind}${query.size === 0 ? "" : `?${query}`}`;
  },
};
