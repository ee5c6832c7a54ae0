import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { InstrumentScreen } from "./instrument-screen.tsx";
import { InstrumentsScreen } from "./instruments-screen.tsx";

/** Under `paths.instruments`. */
export function InstrumentRoutes() {
  return (
    <Routes>
      <Route index element={<InstrumentsScreen />} />
      <Route path=":key" element={<InstrumentScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
