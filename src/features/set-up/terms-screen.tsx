import { useCallback } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { termsTexts } from "../../domain/audit/terms-texts.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { linesOf } from "../../domain/words/lines-of.ts";
import { wordingLabels } from "../../domain/words/report-words.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayPeriod } from "../../domain/words/say-period.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { ExportFinds } from "../shared/export-finds.tsx";
import { paths } from "../shared/paths.ts";
import { TakingPart } from "./agency-choice.tsx";
import { editionLabel } from "./edition-choice.tsx";
import { TermsLimits } from "./terms-limits.tsx";
import { TermsSample } from "./terms-sample.tsx";

const notGiven = "Not given yet";

/** The set-up as a document for the people who commission the audit and take part in it. */
export function TermsScreen() {
  const { audit, instruments } = useAudit();
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log is changed in place, and `revision` is what says so.
  const texts = useCallback(() => termsTexts(audit.log), [audit, revision]);
  return (
    <Page title="Terms of reference" back={<BackLink to={paths.setUp(audit.id)}>Back to the set-up</BackLink>} narrow>
      <ExportFinds texts={texts} what="this paper" />
      <PrintButton>Print the terms of reference</PrintButton>
      <Purpose />
      {instruments.length === 0 ? null : <h2 className="govuk-heading-m">What is graded</h2>}
      {instruments.map((instrument) => (
        <Graded key={instrument.id} instrument={instrument} />
      ))}
      <h2 className="govuk-heading-m">Agencies taking part</h2>
      {instruments.length === 0 ? <p>{notGiven}</p> : <TakingPart instruments={instruments} />}
      <TermsSample />
      <Dates />
      {instruments.map((instrument) => (
        <TermsLimits
          key={instrument.id}
          instrument={instrument}
          heading={
            instruments.length === 1 ? "Limits that the area sets" : `Limits that the area sets: ${instrument.title}`
          }
        />
      ))}
      <h2 className="govuk-heading-m">How it is done</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Each agency reads its own file. The auditor does not hold or supervise the case, and talks to the worker where
          that is possible.
        </li>
        <li>An agency’s own grades and the grades agreed by the panel are both kept for the life of the audit.</li>
        <li>
          A child who may be at risk now leaves the audit at once: the auditor telephones, then records who was told.
          The audit is not signed off over an open concern.
        </li>
        <li>
          Cases are known by reference alone. The list of which child is which stays with the lead, outside this
          product.
        </li>
      </ul>
    </Page>
  );
}

function Purpose() {
  const { log } = useAudit().audit;
  const text = (cell: Cell<string>) => <span className="sl-plain">{currentValue(log, cell) ?? notGiven}</span>;
  const lines = linesOf(currentValue(log, setUpCells.linesOfEnquiry) ?? "");
  const asked =
    lines.length === 0 ? (
      notGiven
    ) : (
      <ol className="govuk-list govuk-list--number">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list, and two lines may read the same.
          <li key={index}>{line}</li>
        ))}
      </ol>
    );
  return (
    <SummaryList
      rows={[
        { key: "theme", label: "Theme", value: text(setUpCells.theme) },
        { key: "why", label: "Why this, and why now", value: text(setUpCells.why) },
        { key: "lines", label: "Lines of enquiry", value: asked },
      ]}
    />
  );
}

function Graded({ instrument }: { readonly instrument: Instrument }) {
  const { audit, wording } = useAudit();
  const edition = currentValue(audit.log, setUpCells.edition) ?? null;
  return (
    <>
      <SummaryList
        rows={[
          { key: "instrument", label: "Instrument", value: `${instrument.title}, version ${instrument.version}` },
          { key: "wording", label: "Wording", value: wordingLabels[wording] },
          { key: "edition", label: "Timescales", value: editionLabel(instrument, edition) },
        ]}
      />
      <p>{instrument.purpose}</p>
      <ol className="sl-columns">
        {instrument.areas.map(({ id, number, title }) => (
          <li key={id} value={number}>
            {title}
          </li>
        ))}
      </ol>
    </>
  );
}

function Dates() {
  const { log } = useAudit().audit;
  const date = (cell: Cell<string>) => {
    const iso = currentValue(log, cell);
    return iso === undefined ? notGiven : sayDate(iso);
  };
  const periodRead = currentValue(log, setUpCells.periodRead);
  const periodJudged = currentValue(log, setUpCells.periodJudged);
  return (
    <>
      <h2 className="govuk-heading-m">Periods and dates</h2>
      <SummaryList
        rows={[
          { key: "read", label: "Period read", value: periodRead === undefined ? notGiven : sayPeriod(periodRead) },
          {
            key: "judged",
            label: "Period judged",
            value: periodJudged === undefined ? notGiven : sayPeriod(periodJudged),
          },
          { key: "due", label: "Returns due", value: date(setUpCells.returnsDue) },
          { key: "panel", label: "Panel meets", value: date(setUpCells.panelDate) },
          { key: "report", label: "Report due", value: date(setUpCells.reportDate) },
        ]}
      />
    </>
  );
}
