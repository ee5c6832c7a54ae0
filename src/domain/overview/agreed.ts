import type { PanelOutcome } from "../audit/values.ts";
import type { Reading } from "../log/heads.ts";
import type { GradeDatum } from "./figures.ts";
import { outcomeDatum } from "./read-data.ts";

/** What a panel agreed; `null` until it has, so that no figure takes silence for a decision. */
export function agreedDatum(reading: Reading<PanelOutcome>): GradeDatum | null {
  return reading.state === "unset" ? null : outcomeDatum(reading);
}
