import { lazy } from "react";
import { InstrumentRoutes } from "../features/instruments/instrument-routes.tsx";
import { Route, Routes } from "../ui/router.tsx";
import { startRenderer } from "./start-renderer.ts";

const InstrumentPaper = lazy(async () => ({
  default: (await import("../features/papers/instrument-paper.tsx")).InstrumentPaper,
}));

/** Under `/instruments`: an instrument to read, and its papers. */
export function InstrumentScreens() {
  return (
    <Routes>
      <Route
        path=":key/guidance"
        element={<InstrumentPaper key="guidance" kind="guidance" startRenderer={startRenderer} />}
      />
      <Route path=":key/form" element={<InstrumentPaper key="form" kind="form" startRenderer={startRenderer} />} />
      <Route path="*" element={<InstrumentRoutes startRenderer={startRenderer} />} />
    </Routes>
  );
}
