import { Route, Routes } from "react-router";
import { CaseScreen } from "./case-screen.tsx";
import { CasesScreen } from "./cases-screen.tsx";

/** Under `paths.cases(…)`. */
export function CaseRoutes() {
  return (
    <Routes>
      <Route index element={<CasesScreen />} />
      <Route path=":caseId" element={<CaseScreen />} />
    </Routes>
  );
}
