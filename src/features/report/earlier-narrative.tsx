import { reportCells } from "../../domain/audit/cells.ts";
import type { ReportModel } from "../../domain/report/report-model.ts";
import { useParams } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { paths } from "../shared/paths.ts";
import { asIs, savedField } from "../shared/saved-field.ts";
import { findPart } from "./find-part.ts";

/** What the lead wrote on one part before. */
export function EarlierNarrative({ report }: { readonly report: ReportModel }) {
  const { audit } = useAudit();
  const { part = "", section } = useParams();
  const found = findPart(report, part, section);
  if (found === null) return <NotFoundPage />;
  return (
    <EarlierScreen
      name={`${found.number} ${found.title}`}
      backTo={paths.reportPart(audit.id, part, section)}
      fields={[savedField(reportCells.narrative(found.id), "In your own words", "your words on this part", asIs)]}
    />
  );
}
