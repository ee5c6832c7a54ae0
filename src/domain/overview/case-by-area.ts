import type { ListedCase } from "../audit/list-cases.ts";
import type { Grade, PanelOutcome } from "../audit/values.ts";
import { grades } from "../audit/values.ts";
import type { Reading } from "../log/heads.ts";
import { agreedDatum } from "./agreed.ts";
import { type AuditData, gradeAt, overallAt } from "./audit-data.ts";
import { type Beside, type GradeDatum, type GradesFigure, gradesFigure } from "./figures.ts";

/** What the report says on one area of one case. */
export type CaseAreaCell =
  /** The panel has decided, and its word wins. */
  | { readonly type: "agreed"; readonly datum: GradeDatum }
  /** Nobody has agreed yet: how far the agencies' own grades reach, and how many they are. No software picks one. */
  | { readonly type: "range"; readonly best: Grade; readonly worst: Grade; readonly figure: GradesFigure }
  /** Each agency graded its own practice: the grades are about different things, so there is no range between them. */
  | { readonly type: "each-its-own"; readonly figure: GradesFigure }
  | { readonly type: "not-graded"; readonly beside: Beside };

export interface CaseRow {
  readonly case: ListedCase;
  /** In the instrument's order of areas. */
  readonly cells: readonly CaseAreaCell[];
  readonly overall: CaseAreaCell;
}

export function caseByArea({ instrument, cases }: AuditData): CaseRow[] {
  return cases.map(({ case: listed, agreed, agreedOverall, places }) => ({
    case: listed,
    cells: instrument.areas.map(({ id, scope }) =>
      cell(
        agreed(id),
        places.map((place) => gradeAt(place, id)),
        scope === "own-agency",
      ),
    ),
    overall: cell(agreedOverall, places.map(overallAt), false),
  }));
}

function cell(
  agreed: Reading<PanelOutcome>,
  data: readonly (GradeDatum | null)[],
  isOwnPractice: boolean,
): CaseAreaCell {
  const decided = agreedDatum(agreed);
  if (decided !== null) return { type: "agreed", datum: decided };
  const figure = gradesFigure(data.filter((datum) => datum !== null));
  const given = grades.filter((grade) => figure.counts[grade] > 0);
  const [best] = given;
  const worst = given.at(-1);
  if (best === undefined || worst === undefined) return { type: "not-graded", beside: figure.beside };
  return isOwnPractice ? { type: "each-its-own", figure } : { type: "range", best, worst, figure };
}
