import { Fragment } from "react";
import type { ReportModel } from "../../domain/report/report-model.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Link } from "../../ui/router.tsx";
import { useReportInHand } from "./report-in-hand.tsx";

interface PartRailProps {
  readonly report: ReportModel;
  readonly part: string;
  readonly section: string | undefined;
}

/** Every part at the left of the one in hand; the sections of the one in hand under it. */
export function PartRail({ report, part, section }: PartRailProps) {
  const pages = useReportInHand();
  return (
    <nav className="sl-rail sl-part-rail" aria-label="Parts of the report">
      <ol>
        {report.parts.map(({ id, number, title, sections }) => (
          <Fragment key={id}>
            <Line number={number} title={title} to={pages.part(id)} isCurrent={id === part && section === undefined} />
            {id === part
              ? sections.map((each) => (
                  <Line
                    key={each.id}
                    number={each.number}
                    title={each.title}
                    to={pages.part(id, each.id)}
                    isCurrent={each.id === section}
                    isSection
                  />
                ))
              : null}
          </Fragment>
        ))}
      </ol>
      <p className="no-print">
        <ButtonLink to={pages.exports}>Export</ButtonLink>
      </p>
      <p className="sl-hint sl-small no-print">Word, Excel, CSV, web page, print</p>
    </nav>
  );
}

interface LineProps {
  readonly number: string;
  readonly title: string;
  readonly to: string;
  readonly isCurrent: boolean;
  readonly isSection?: boolean;
}

function Line({ number, title, to, isCurrent, isSection = false }: LineProps) {
  return (
    <li className={isSection ? "sl-part-rail__section" : undefined}>
      <span className="sl-rail__count">{number}</span>
      <Link to={to} aria-current={isCurrent ? "page" : undefined}>
        {title}
      </Link>
    </li>
  );
}
