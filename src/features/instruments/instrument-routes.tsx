import { Route, Routes } from "../../ui/router.tsx";
import "./instruments.css";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { CompareScreen } from "./compare-screen.tsx";
import { ForgetScreen } from "./forget-screen.tsx";
import { InstrumentScreen } from "./instrument-screen.tsx";
import { InstrumentsScreen } from "./instruments-screen.tsx";

/** Under `paths.instruments`. */
export function InstrumentRoutes({ startRenderer }: { readonly startRenderer: StartRenderer }) {
  return (
    <Routes>
      <Route index element={<InstrumentsScreen />} />
      <Route path="compare" element={<CompareScreen />} />
      <Route path="compare/:key" element={<CompareScreen />} />
      <Route path=":key" element={<InstrumentScreen startRenderer={startRenderer} />} />
      <Route path=":key/forget" element={<ForgetScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
