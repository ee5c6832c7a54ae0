import { useMemo } from "react";
import { caseCells } from "../../domain/audit/cells.ts";
import { useReading } from "../shared/audit-context.tsx";
import { useReturn } from "./return-in-hand.tsx";

/** "Case CP-04". For the screen alone: titles and addresses never carry it. */
export function useCaseName(): string {
  const { address } = useReturn();
  const cell = useMemo(() => caseCells(address.caseId).reference, [address.caseId]);
  const reading = useReading(cell);
  return reading.state === "value" ? `Case ${reading.value}` : "Case without a reference";
}
