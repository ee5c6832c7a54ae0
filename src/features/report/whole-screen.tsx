import type { ReportModel, ReportPart } from "../../domain/report/report-model.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { ReportBlocks } from "./report-blocks.tsx";
import { ReportFinds } from "./report-finds.tsx";
import { useReportInHand } from "./report-in-hand.tsx";

/** The whole report on one page, as it goes on paper. */
export function WholeScreen({ report }: { readonly report: ReportModel }) {
  const { contents } = useReportInHand();
  return (
    <Page title="Whole report" heading={report.title} back={<BackLink to={contents}>Contents of the report</BackLink>}>
      <ReportFinds />
      <PrintButton>Print the report</PrintButton>
      <p>{report.audience}</p>
      <SummaryList rows={report.facts.map(({ label, value }) => ({ key: label, label, value }))} />
      {report.parts.map((part) => (
        <section key={part.id} className="sl-report-part" aria-labelledby={`part-${part.id}`}>
          <h2 className="govuk-heading-m" id={`part-${part.id}`}>
            {part.number} {part.title}
          </h2>
          <ReportBlocks part={part} address={null} level={3} />
          {part.sections.map((section) => (
            <Section key={section.id} section={section} />
          ))}
        </section>
      ))}
    </Page>
  );
}

function Section({ section }: { readonly section: ReportPart }) {
  return (
    <>
      <h3 className="govuk-heading-s">
        {section.number} {section.title}
      </h3>
      <ReportBlocks part={section} address={null} level={4} />
    </>
  );
}
