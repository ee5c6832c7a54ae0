import { useEffect, useState } from "react";
import type { AuditSummary } from "../../use-cases/workspace.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";

/** The audits of this device, read again when the person comes back from another tab; `null` until they are read. */
export function useAudits(): readonly AuditSummary[] | null {
  const workspace = useWorkspace();
  const [audits, setAudits] = useState<readonly AuditSummary[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const found = await workspace.listAudits();
      if (!gone) setAudits(found);
    };
    const again = () => {
      read().catch((error: unknown) => {
        // Thrown where the error boundary hears it, instead of being lost in a promise.
        if (!gone)
          setAudits(() => {
            throw error;
          });
      });
    };
    again();
    window.addEventListener("focus", again);
    return () => {
      gone = true;
      window.removeEventListener("focus", again);
    };
  }, [workspace]);
  return audits;
}
