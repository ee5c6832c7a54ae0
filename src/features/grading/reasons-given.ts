import { type ReturnAddress, returnCells, returnSubject } from "../../domain/audit/cells.ts";
import type { OpenAudit } from "../../use-cases/open-audit.ts";

/**
 * The gaps of one timescale for which a reason was ever given or is being typed, by the date from which each ran; `null`: the
 * timescale has one gap. A reason stays where it can be seen when the date it belonged to is corrected.
 */
export function reasonsGiven(audit: OpenAudit, address: ReturnAddress, timescaleId: string): (string | null)[] {
  const subject = returnSubject(address);
  const start = returnCells(address).lateReason(timescaleId, null).item;
  const typed = [...audit.drafts().keys()].flatMap((key) => {
    const [of, item = ""] = key.split("\n");
    return of === subject ? [item] : [];
  });
  const items = new Set<string>([...(audit.log.subjects.get(subject)?.keys() ?? []), ...typed]);
  return [...items]
    .filter((item) => item === start || item.startsWith(`${start}/`))
    .sort()
    .map((item) => (item === start ? null : item.slice(start.length + 1)));
}
