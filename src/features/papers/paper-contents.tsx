import type { PaperPart } from "../../domain/paper/paper-model.ts";
import { PlaceLink } from "../../ui/place-link.tsx";
import { NotPrinted } from "../../ui/print.tsx";

/** Links to every part. */
export function PaperContents({ parts }: { readonly parts: readonly PaperPart[] }) {
  return (
    <NotPrinted>
      <nav aria-labelledby="paper-contents" className="sl-paper-contents">
        <h2 id="paper-contents" className="govuk-heading-s">
          On this page
        </h2>
        <ul className="sl-columns">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <PlaceLink to={id}>{title}</PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
    </NotPrinted>
  );
}
