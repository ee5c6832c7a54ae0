import type { ListedAgency } from "../audit/list-agencies.ts";
import type { Area } from "../instrument/schema.ts";
import { agreedDatum } from "./agreed.ts";
import { type AuditData, type CaseData, gradeAt, overallAt } from "./audit-data.ts";
import { type GradeDatum, type GradesFigure, gradesFigure, type ReturnsFigure, returnsFigure } from "./figures.ts";
import { isNotGraded } from "./kinds.ts";

/** A figure of grades, with the number of children that its base covers: a percentage asks for both. */
export interface CoveredGrades extends GradesFigure {
  readonly children: number;
}

export interface AreaGrades {
  readonly area: Area;
  /** Agencies' own grades: one for each return. */
  readonly own: CoveredGrades;
  /** What panels agreed: one for each case. Cases still to be agreed are not in it at all. */
  readonly agreed: CoveredGrades;
}

export interface AgencyGrades {
  readonly agency: ListedAgency;
  readonly returns: ReturnsFigure;
  /** Every area grade that the agency gave. */
  readonly areas: CoveredGrades;
  /** Its overall grade on each case. */
  readonly overall: CoveredGrades;
}

export function gradesByArea({ instrument, cases }: AuditData): AreaGrades[] {
  return instrument.areas.map((area) => ({
    area,
    own: covered(cases, ({ places }) => places.map((place) => gradeAt(place, area.id))),
    agreed: covered(cases, ({ agreed }) => [agreedDatum(agreed(area.id))]),
  }));
}

export function gradesByAgency({ agencies, cases, instrument }: AuditData): AgencyGrades[] {
  return agencies.map((agency, index) => {
    const placeOf = ({ places }: CaseData) => places.slice(index, index + 1);
    return {
      agency,
      returns: returnsFigure(cases.flatMap((each) => placeOf(each).map(({ datum }) => datum))),
      areas: covered(cases, (each) =>
        placeOf(each).flatMap((place) => instrument.areas.map(({ id }) => gradeAt(place, id))),
      ),
      overall: covered(cases, (each) => placeOf(each).map(overallAt)),
    };
  });
}

/** The overall grades: what each agency gave each case, and what panels agreed for each. */
export function overallGrades({ cases }: AuditData): Omit<AreaGrades, "area"> {
  return {
    own: covered(cases, ({ places }) => places.map(overallAt)),
    agreed: covered(cases, ({ agreedOverall }) => [agreedDatum(agreedOverall)]),
  };
}

/** Returns owed and in, over all cases and agencies. */
export function returnsOf({ cases }: AuditData): ReturnsFigure {
  return returnsFigure(cases.flatMap(({ places }) => places.map(({ datum }) => datum)));
}

function covered(
  cases: readonly CaseData[],
  dataOf: (each: CaseData) => readonly (GradeDatum | null)[],
): CoveredGrades {
  let children = 0;
  const all: GradeDatum[] = [];
  for (const each of cases) {
    const data = dataOf(each).filter((datum) => datum !== null);
    if (data.some((datum) => !isNotGraded(datum))) children++;
    all.push(...data);
  }
  return { ...gradesFigure(all), children };
}
