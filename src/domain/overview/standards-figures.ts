import type { Area, Instrument, Standard } from "../instrument/schema.ts";
import { type AuditData, standardAt } from "./audit-data.ts";
import {
  type NotRecordedFigure,
  notRecordedFigure,
  type StandardDatum,
  type StandardMetFigure,
  standardMetFigure,
} from "./figures.ts";

export interface StandardFigures {
  readonly area: Area;
  readonly standard: Standard;
  readonly met: StandardMetFigure;
  readonly notRecorded: NotRecordedFigure;
  /** Children of whom the standard was answered yes, partly or no in at least one return. */
  readonly children: number;
}

export interface ThemeFigures {
  readonly theme: Instrument["themes"][number];
  /** Over every standard of the theme. */
  readonly met: StandardMetFigure;
  readonly children: number;
  /** Children of whom a standard of the theme was answered no in at least one return. */
  readonly childrenNotMet: number;
}

/** What every return says on one standard, case by case: read once, for the figures of standards and of themes. */
export interface StandardAnswers {
  readonly area: Area;
  readonly standard: Standard;
  readonly byCase: readonly (readonly StandardDatum[])[];
}

/** Every standard of the instrument, in its order. */
export function standardAnswers({ instrument, cases }: AuditData): StandardAnswers[] {
  return instrument.areas.flatMap((area) =>
    area.standards.map((standard) => ({
      area,
      standard,
      byCase: cases.map(({ places }) =>
        places.map((place) => standardAt(place, area.id, standard)).filter((datum) => datum !== null),
      ),
    })),
  );
}

export function standardFigures(answers: readonly StandardAnswers[]): StandardFigures[] {
  return answers.map(({ area, standard, byCase }) => {
    const all = byCase.flat();
    return {
      area,
      standard,
      met: standardMetFigure(all),
      notRecorded: notRecordedFigure(all),
      children: byCase.filter((answers) => answers.some(isAnswered)).length,
    };
  });
}

/** Those answered no at least once, the most often first. Ties: more often partly, then the instrument's order. */
export function mostOftenNotMet(figures: readonly StandardFigures[]): StandardFigures[] {
  return figures.filter(({ met }) => met.no > 0).sort((a, b) => b.met.no - a.met.no || b.met.partly - a.met.partly);
}

/** Those that a file says nothing about: the critical ones first, each of which is a finding, then the most often. */
export function mostOftenNotRecorded(figures: readonly StandardFigures[]): StandardFigures[] {
  return figures
    .filter(({ notRecorded }) => notRecorded.notRecorded > 0)
    .sort(
      (a, b) =>
        Number(b.standard.critical) - Number(a.standard.critical) ||
        b.notRecorded.notRecorded - a.notRecorded.notRecorded,
    );
}

/** The themes that a standard speaks to, by the number of children for whom one was not met. Ties: the more often, then the instrument's order. */
export function themeFigures(themes: Instrument["themes"], answers: readonly StandardAnswers[]): ThemeFigures[] {
  return themes
    .map((theme) => {
      const of = answers.filter(({ standard }) => standard.themes.includes(theme.id));
      const byCase = (of[0]?.byCase ?? []).map((_, index) => of.flatMap((each) => each.byCase[index] ?? []));
      return {
        theme,
        met: standardMetFigure(byCase.flat()),
        children: byCase.filter((answers) => answers.some(isAnswered)).length,
        childrenNotMet: byCase.filter((answers) => answers.includes("no")).length,
      };
    })
    .filter(({ met }) => met.base > 0)
    .sort((a, b) => b.childrenNotMet - a.childrenNotMet || b.met.no - a.met.no);
}

function isAnswered(datum: StandardDatum): boolean {
  return datum === "yes" || datum === "partly" || datum === "no";
}
