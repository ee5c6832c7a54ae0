import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { LockNowPage } from "./lock-now-page.tsx";
import { LockSettings } from "./lock-settings.tsx";
import { NewPassphrasePage } from "./new-passphrase-page.tsx";
import { NewRecoveryKeyPage } from "./new-recovery-key-page.tsx";

/** Under `paths.lock`. */
export function LockRoutes() {
  return (
    <Routes>
      <Route index element={<LockSettings />} />
      <Route path="now" element={<LockNowPage />} />
      <Route path="passphrase" element={<NewPassphrasePage />} />
      <Route path="recovery-key" element={<NewRecoveryKeyPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
