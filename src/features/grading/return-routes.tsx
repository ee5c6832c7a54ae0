import { Navigate, Route, Routes } from "../../ui/router.tsx";
import { AboutPage } from "./about-page.tsx";
import { CheckPage } from "./check-page.tsx";
import { EarlierPage } from "./earlier-page.tsx";
import { OverallPage } from "./overall-page.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { ReturnPage } from "./return-page.tsx";
import { SignOffPage } from "./sign-off-page.tsx";
import { VoicesPage } from "./voices-page.tsx";

/** The pages of one return around its areas. */
export function ReturnRoutes() {
  const { base } = useReturn();
  return (
    <Routes>
      <Route index element={<ReturnPage />} />
      <Route path="about" element={<AboutPage />} />
      <Route path="voices" element={<VoicesPage />} />
      <Route path="overall" element={<OverallPage />} />
      <Route path="check" element={<CheckPage />} />
      <Route path="sign-off" element={<SignOffPage />} />
      <Route path="earlier/:page" element={<EarlierPage />} />
      <Route path="earlier/:page/:number" element={<EarlierPage />} />
      <Route path="*" element={<Navigate to={base} replace />} />
    </Routes>
  );
}
