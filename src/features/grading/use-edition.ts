import { setUpCells } from "../../domain/audit/cells.ts";
import { useReading } from "../shared/audit-context.tsx";

/** The timescale edition that the audit reads by; `null` where none is set. */
export function useEdition(): string | null {
  const reading = useReading(setUpCells.edition);
  return reading.state === "value" ? reading.value : null;
}
