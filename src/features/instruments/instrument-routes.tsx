import { Route, Routes } from "react-router";
import { InstrumentScreen } from "./instrument-screen.tsx";
import { InstrumentsScreen } from "./instruments-screen.tsx";

/** Under `paths.instruments`. */
export function InstrumentRoutes() {
  return (
    <Routes>
      <Route index element={<InstrumentsScreen />} />
      <Route path=":key" element={<InstrumentScreen />} />
    </Routes>
  );
}
