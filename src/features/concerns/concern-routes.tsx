import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { ConcernScreen } from "./concern-screen.tsx";
import { ConcernsScreen } from "./concerns-screen.tsx";
import { EarlierConcern } from "./earlier-concern.tsx";
import { NewConcern } from "./new-concern.tsx";

/** Under `paths.concerns(…)`. */
export function ConcernRoutes() {
  return (
    <Routes>
      <Route index element={<ConcernsScreen />} />
      <Route path="new" element={<NewConcern />} />
      <Route path=":concernId" element={<ConcernScreen />} />
      <Route path="*" element={<NotFoundPage />} />
      <Route path=":concernId/earlier" element={<EarlierConcern />} />
    </Routes>
  );
}
