import { Fragment } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print.tsx";
import { Link } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import type { Guide } from "./guide.ts";
import { GuideBlocks } from "./guide-blocks.tsx";
import { GuideContents } from "./guide-contents.tsx";
import { numberSteps } from "./number-steps.ts";

interface GuideScreenProps {
  readonly guide: Guide;
  /** The guide that is read after or before this one. */
  readonly other: { readonly to: string; readonly title: string };
}

/** One guide as a document, for the screen and for paper. */
export function GuideScreen({ guide, other }: GuideScreenProps) {
  const sections = numberSteps(guide);
  return (
    <Page title={guide.title} back={<BackLink to={paths.guides}>All guides</BackLink>} narrow>
      <p className="sl-lead">{guide.lead}</p>
      <PrintButton>Print this guide</PrintButton>
      <GuideContents sections={sections} />
      {sections.map(({ section, steps }) => (
        <section key={section.id} aria-labelledby={section.id} className="sl-guide-section">
          <h2 id={section.id} className="govuk-heading-m" tabIndex={-1}>
            {section.title}
          </h2>
          <GuideBlocks blocks={section.blocks} />
          {steps.map(({ number, step }) => (
            <Fragment key={step.id}>
              <h3 id={step.id} className="govuk-heading-s" tabIndex={-1}>
                {number} {step.title}
              </h3>
              <GuideBlocks blocks={step.blocks} />
            </Fragment>
          ))}
        </section>
      ))}
      <p className="no-print">
        Read also:{" "}
        <Link className="govuk-link" to={other.to}>
          {other.title}
        </Link>
      </p>
    </Page>
  );
}
