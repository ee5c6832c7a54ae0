import { Route, Routes } from "react-router";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { CaseScreen } from "./case-screen.tsx";
import { CasesScreen } from "./cases-screen.tsx";

/** Under `paths.cases(…)`. */
export function CaseRoutes() {
  return (
    <Routes>
      <Route index element={<CasesScreen />} />
      <Route path=":caseId" element={<CaseScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
