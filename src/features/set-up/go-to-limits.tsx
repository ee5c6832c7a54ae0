import { readAuditLimits } from "../../domain/audit/read-audit-limits.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { localLimitsOf, needsTermDates } from "../../domain/timescale/local-limits.ts";
import { Link } from "../../ui/router.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

/** The way to the area's own limits, with how many are entered. */
export function GoToLimits({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { audit } = useAudit();
  useRevision();
  const each = instruments.map((instrument) => ({ instrument, limits: readAuditLimits(audit.log, instrument.id) }));
  const asked = each.flatMap(({ instrument, limits }) =>
    localLimitsOf(instrument, limits.edition).map(({ timescale, which }) => limits.localLimit?.(timescale.id, which)),
  );
  const entered = asked.filter((own) => own !== undefined);
  const termsAreMissing = each.some(
    ({ instrument, limits }) => needsTermDates(instrument, limits) && limits.terms?.length === 0,
  );
  return (
    <p className="no-print">
      <Link className="govuk-link" to={paths.localLimits(audit.id)}>
        Your area’s own limits and term dates
      </Link>
      <br />
      <span className="sl-hint">
        {asked.length === 0
          ? "No limit of this edition is local."
          : `${entered.length} of ${asked.length} local limits entered.`}
        {termsAreMissing ? " Term dates are needed." : ""}
      </span>
    </p>
  );
}
