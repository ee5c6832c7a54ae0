import "./guides.css";
import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { paths } from "../shared/paths.ts";
import { guidanceOnUse } from "./content/guidance-on-use.ts";
import { purpose } from "./content/purpose.ts";
import { GuideScreen } from "./guide-screen.tsx";
import { GuidesScreen } from "./guides-screen.tsx";

/** Under `paths.guides`. */
export function GuideRoutes() {
  const toPurpose = { to: paths.purpose, title: purpose.title };
  const toUse = { to: paths.guidanceOnUse, title: guidanceOnUse.title };
  return (
    <Routes>
      <Route index element={<GuidesScreen />} />
      <Route path="purpose" element={<GuideScreen key="purpose" guide={purpose} other={toUse} />} />
      <Route path="use" element={<GuideScreen key="use" guide={guidanceOnUse} other={toPurpose} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
