import { Route, Routes } from "../../ui/router.tsx";
import { NotFoundPage } from "../shared/not-found-page.tsx";
import { BackupPage } from "./backup-page.tsx";
import { DevicePage } from "./device-page.tsx";
import { HealthPage } from "./health-page.tsx";
import { NoRoomPage } from "./no-room-page.tsx";

/** Under `paths.device`. */
export function DeviceRoutes() {
  return (
    <Routes>
      <Route index element={<DevicePage />} />
      <Route path="no-room" element={<NoRoomPage />} />
      <Route path="health" element={<HealthPage />} />
      <Route path="backup" element={<BackupPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
