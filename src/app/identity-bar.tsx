import { setUpCells } from "../domain/audit/cells.ts";
import { useAudit, useReading, useReadOnly } from "../features/shared/audit-context.tsx";
import { paths } from "../features/shared/paths.ts";
import { Link, useMatch } from "../ui/router.tsx";
import { StickyBar } from "../ui/sticky-bar.tsx";

/** The audit in hand and its instruments. Within a return the case is in hand instead, and the grading screens say so themselves. */
export function IdentityBar() {
  const { audit, instruments } = useAudit();
  const title = useReading(setUpCells.title);
  const readOnly = useReadOnly();
  const inReturn = useMatch("/audit/:auditId/return/*") !== null;
  if (inReturn) return null;
  return (
    <StickyBar as="section" bar="identity" className="sl-identity" label="Audit in hand">
      <Link className="sl-identity__name" to={paths.audit(audit.id)}>
        {title.state === "value" ? title.value : "Audit without a title"}
      </Link>
      <span>
        {instruments.length === 0
          ? "No instrument chosen yet"
          : instruments.map(({ title: name, version }) => `${name} ${version}`).join(" · ")}
      </span>
      {/* On every screen of an audit, because a child at risk leaves the audit at once. The example has no real children. */}
      {readOnly === "example" ? null : (
        <Link className="sl-identity__end no-print" to={paths.newConcern(audit.id)}>
          Raise an immediate concern
        </Link>
      )}
    </StickyBar>
  );
}
