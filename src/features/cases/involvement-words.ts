import type { Involvement } from "../../domain/audit/values.ts";

export const involvementWords: Record<Involvement, string> = {
  known: "Known",
  "family-only": "Known to the family only",
  "not-known": "Not known",
  "not-checked": "Not checked yet",
};
