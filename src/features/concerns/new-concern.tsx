import { useState } from "react";
import { type ConcernId, newId } from "../../kernel/ids.ts";
import { Navigate, useLocation } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { randomBytes } from "../shared/random-bytes.ts";

/** Gives the concern its address before a word is typed, so that a reload or a crash comes back to the same one. */
export function NewConcern() {
  const { audit } = useAudit();
  const { search } = useLocation();
  const [id] = useState(() => newId<ConcernId>(randomBytes));
  return <Navigate replace to={`${paths.concern(audit.id, id)}${search}`} />;
}
