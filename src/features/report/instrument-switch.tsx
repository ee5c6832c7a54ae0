import { Link } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

/** Which instrument's report is in hand, and the way to the other's. Nothing where the audit has one. */
export function InstrumentSwitch({ current }: { readonly current: number }) {
  const { audit, instruments } = useAudit();
  if (instruments.length < 2) return null;
  return (
    <nav className="sl-instrument-switch no-print" aria-label="Report of">
      <ul>
        {instruments.map(({ id, title }, index) => (
          <li key={id}>
            <Link to={paths.report(audit.id, index + 1)} aria-current={index + 1 === current ? "true" : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
