import { setUpCells } from "../../domain/audit/cells.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { useAudit, useReadOnly } from "../shared/audit-context.tsx";
import { CellForm } from "../shared/cell-form.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { paths } from "../shared/paths.ts";
import { AgencyChoice } from "./agency-choice.tsx";
import { CellDate, CellPeriod } from "./cell-date.tsx";
import { EditionChoice } from "./edition-choice.tsx";
import { GoToLimits } from "./go-to-limits.tsx";
import { GoToWords } from "./go-to-words.tsx";
import { InstrumentChoice } from "./instrument-choice.tsx";
import { SecondInstrument } from "./second-instrument.tsx";
import { WordingChoice } from "./wording-choice.tsx";

/** Everything the audit is about but its cases. Anything can wait, and everything is saved as it is given. */
export function SetUpScreen() {
  const { audit, instrument, instruments } = useAudit();
  const readOnly = useReadOnly() !== null;
  return (
    <Page title="Set up the audit" back={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>} narrow>
      {readOnly ? (
        <p className="no-print">It prints as terms of reference.</p>
      ) : (
        <p className="no-print">
          Anything here can wait, and everything is saved as you go. It prints as terms of reference.
        </p>
      )}
      <CellForm>
        <h2 className="govuk-heading-m">What and why</h2>
        <CellText
          cell={setUpCells.title}
          label="Title"
          what="the title"
          hint="For example “Neglect, spring 2026”"
          oneLine
          labelSize="s"
          readOnly={readOnly}
        />
        <CellText cell={setUpCells.theme} label="Theme" what="the theme" oneLine labelSize="s" readOnly={readOnly} />
        <CellText
          cell={setUpCells.why}
          label="Why this, and why now"
          what="the reason for this audit"
          hint="A review, a figure that worries people, an earlier audit, what practitioners say"
          rows={3}
          labelSize="s"
          readOnly={readOnly}
        />
        <CellText
          cell={setUpCells.linesOfEnquiry}
          label="Lines of enquiry"
          what="the lines of enquiry"
          hint="The few questions this audit must answer, one on each line"
          rows={4}
          labelSize="s"
          readOnly={readOnly}
        />
        <h2 className="govuk-heading-m">Instrument</h2>
        <InstrumentChoice readOnly={readOnly} />
        <SecondInstrument readOnly={readOnly} />
        <WordingChoice readOnly={readOnly} />
        <EditionChoice instrument={instrument} readOnly={readOnly} />
        {instruments.length === 0 ? null : <GoToLimits instruments={instruments} />}
        <h2 className="govuk-heading-m">Agencies taking part</h2>
        <AgencyChoice instruments={instruments} readOnly={readOnly} />
        <h2 className="govuk-heading-m">Periods and dates</h2>
        <CellPeriod
          cell={setUpCells.periodRead}
          label="Period read"
          hint="How far back auditors read the file, often 12 months"
          readOnly={readOnly}
        />
        <CellPeriod
          cell={setUpCells.periodJudged}
          label="Period judged"
          hint="The part of it that the grades are about, often the last 6 months. Timescales are judged at its end."
          readOnly={readOnly}
        />
        <div className="sl-pairs">
          <CellDate cell={setUpCells.returnsDue} label="Returns due" readOnly={readOnly} />
          <CellDate cell={setUpCells.panelDate} label="Panel meets" readOnly={readOnly} />
          <CellDate cell={setUpCells.reportDate} label="Report due" readOnly={readOnly} />
        </div>
      </CellForm>
      <GoToWords />
      <ButtonGroup>
        <ButtonLink to={paths.cases(audit.id)}>Go on to the cases</ButtonLink>
        <ButtonLink to={paths.terms(audit.id)} variant="secondary">
          Terms of reference
        </ButtonLink>
      </ButtonGroup>
      <p className="no-print">
        <Link className="govuk-link" to={paths.earlier(paths.setUp(audit.id))}>
          Earlier versions
        </Link>
      </p>
    </Page>
  );
}
