import { caseCells, setUpCells } from "../../domain/audit/cells.ts";
import { listAgencies } from "../../domain/audit/list-agencies.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { listEditions } from "../../domain/instrument/editions.ts";
import { inWords } from "../../domain/instrument/wording.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print.tsx";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { sayDate } from "../shared/cell-dates.ts";
import { count } from "../shared/count.ts";
import { paths } from "../shared/paths.ts";
import { sayPeriod } from "./say-period.ts";

const notGiven = "Not given yet";

/** The set-up as a document for the people who commission the audit and take part in it. */
export function TermsScreen() {
  const { audit, instrument, wording } = useAudit();
  useRevision();
  const { log } = audit;
  const text = (cell: Cell<string>) => currentValue(log, cell) ?? notGiven;
  const date = (cell: Cell<string>) => {
    const iso = currentValue(log, cell);
    return iso === undefined ? notGiven : sayDate(iso);
  };
  const periodRead = currentValue(log, setUpCells.periodRead);
  const periodJudged = currentValue(log, setUpCells.periodJudged);
  const edition = currentValue(log, setUpCells.edition);
  const lines = (currentValue(log, setUpCells.linesOfEnquiry) ?? "").split("\n").filter((line) => line.trim() !== "");
  const rows = [
    { key: "theme", label: "Theme", value: text(setUpCells.theme) },
    { key: "why", label: "Why this, and why now", value: <span className="sl-plain">{text(setUpCells.why)}</span> },
    {
      key: "lines",
      label: "Lines of enquiry",
      value:
        lines.length === 0 ? (
          notGiven
        ) : (
          <ol className="govuk-list govuk-list--number">
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        ),
    },
    {
      key: "instrument",
      label: "Instrument",
      value: instrument === null ? notGiven : `${instrument.title}, version ${instrument.version}`,
    },
    { key: "wording", label: "Wording", value: wording === "today" ? "Today’s words" : "The words of 2010" },
    {
      key: "edition",
      label: "Timescales",
      value:
        (instrument === null ? undefined : listEditions(instrument).find(({ id }) => id === edition)?.label) ??
        notGiven,
    },
    { key: "read", label: "Period read", value: periodRead === undefined ? notGiven : sayPeriod(periodRead) },
    { key: "judged", label: "Period judged", value: periodJudged === undefined ? notGiven : sayPeriod(periodJudged) },
    { key: "due", label: "Returns due", value: date(setUpCells.returnsDue) },
    { key: "panel", label: "Panel meets", value: date(setUpCells.panelDate) },
    { key: "report", label: "Report due", value: date(setUpCells.reportDate) },
  ];
  return (
    <Page
      title="Terms of reference"
      caption={currentValue(log, setUpCells.title)}
      back={<BackLink to={paths.setUp(audit.id)}>Back to the set-up</BackLink>}
    >
      <PrintButton>Print the terms of reference</PrintButton>
      <SummaryList rows={rows} />
      <Taking />
      <Sample />
      {instrument === null ? null : (
        <>
          <h2 className="govuk-heading-m">What is graded</h2>
          <p>{inWords(instrument.purpose, instrument, wording)}</p>
          <ol className="govuk-list govuk-list--number">
            {instrument.areas.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </>
      )}
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

function Taking() {
  const { audit, instrument } = useAudit();
  const agencies = instrument === null ? [] : listAgencies(audit.log, instrument);
  return (
    <>
      <h2 className="govuk-heading-m">Agencies taking part</h2>
      {agencies.length === 0 ? (
        <p>{notGiven}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {agencies.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sample() {
  const { audit, instrument } = useAudit();
  const cases = listCases(audit.log);
  const profile = instrument?.profile ?? [];
  return (
    <>
      <h2 className="govuk-heading-m">Sample</h2>
      {cases.length === 0 ? (
        <p>{notGiven}</p>
      ) : (
        <DataTable
          caption={count(cases.length, "case")}
          columns={[
            { key: "reference", header: "Case", cell: ({ reference }) => reference ?? "No reference yet" },
            ...profile.map((band) => ({
              key: band.id,
              header: band.label,
              cell: ({ id }: (typeof cases)[number]) => {
                const chosen = currentValue(audit.log, caseCells(id).band(band.id));
                return band.options.find((option) => option.id === chosen)?.label ?? notGiven;
              },
            })),
          ]}
          rows={cases}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}
