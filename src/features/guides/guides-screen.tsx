import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";

/** Which guide is for what. */
export function GuidesScreen() {
  return (
    <Page title="Guides" back={<BackLink to={paths.home}>All audits</BackLink>} narrow>
      <p>Both can be printed and handed out: to people who audit, to a panel before it meets, to a board.</p>
      <h2 className="govuk-heading-m">
        <Link className="govuk-link" to={paths.purpose}>
          Purpose
        </Link>
      </h2>
      <p>
        Why agencies read files together, what it is not, what it can and cannot show, and the rules that Sightline
        keeps. Five minutes.
      </p>
      <h2 className="govuk-heading-m">
        <Link className="govuk-link" to={paths.guidanceOnUse}>
          Guidance on use
        </Link>
      </h2>
      <p>
        How an audit is done, step by step: theme, sample, agencies, consent, reading, concerns, panel, feedback,
        report, actions and the second look. With a timetable and a checklist. Fifteen minutes.
      </p>
      <p>
        The questions, the ladders and the guidance for each area stand in the{" "}
        <Link className="govuk-link" to={paths.instruments}>
          instruments
        </Link>
        .
      </p>
    </Page>
  );
}
