import { HeldPage } from "../features/retention/held-page.tsx";
import { RemovePage } from "../features/retention/remove-page.tsx";
import { paths } from "../features/shared/paths.ts";
import { useWorkspace } from "../features/shared/workspace-context.tsx";
import { DeviceRoutes } from "../features/workspace/device-routes.tsx";
import { BackLink } from "../ui/back-link.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Route, Routes } from "../ui/router.tsx";
import { beginAnew } from "./begin-anew.ts";

/** Under `/device`: what is kept here, what of it is about children, and the way to remove it. */
export function DeviceScreens() {
  const workspace = useWorkspace();
  return (
    <Routes>
      <Route path="held" element={<HeldPage />} />
      <Route
        path="remove"
        element={
          <RemovePage
            remove={workspace.removeEverything}
            back={<BackLink to={paths.device}>Back to this device</BackLink>}
            keep={
              <ButtonLink variant="secondary" to={paths.device}>
                Keep everything
              </ButtonLink>
            }
            beginAnew={beginAnew}
          />
        }
      />
      <Route path="*" element={<DeviceRoutes />} />
    </Routes>
  );
}
