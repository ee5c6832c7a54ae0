import type { ReportModel } from "../../domain/report/report-model.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { useReportInHand } from "./report-in-hand.tsx";

/** The front page: what the report is about, what it holds, and the ways out of it. */
export function ContentsScreen({ report }: { readonly report: ReportModel }) {
  const { audit } = useAudit();
  const pages = useReportInHand();
  const { keptOn } = pages.built;
  return (
    <Page
      title="Overview report"
      heading={report.title}
      back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>}
      narrow
    >
      <Notice>
        <p>{report.audience}</p>
      </Notice>
      <SummaryList rows={report.facts.map(({ label, value }) => ({ key: label, label, value }))} />
      <ButtonGroup>
        <ButtonLink to={pages.exports}>Export the report</ButtonLink>
        <ButtonLink to={pages.whole} variant="secondary">
          Read or print it whole
        </ButtonLink>
      </ButtonGroup>
      <h2 className="govuk-heading-m">Parts</h2>
      <p className="sl-hint">
        {keptOn === null
          ? "Figures and tables are computed from the returns that are signed off, and again whenever one changes. The lead’s own words stand beside them and are never touched."
          : `This is the report as it stood on ${sayDate(keptOn)}, kept when the returns it was computed from were deleted. Nothing in it changes any more.`}
      </p>
      <ol className="sl-contents">
        {report.parts.map(({ id, number, title }) => (
          <li key={id}>
            <span aria-hidden="true">{number}</span>
            <Link className="govuk-link" to={pages.part(id)}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </Page>
  );
}
