import { useAudit } from "../shared/audit-context.tsx";
import { EarlierScreen } from "../shared/earlier-screen.tsx";
import { paths } from "../shared/paths.ts";
import { setUpFields } from "./set-up-fields.ts";

export function EarlierSetUp() {
  const { audit, instruments } = useAudit();
  return <EarlierScreen name="the set-up" backTo={paths.setUp(audit.id)} fields={setUpFields(instruments)} />;
}
