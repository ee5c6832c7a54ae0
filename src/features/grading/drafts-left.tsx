import { returnSubject } from "../../domain/audit/cells.ts";
import { areasFor } from "../../domain/instrument/applicability.ts";
import { cellKey } from "../../domain/log/cell.ts";
import { Link } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { returnPages } from "../shared/paths.ts";
import type { SavedField } from "../shared/saved-field.ts";
import { isDraftSettled } from "../shared/use-saved-text.ts";
import { fieldsOfArea, fieldsOfPage } from "./return-fields.ts";
import { useReturn } from "./return-in-hand.tsx";

/**
 * Texts that were being typed when the application closed: each is offered back in its own field, and named here. `page` alone,
 * where it is given: the field may be far below the top at which a reloaded page begins.
 */
export function DraftsLeft({ page: only }: { readonly page?: string }) {
  const { audit } = useAudit();
  const inHand = useReturn();
  const { address, base, instrument, agency, readOnly } = inHand;
  const subject = returnSubject(address);
  const drafts = audit.drafts();
  const isAny = [...drafts.keys()].some((key) => key.startsWith(`${subject}\n`));
  if (!isAny || readOnly !== null) return null;

  const pages: { readonly page: string; readonly name: string; readonly fields: readonly SavedField[] }[] = [
    { page: returnPages.about, name: "About this return", fields: fieldsOfPage("about", inHand) },
    ...areasFor(instrument, agency.id).map((area) => ({
      page: returnPages.area(area.number),
      name: `${area.number} ${area.title}`,
      fields: fieldsOfArea(area, inHand, null),
    })),
    { page: returnPages.voices, name: "Voices", fields: fieldsOfPage("voices", inHand) },
    { page: returnPages.overall, name: "Overall grade", fields: fieldsOfPage("overall", inHand) },
  ];
  const here = only === undefined ? pages : pages.filter(({ page }) => page === only);
  const found = here.flatMap(({ page, name, fields }) =>
    fields
      .filter(({ cell }) => drafts.has(cellKey(cell)) && !isDraftSettled(audit, cell))
      .map(({ cell, label }) => ({
        to: `${base}${page}?field=${fieldId(cell)}`,
        text: only === undefined ? `${name}: ${label}` : label,
      })),
  );
  if (found.length === 0) return null;
  return (
    <section className="sl-notice" aria-labelledby="drafts-left">
      <h2 className="sl-notice__title" id="drafts-left">
        You were typing when Sightline closed
      </h2>
      <ul className="govuk-list govuk-list--bullet sl-left">
        {found.map(({ to, text }) => (
          <li key={to}>
            <Link className="govuk-link" to={to}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
