import "./grading.css";
import { useMemo } from "react";
import { Navigate, Route, Routes, useParams } from "react-router";
import { firstSlot, returnCells } from "../../domain/audit/cells.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { Page } from "../../ui/page.tsx";
import { useAudit, useReading, useReadOnly } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { AboutPage } from "./about-page.tsx";
import { AreaPage } from "./area-page.tsx";
import { CheckPage } from "./check-page.tsx";
import { EarlierPage } from "./earlier-page.tsx";
import { IdentityBar } from "./identity-bar.tsx";
import { OverallPage } from "./overall-page.tsx";
import { type ReturnInHand, ReturnProvider } from "./return-in-hand.tsx";
import { ReturnPage } from "./return-page.tsx";
import { SignOffPage } from "./sign-off-page.tsx";
import { VoicesPage } from "./voices-page.tsx";

/** Every screen of one return, under `paths.return(…)`. */
export function GradingRoutes() {
  const { audit, instrument } = useAudit();
  const { caseId = "", agency: agencyNumber = "" } = useParams();
  const agency = instrument?.agencies[Number(agencyNumber) - 1];
  if (instrument === null || agency === undefined) {
    return (
      <Page title="No such return" narrow>
        <p>
          {instrument === null
            ? "This audit has no instrument yet. Grading starts once one is chosen in the set-up."
            : "The instrument has no agency with this number. Go to the audit and open the case from there."}
        </p>
        <p>
          <a className="govuk-link" href={`#${paths.audit(audit.id)}`}>
            Go to the audit
          </a>
        </p>
      </Page>
    );
  }
  return <OneReturn key={`${caseId}/${agency.id}`} caseId={caseId as CaseId} agencyNumber={Number(agencyNumber)} />;
}

function OneReturn({ caseId, agencyNumber }: { readonly caseId: CaseId; readonly agencyNumber: number }) {
  const inHand = useOneReturn(caseId, agencyNumber);
  if (inHand === null) return null;
  return (
    <ReturnProvider inHand={inHand}>
      <IdentityBar agencyNumber={agencyNumber} />
      <Routes>
        <Route index element={<ReturnPage />} />
        <Route path="about" element={<AboutPage />} />
        <Route path="area/:number" element={<AreaPage />} />
        <Route path="voices" element={<VoicesPage />} />
        <Route path="overall" element={<OverallPage />} />
        <Route path="check" element={<CheckPage />} />
        <Route path="sign-off" element={<SignOffPage />} />
        <Route path="earlier/:page" element={<EarlierPage />} />
        <Route path="earlier/:page/:number" element={<EarlierPage />} />
        <Route path="*" element={<Navigate to={inHand.base} replace />} />
      </Routes>
    </ReturnProvider>
  );
}

function useOneReturn(caseId: CaseId, agencyNumber: number): ReturnInHand | null {
  const { audit, instrument, wording } = useAudit();
  const tab = useReadOnly();
  const agency = instrument?.agencies[agencyNumber - 1];
  const address = useMemo(() => {
    const agencyId = agency?.id ?? "";
    return { caseId, instrumentId: instrument?.id ?? "", agencyId, slot: firstSlot(agencyId) };
  }, [caseId, instrument, agency]);
  const cells = useMemo(() => returnCells(address), [address]);
  const signedOff = useReading(cells.signedOff).state === "value";
  const readOnly = tab ?? (signedOff ? "signed-off" : null);
  const base = paths.return(audit.id, caseId, agencyNumber);
  return useMemo(
    () =>
      instrument === null || agency === undefined
        ? null
        : { address, cells, agency, instrument, wording, base, readOnly },
    [address, cells, agency, instrument, wording, base, readOnly],
  );
}
