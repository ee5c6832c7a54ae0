import type { ReportModel } from "../../domain/report/report-model.ts";
import { narrativeCell } from "../../domain/report/report-source.ts";
import { useParams } from "../../ui/router.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { asIs, savedField } from "../shared/saved-field.ts";
import { findPart } from "./find-part.ts";
import { useReportInHand } from "./report-in-hand.tsx";

/** What the lead wrote on one part before. */
export function EarlierNarrative({ report }: { readonly report: ReportModel }) {
  const { built, part: address } = useReportInHand();
  const { part = "", section } = useParams();
  const found = findPart(report, part, section);
  if (found === null) return <NotFoundPage />;
  return (
    <EarlierScreen
      name={`${found.number} ${found.title}`}
      backTo={address(part, section)}
      fields={[savedField(narrativeCell(built.source, found.id), "In your own words", "your words on this part", asIs)]}
    />
  );
}
