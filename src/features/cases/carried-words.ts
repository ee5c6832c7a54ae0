import type { SetCarriedRefusal } from "../../domain/audit/set-carried.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { assertNever } from "../../kernel/assert-never.ts";

/** What was said of a case, as it was said: it may name an instrument that the audit no longer has. */
export function sayInstrumentIds(instruments: readonly Instrument[], ids: readonly string[]): string {
  return ids.map((id) => instruments.find((each) => each.id === id)?.title ?? id).join(" and ");
}

export function carriedRefusalWords(refusal: SetCarriedRefusal): string {
  switch (refusal.type) {
    case "return-made":
      return "A return of this case is begun with the instrument that would go. Its grades would leave every figure, so nothing was changed.";
    case "case-not-in-audit":
      return "This case is no longer in the audit.";
    case "no-second-instrument":
      return "This audit has one instrument alone now.";
    default:
      return assertNever(refusal);
  }
}
