import type { ListedAgency } from "../audit/list-agencies.ts";
import type { Instrument } from "../instrument/schema.ts";
import type { Reading } from "../log/heads.ts";
import type { AuditData, CaseData } from "./audit-data.ts";

type Milestone = Instrument["milestones"][number];

/** One answer to when something happened, with everybody who gives it. */
export interface DatesGiven {
  readonly dates: readonly string[];
  readonly by: readonly ListedAgency[];
}

/** One milestone of one case for which agencies gave different dates, or for which the lead accepted some. */
export interface DifferingDates {
  readonly case: CaseData["case"];
  readonly milestone: Milestone;
  readonly given: readonly DatesGiven[];
  readonly accepted: Reading<readonly string[]>;
}

/** The different answers that the case's returns give for one milestone, in the agencies' order. Returns signed off alone. */
export function datesGiven({ places }: CaseData, milestoneId: string): DatesGiven[] {
  const given = new Map<string, { dates: readonly string[]; by: ListedAgency[] }>();
  for (const { agency, readers } of places) {
    const reading = readers[0]?.milestones.find(({ milestone }) => milestone.id === milestoneId)?.dates;
    if (reading?.state !== "value" || reading.value.length === 0) continue;
    const key = reading.value.join(" ");
    const same = given.get(key);
    if (same === undefined) given.set(key, { dates: reading.value, by: [agency] });
    else same.by.push(agency);
  }
  return [...given.values()];
}

/** Every date that differs, case by case. Nobody picks one of them here: the lead accepts one, and until then each return's own counts. */
export function differingDates({ instrument, cases }: AuditData): DifferingDates[] {
  return cases.flatMap((each) =>
    instrument.milestones.flatMap((milestone) => {
      const given = datesGiven(each, milestone.id);
      const accepted = each.accepted(milestone.id);
      return given.length > 1 || accepted.state !== "unset" ? [{ case: each.case, milestone, given, accepted }] : [];
    }),
  );
}
