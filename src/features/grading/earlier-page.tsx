import { areasFor } from "../../domain/instrument/applicability.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { useParams } from "../../ui/router.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { returnPages } from "../shared/paths.ts";
import type { SavedField } from "../shared/saved-field.ts";
import { fieldsOfArea, fieldsOfPage } from "./return-fields.ts";
import { useReturn } from "./return-in-hand.tsx";
import { useEdition } from "./use-edition.ts";

interface Place {
  readonly name: string;
  readonly page: string;
  readonly fields: readonly SavedField[];
}

/** What the fields of one page said before, and the way to put it back. */
export function EarlierPage() {
  const { base, readOnly } = useReturn();
  const place = usePlace();
  if (place === null) {
    return (
      <Page title="No such page" back={<BackLink to={base}>Back to the case</BackLink>} narrow>
        <p>There is nothing at this address.</p>
      </Page>
    );
  }
  return (
    <EarlierScreen
      name={place.name}
      backTo={base + place.page}
      fields={place.fields}
      isLocked={readOnly === "signed-off"}
    />
  );
}

function usePlace(): Place | null {
  const inHand = useReturn();
  const { instrument, agency } = inHand;
  const { page, number } = useParams();
  const edition = useEdition();
  switch (page) {
    case "about":
      return { name: "About this return", page: returnPages.about, fields: fieldsOfPage("about", inHand) };
    case "voices":
      return { name: "Voices", page: returnPages.voices, fields: fieldsOfPage("voices", inHand) };
    case "overall":
      return { name: "Overall grade", page: returnPages.overall, fields: fieldsOfPage("overall", inHand) };
    case "area": {
      const area = areasFor(instrument, agency.id).find((each) => String(each.number) === number);
      if (area === undefined) return null;
      return {
        name: `${area.number} ${area.title}`,
        page: returnPages.area(area.number),
        fields: fieldsOfArea(area, inHand, edition),
      };
    }
    default:
      return null;
  }
}
