import { lazy, Suspense } from "react";
import { Opening } from "../../ui/opening.tsx";
import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { CaseScreen } from "./case-screen.tsx";
import { CasesScreen } from "./cases-screen.tsx";
import { EarlierCase } from "./earlier-case.tsx";

const DatesScreen = lazy(async () => ({ default: (await import("./dates-screen.tsx")).DatesScreen }));

/** Under `paths.cases(…)`. */
export function CaseRoutes() {
  return (
    <Routes>
      <Route index element={<CasesScreen />} />
      <Route
        path="dates"
        element={
          <Suspense fallback={<Opening />}>
            <DatesScreen />
          </Suspense>
        }
      />
      <Route path=":caseId" element={<CaseScreen />} />
      <Route path="*" element={<NotFoundPage />} />
      <Route path=":caseId/earlier" element={<EarlierCase />} />
    </Routes>
  );
}
