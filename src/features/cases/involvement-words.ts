import type { SetInvolvementRefusal } from "../../domain/audit/set-involvement.ts";
import type { Involvement } from "../../domain/audit/values.ts";
import { assertNever } from "../../kernel/assert-never.ts";

export const involvementWords: Record<Involvement, string> = {
  known: "Known",
  "family-only": "Known to the family only",
  "not-known": "Not known",
  "not-checked": "Not checked yet",
};

export function involvementRefusalWords(refusal: SetInvolvementRefusal): string {
  switch (refusal.type) {
    case "return-made":
      return "This agency has begun a return for this case. “Not known” would take its grades out of every figure, so it was not changed.";
    case "case-not-in-audit":
      return "This case is no longer in the audit.";
    case "agency-not-in-audit":
      return "This agency no longer takes part in the audit.";
    default:
      return assertNever(refusal);
  }
}
