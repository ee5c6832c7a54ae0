import "./grading.css";
import { lazy, Suspense, useMemo } from "react";
import { firstSlot, returnCells } from "../../domain/audit/cells.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { Route, Routes, useParams } from "../../ui/router.tsx";
import { useAudit, useReading, useReadOnly } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { AreaPage } from "./area-page.tsx";
import { IdentityBar } from "./identity-bar.tsx";
import { type ReturnInHand, ReturnProvider } from "./return-in-hand.tsx";

// An area is where an auditor's hour goes, so nothing else of a return stands in the way of opening one.
const ReturnRoutes = lazy(async () => ({ default: (await import("./return-routes.tsx")).ReturnRoutes }));

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
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route path="area/:number" element={<AreaPage />} />
          <Route path="*" element={<ReturnRoutes />} />
        </Routes>
      </Suspense>
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
  const isTranscribed = useReading(cells.transcribed).state !== "unset";
  const base = paths.return(audit.id, caseId, agencyNumber);
  return useMemo(
    () =>
      instrument === null || agency === undefined
        ? null
        : { address, cells, agency, instrument, wording, base, readOnly, isTranscribed },
    [address, cells, agency, instrument, wording, base, readOnly, isTranscribed],
  );
}
