import type { Instrument } from "../../domain/instrument/schema.ts";

/** What is compared: the older version first, where the two are versions of one instrument. */
export interface TwoVersions {
  readonly before: Instrument;
  readonly after: Instrument;
}
