import type { ReportModel, ReportPart } from "../../domain/report/report-model.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Link, useParams } from "../../ui/router.tsx";
import { CellForm } from "../shared/cell-form.tsx";
import { findPart } from "./find-part.ts";
import { PartRail } from "./part-rail.tsx";
import { ReportBlocks } from "./report-blocks.tsx";
import { useReportInHand } from "./report-in-hand.tsx";

/** One part of the report, or one section of a part, with the others at its left. */
export function PartScreen({ report }: { readonly report: ReportModel }) {
  const pages = useReportInHand();
  const { part = "", section } = useParams();
  const found = findPart(report, part, section);
  const back = <BackLink to={pages.contents}>Contents of the report</BackLink>;
  if (found === null) {
    return (
      <Page title="No such part" back={back} narrow>
        <p>The report has no part at this address.</p>
      </Page>
    );
  }
  const address = pages.part(part, section);
  return (
    <div className="sl-cols">
      <PartRail report={report} part={part} section={section} />
      <Page title={`${found.number} ${found.title}`} back={back}>
        <CellForm key={address}>
          <ReportBlocks part={found} address={address} level={2} />
        </CellForm>
        <Sections part={found} />
        <Onward report={report} part={found} />
      </Page>
    </div>
  );
}

function Sections({ part }: { readonly part: ReportPart }) {
  const pages = useReportInHand();
  if (part.sections.length === 0) return null;
  return (
    <ol className="sl-contents">
      {part.sections.map(({ id, number, title }) => (
        <li key={id}>
          <span aria-hidden="true">{number}</span>
          <Link className="govuk-link" to={pages.part(part.id, id)}>
            {title}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** The part before and the part after, in reading order, sections included: where the rail is not shown, it is the way on. */
function Onward({ report, part }: { readonly report: ReportModel; readonly part: ReportPart }) {
  const pages = useReportInHand();
  const order = report.parts.flatMap((each) => [
    { ...each, to: pages.part(each.id) },
    ...each.sections.map((section) => ({ ...section, to: pages.part(each.id, section.id) })),
  ]);
  const at = order.findIndex(({ id }) => id === part.id);
  const [before, after] = [order[at - 1], order[at + 1]];
  return (
    <nav className="sl-onward no-print" aria-label="Before and after this part">
      {before === undefined ? null : (
        <Link className="govuk-link" to={before.to} rel="prev">
          Before: {before.number} {before.title}
        </Link>
      )}
      {after === undefined ? null : (
        <Link className="govuk-link" to={after.to} rel="next">
          Next: {after.number} {after.title}
        </Link>
      )}
    </nav>
  );
}
