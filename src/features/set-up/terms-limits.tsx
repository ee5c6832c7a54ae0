import { readAuditLimits } from "../../domain/audit/read-audit-limits.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { localLimitsOf, needsTermDates } from "../../domain/timescale/local-limits.ts";
import { sayLocalLimit } from "../../domain/words/say-limit.ts";
import { sayPeriod } from "../../domain/words/say-period.ts";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { localLimitLabel } from "./local-limit-label.ts";

/** The area's own limits as they are agreed with those who commission the audit; what is not entered is said. */
export function TermsLimits({ instrument, heading }: { readonly instrument: Instrument; readonly heading: string }) {
  const { audit } = useAudit();
  const limits = readAuditLimits(audit.log, instrument.id);
  const rows = localLimitsOf(instrument, limits.edition).map(({ timescale, which }) => {
    const own = limits.localLimit?.(timescale.id, which);
    return {
      key: `${timescale.id}/${which}`,
      label: localLimitLabel(timescale, which),
      value: own === undefined ? "Not entered yet" : sayLocalLimit(own),
    };
  });
  const terms = limits.terms ?? [];
  const termRow = { key: "terms", label: "Term dates", value: terms.map(sayPeriod).join("; ") || "Not entered yet" };
  const all = terms.length > 0 || needsTermDates(instrument, limits) ? [...rows, termRow] : rows;
  if (all.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      <SummaryList rows={all} />
    </>
  );
}
