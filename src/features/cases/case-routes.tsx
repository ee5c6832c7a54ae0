import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { CaseScreen } from "./case-screen.tsx";
import { CasesScreen } from "./cases-screen.tsx";
import { EarlierCase } from "./earlier-case.tsx";

/** Under `paths.cases(…)`. */
export function CaseRoutes() {
  return (
    <Routes>
      <Route index element={<CasesScreen />} />
      <Route path=":caseId" element={<CaseScreen />} />
      <Route path="*" element={<NotFoundPage />} />
      <Route path=":caseId/earlier" element={<EarlierCase />} />
    </Routes>
  );
}
