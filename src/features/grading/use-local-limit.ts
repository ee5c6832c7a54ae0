import { setUpCells } from "../../domain/audit/cells.ts";
import type { AuditLimits } from "../../domain/timescale/audit-limits.ts";
import { useAudit } from "../shared/audit-context.tsx";
import { useReturn } from "./return-in-hand.tsx";

/** The area's own values of local limits, as the set-up gives them. */
export function useLocalLimit(): NonNullable<AuditLimits["localLimit"]> {
  const { audit } = useAudit();
  const { instrument } = useReturn();
  return (id, which) => {
    const reading = audit.read(setUpCells.localLimit(instrument.id, id, which));
    return reading.state === "value" ? reading.value : undefined;
  };
}
