import { areaStatus, isAsked } from "../../domain/audit/area-status.ts";
import type { AreaView, ReturnView } from "../../domain/audit/read-return.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import type { Reading } from "../../domain/log/heads.ts";

/** Where to go on: the area that was saved in last, or the first that is not complete where that one is. `null`: all are. */
export function whereOneWas({ areas }: ReturnView): Area | null {
  const open = areas.filter((view) => isAsked(view) && areaStatus(view) !== "complete");
  const [first] = open;
  if (first === undefined) return null;
  const last = open.reduce((latest, view) => (savedAt(view) > savedAt(latest) ? view : latest), first);
  return (savedAt(last) === "" ? first : last).area;
}

/** The newest instant in an area, "" where nothing was saved. The clock only points the way here: nothing rests on it. */
function savedAt({ outcome, reason, goodPractice, forDevelopment, flag, standards }: AreaView): string {
  const readings: Reading<unknown>[] = [
    ...[outcome, reason, goodPractice, forDevelopment, flag],
    ...standards.flatMap(({ answer, evidence, sources, harm }) => [answer, evidence, sources, harm]),
  ];
  return readings.reduce((latest, reading) => {
    const at = reading.state === "value" ? reading.at : "";
    return at > latest ? at : latest;
  }, "");
}
