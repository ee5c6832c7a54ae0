import type { PaperPart } from "../../domain/paper/paper-model.ts";
import { focusById } from "../../ui/focus-by-id.ts";
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
              {/* Followed as a fragment, it would change the address of the screen. */}
              <a
                className="govuk-link"
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusById(id);
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </NotPrinted>
  );
}
