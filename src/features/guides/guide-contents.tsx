import { PlaceLink } from "../../ui/place-link.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import type { NumberedSection } from "./number-steps.ts";

/** Links to every heading. On paper the numbers do without them. */
export function GuideContents({ sections }: { readonly sections: readonly NumberedSection[] }) {
  return (
    <NotPrinted>
      <nav aria-labelledby="guide-contents" className="sl-guide-contents">
        <h2 id="guide-contents" className="govuk-heading-s">
          On this page
        </h2>
        <ul>
          {sections.map(({ section, steps }) => (
            <li key={section.id} className="sl-guide-contents__part">
              <PlaceLink to={section.id}>{section.title}</PlaceLink>
              {steps.length === 0 ? null : (
                <ol>
                  {steps.map(({ number, step }) => (
                    <li key={step.id} value={number}>
                      <PlaceLink to={step.id}>{step.title}</PlaceLink>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </NotPrinted>
  );
}
