import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import type { AuditLimits } from "../timescale/audit-limits.ts";
import { parseTermDates } from "../timescale/parse-term-dates.ts";
import { setUpCells } from "./cells.ts";

/** What the set-up says for judging the timescales of one instrument. What two laptops disagree on counts as not said. */
export function readAuditLimits(log: Log, instrumentId: string): AuditLimits {
  const said = <V>(reading: ReturnType<typeof readCell<V>>) => (reading.state === "value" ? reading.value : undefined);
  const end = said(readCell(log, setUpCells.periodJudged))?.to ?? "";
  const { terms, unread } = parseTermDates(said(readCell(log, setUpCells.termDates)) ?? "");
  return {
    edition: said(readCell(log, setUpCells.edition)) ?? null,
    periodEnd: end === "" ? null : end,
    localLimit: (id, which) => said(readCell(log, setUpCells.localLimit(instrumentId, id, which))),
    // A line that could not be read may be a whole term: a count without it would be a guess.
    terms: unread.length > 0 ? [] : terms,
  };
}
