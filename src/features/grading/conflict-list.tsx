import { areasFor } from "../../domain/instrument/applicability.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { Link } from "../../ui/router.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { returnPages } from "../shared/paths.ts";
import { fieldsOfArea, fieldsOfPage } from "./return-fields.ts";
import { useReturn } from "./return-in-hand.tsx";
import { useEdition } from "./use-edition.ts";

/** The answers that say two things at once, each with the way to it. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Cell<unknown>[] }) {
  const inHand = useReturn();
  const { base, instrument, agency } = inHand;
  const edition = useEdition();
  const items = new Set(conflicts.map(({ item }) => item));
  const pages = [
    { page: returnPages.about, name: "About this return", fields: fieldsOfPage("about", inHand) },
    ...areasFor(instrument, agency.id).map((area) => ({
      page: returnPages.area(area.number),
      name: `${area.number} ${area.title}`,
      fields: fieldsOfArea(area, inHand, edition),
    })),
    { page: returnPages.voices, name: "Voices", fields: fieldsOfPage("voices", inHand) },
    { page: returnPages.overall, name: "Overall grade", fields: fieldsOfPage("overall", inHand) },
  ];
  return (
    <ul className="govuk-list govuk-list--bullet sl-left">
      {pages.flatMap(({ page, name, fields }) =>
        fields
          .filter(({ cell }) => items.has(cell.item))
          .map(({ cell, label }) => (
            <li key={cell.item}>
              <Link className="govuk-link" to={`${base}${page}?field=${fieldId(cell)}&from=sign-off`}>
                {name}: {label}
              </Link>
            </li>
          )),
      )}
    </ul>
  );
}
