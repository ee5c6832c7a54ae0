import { lazy, Suspense } from "react";
import { Opening } from "../../ui/opening.tsx";
import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { EarlierSetUp } from "./earlier-set-up.tsx";
import { SetUpScreen } from "./set-up-screen.tsx";
import { TermsScreen } from "./terms-screen.tsx";

const WordsScreen = lazy(async () => ({ default: (await import("./words-screen.tsx")).WordsScreen }));
const LimitsScreen = lazy(async () => ({ default: (await import("./limits-screen.tsx")).LimitsScreen }));

/** Under `paths.setUp(…)`. */
export function SetUpRoutes() {
  return (
    <Routes>
      <Route index element={<SetUpScreen />} />
      <Route path="earlier" element={<EarlierSetUp />} />
      <Route
        path="limits"
        element={
          <Suspense fallback={<Opening />}>
            <LimitsScreen />
          </Suspense>
        }
      />
      <Route
        path="words-to-look-for"
        element={
          <Suspense fallback={<Opening />}>
            <WordsScreen />
          </Suspense>
        }
      />
      <Route path="terms" element={<TermsScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
