import type { LocalLimit } from "../audit/values.ts";
import type { Term } from "./parse-term-dates.ts";

/** What an audit sets for judging its timescales, beside the instrument's own limits. */
export interface AuditLimits {
  /** The edition that the audit reads by; `null`: the one in force. */
  readonly edition: string | null;
  /** The last day of the period judged; `null`: not given. */
  readonly periodEnd: string | null;
  /** The area's own value of a limit that is local; `undefined`: not entered. Left out: none is. */
  readonly localLimit?: ((timescaleId: string, which: "limit" | "then-every") => LocalLimit | undefined) | undefined;
  /** When schools are open. None, or left out: school days cannot be counted. */
  readonly terms?: readonly Term[];
}
