import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { AuditScreen } from "./audit-screen.tsx";
import { ReceivedScreen } from "./received-screen.tsx";
import { SignOffAuditScreen } from "./sign-off-screen.tsx";

/** Under `paths.audit(…)`. */
export function AuditRoutes() {
  return (
    <Routes>
      <Route index element={<AuditScreen />} />
      <Route path="received" element={<ReceivedScreen />} />
      <Route path="sign-off" element={<SignOffAuditScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
