import type { ListedCase } from "../../domain/audit/list-cases.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { readReturnPlace } from "../shared/paths.ts";

interface OfferedPlace {
  readonly caseId: CaseId | null;
  readonly agencyId: string | null;
  /** Its place in the instrument, from 1. */
  readonly agencyNumber: number | null;
  /** The instrument's place in the audit, from 1. */
  readonly instrumentPlace: number;
}

/** The case and the agency that a concern's address brings along from the page it was raised on, as far as the audit knows them. */
export function offeredPlace(
  search: URLSearchParams,
  cases: readonly ListedCase[],
  instruments: readonly Instrument[],
): OfferedPlace {
  const place = readReturnPlace(search.get("agency") ?? "");
  const agency = instruments[place.instrument - 1]?.agencies[place.agency - 1];
  return {
    caseId: cases.find(({ id }) => id === search.get("case"))?.id ?? null,
    agencyId: agency?.id ?? null,
    agencyNumber: agency === undefined ? null : place.agency,
    instrumentPlace: place.instrument,
  };
}
