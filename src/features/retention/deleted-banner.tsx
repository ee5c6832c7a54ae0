import { readReceipts } from "../../domain/retention/retention-rule.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { Link } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";

/** Above every screen of an audit whose returns are deleted. */
export function DeletedBanner() {
  const { audit } = useAudit();
  const [receipt] = readReceipts(audit.log);
  return (
    <section className="sl-banner" aria-label="Returns deleted">
      <p>
        <strong>
          The returns of this audit were deleted{receipt === undefined ? "" : ` on ${sayDate(receipt.day)}`}.
        </strong>{" "}
        The audit can be read and not changed.{" "}
        <Link className="govuk-link" to={paths.retention(audit.id)}>
          What went and what stays
        </Link>
      </p>
    </section>
  );
}
