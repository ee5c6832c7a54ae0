import "./grading.css";
import { lazy, Suspense, useMemo } from "react";
import { carries } from "../../domain/audit/carried.ts";
import { caseCells, firstSlot, returnCells } from "../../domain/audit/cells.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { Route, Routes, useParams } from "../../ui/router.tsx";
import { useAudit, useReading, useReadOnly } from "../shared/audit-context.tsx";
import { paths, readReturnPlace } from "../shared/paths.ts";
import { AreaPage } from "./area-page.tsx";
import { IdentityBar } from "./identity-bar.tsx";
import { reasonsGiven } from "./reasons-given.ts";
import { type ReturnInHand, ReturnProvider } from "./return-in-hand.tsx";

// An area is where an auditor's hour goes, so nothing else of a return stands in the way of opening one.
const ReturnRoutes = lazy(async () => ({ default: (await import("./return-routes.tsx")).ReturnRoutes }));

/** Every screen of one return, under `paths.return(…)`. */
export function GradingRoutes() {
  const { audit, instruments } = useAudit();
  const { caseId: id = "", agency: address = "" } = useParams();
  const caseId = id as CaseId;
  const place = readReturnPlace(address);
  const instrument = instruments[place.instrument - 1];
  const isCarried = useIsCarried(caseId, instrument?.id);
  if (instrument === undefined || instrument.agencies[place.agency - 1] === undefined || !isCarried) {
    return (
      <Page title="No such return" narrow>
        <p>
          {instruments.length === 0
            ? "This audit has no instrument yet. Grading starts once one is chosen in the set-up."
            : isCarried
              ? "The instrument has no agency with this number. Go to the audit and open the case from there."
              : "This case does not carry this instrument, so no return is owed. What was answered before is kept: say on the page of the case that it carries the instrument, and it is here again."}
        </p>
        <p>
          <a className="govuk-link" href={`#${paths.audit(audit.id)}`}>
            Go to the audit
          </a>
        </p>
      </Page>
    );
  }
  return <OneReturn key={`${caseId}/${address}`} caseId={caseId} place={place} />;
}

/** Asked of one cell alone: whatever else is saved while somebody grades draws nothing again here. */
function useIsCarried(caseId: CaseId, instrumentId: string | undefined): boolean {
  const { audit } = useAudit();
  useReading(useMemo(() => caseCells(caseId).instruments, [caseId]));
  return instrumentId === undefined || carries(audit.log, caseId, instrumentId);
}

interface OneReturnProps {
  readonly caseId: CaseId;
  readonly place: ReturnType<typeof readReturnPlace>;
}

function OneReturn({ caseId, place }: OneReturnProps) {
  const inHand = useOneReturn(caseId, place.agency, place.instrument);
  if (inHand === null) return null;
  return (
    <ReturnProvider inHand={inHand}>
      <IdentityBar agencyNumber={place.agency} />
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route path="area/:number" element={<AreaPage />} />
          <Route path="*" element={<ReturnRoutes />} />
        </Routes>
      </Suspense>
    </ReturnProvider>
  );
}

function useOneReturn(caseId: CaseId, agencyNumber: number, instrumentPlace: number): ReturnInHand | null {
  const { audit, instruments, wording } = useAudit();
  const tab = useReadOnly();
  const instrument = instruments[instrumentPlace - 1] ?? null;
  const agency = instrument?.agencies[agencyNumber - 1];
  const address = useMemo(() => {
    const agencyId = agency?.id ?? "";
    return { caseId, instrumentId: instrument?.id ?? "", agencyId, slot: firstSlot(agencyId) };
  }, [caseId, instrument, agency]);
  const cells = useMemo(() => returnCells(address), [address]);
  const signedOff = useReading(cells.signedOff).state === "value";
  const readOnly = tab ?? (signedOff ? "signed-off" : null);
  const isTranscribed = useReading(cells.transcribed).state !== "unset";
  const base = paths.return(audit.id, caseId, agencyNumber, instrumentPlace);
  return useMemo(
    () =>
      instrument === null || agency === undefined
        ? null
        : {
            ...{ address, cells, agency, instrument, instrumentPlace, wording, base, readOnly, isTranscribed },
            reasonsGiven: (timescaleId) => reasonsGiven(audit, address, timescaleId),
          },
    [audit, address, cells, agency, instrument, instrumentPlace, wording, base, readOnly, isTranscribed],
  );
}
