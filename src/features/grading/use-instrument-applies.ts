import { useMemo } from "react";
import { caseCells } from "../../domain/audit/cells.ts";
import { applies } from "../../domain/instrument/applicability.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { useReading } from "../shared/audit-context.tsx";
import { useReturn } from "./return-in-hand.tsx";

/** `false`: by the instrument the area is not for this child. */
export function useInstrumentApplies(area: Area): boolean {
  const { address } = useReturn();
  const profile = area.appliesWhen?.profile ?? "";
  const cell = useMemo(() => caseCells(address.caseId).band(profile), [address.caseId, profile]);
  const band = useReading(cell);
  return applies(area, () => (band.state === "value" ? band.value : undefined));
}
