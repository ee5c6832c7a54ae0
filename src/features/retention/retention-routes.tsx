import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { DeleteScreen } from "./delete-screen.tsx";
import { ReceiptScreen } from "./receipt-screen.tsx";
import { RetentionScreen } from "./retention-screen.tsx";

/** Under `paths.retention(…)`. */
export function RetentionRoutes() {
  return (
    <Routes>
      <Route index element={<RetentionScreen />} />
      <Route path="delete" element={<DeleteScreen />} />
      <Route path="receipt" element={<ReceiptScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
