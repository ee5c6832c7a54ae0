import type { ReportSource } from "../../domain/report/report-source.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { focusById } from "../../ui/focus-by-id.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { Link } from "../../ui/router.tsx";
import type { ReportFormat, StartRenderer } from "../../use-cases/export-report.ts";
import { exportFileName, formatWords } from "./export-formats.ts";
import { ReportFinds } from "./report-finds.tsx";
import { useReportInHand } from "./report-in-hand.tsx";
import { type ExportState, useExport } from "./use-export.ts";
import type { BuiltReport } from "./use-report.ts";

interface ExportScreenProps {
  readonly built: BuiltReport;
  readonly startRenderer: StartRenderer;
}

/** Every form in which the report leaves the device, each by an act of the person. */
export function ExportScreen({ built, startRenderer }: ExportScreenProps) {
  const pages = useReportInHand();
  const { state, make, cancel } = useExport(built, pages.instrumentPlace, startRenderer);
  return (
    <Page title="Export the report" back={<BackLink to={pages.contents}>Contents of the report</BackLink>} narrow>
      <Notice tone="warn">
        <p>
          {built.report.audience} An exported file is not sealed: whoever has it can read it. Send it only the way your
          partnership sends such papers.
        </p>
      </Notice>
      <OneOfTwo source={built.source} />
      <Kept keptOn={built.keptOn} />
      <ReportFinds />
      <ul className="sl-formats">
        {(Object.keys(formatWords) as ReportFormat[]).map((format) => (
          <li key={format}>
            <h2 className="govuk-heading-s" id={`format-${format}`}>
              {formatWords[format].name}
            </h2>
            <p id={`holds-${format}`}>{formatWords[format].holds}</p>
            <Button
              id={`save-${format}`}
              variant="secondary"
              busy={state.type === "making"}
              aria-describedby={`format-${format} holds-${format}`}
              onClick={() => make(format)}
            >
              Save {formatWords[format].inSentence}
            </Button>
            {state.type === "making" && state.format === format ? (
              <ProgressBar
                label={`Making ${formatWords[format].inSentence}`}
                done={state.done}
                onCancel={() => {
                  cancel();
                  // The button that was pressed goes away with the progress.
                  focusById(`save-${format}`);
                }}
              />
            ) : null}
            <Outcome state={state} format={format} file={exportFileName(format, pages.instrumentPlace)} />
          </li>
        ))}
        <li>
          <h2 className="govuk-heading-s">On paper</h2>
          <p>All of it on one page, laid out for A4. Your browser’s print window can make a PDF of it too.</p>
          <Link className="govuk-link" to={pages.whole}>
            Open the whole report to print
          </Link>
        </li>
      </ul>
    </Page>
  );
}

/** Where the audit has two instruments: what these files hold of it, and where the rest is. */
function OneOfTwo({ source: { instrument, ofTwo } }: { readonly source: ReportSource }) {
  if (ofTwo === null) return null;
  return (
    <p>
      These files hold <b>{instrument.title}</b> alone, its figures and its answers, and say so. The report of the other
      instrument has files of its own.
    </p>
  );
}

/** What the files of a kept report do not hold any more. */
function Kept({ keptOn }: { readonly keptOn: string | null }) {
  if (keptOn === null) return null;
  return (
    <p>
      The returns of this audit were deleted on {sayDate(keptOn)}. The Word document, the web page and the tables of the
      workbook are those of the report that was kept. The rows with every answer went with the returns: in the workbook
      and in the CSV file one row says so.
    </p>
  );
}

interface OutcomeProps {
  readonly state: ExportState;
  readonly format: ReportFormat;
  readonly file: string;
}

function Outcome({ state, format, file }: OutcomeProps) {
  const isHere = state.type !== "nothing" && state.format === format;
  return (
    <div role="status">
      {isHere && state.type === "saved" ? (
        <p>
          Made and handed to your browser as <b>{file}</b>. It is where your browser puts downloads.
        </p>
      ) : null}
      {isHere && state.type === "failed" ? (
        <>
          <p className="govuk-error-message">
            The file could not be made, and nothing was saved. Nothing in the audit has changed. Try once more; the
            other forms do not depend on this one.
          </p>
          <Details summary="For whoever looks after Sightline">
            <p>{state.detail}</p>
          </Details>
        </>
      ) : null}
    </div>
  );
}
