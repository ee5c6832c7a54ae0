import { compareInstruments } from "#src/domain/instrument/compare-instruments.ts";
import type { AreaComparison, Comparison, Facet } from "#src/domain/instrument/comparison.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { anInstrumentFile, type Draft } from "#tests/support/builders/an-instrument-file.ts";

export const small = JSON.parse(anInstrumentFile()) as Instrument;

/** The next version of the small instrument, with a change. */
export function next(change: (draft: Draft) => void, version = "1.3.0"): Instrument {
  return JSON.parse(
    anInstrumentFile((draft) => {
      draft.version = version;
      draft.supersedes = [];
      change(draft);
    }),
  );
}

export const base = next(() => undefined, "1.2.0");
export const compareNext = (change: (draft: Draft) => void) => compareInstruments(base, next(change));

export function area(comparison: Comparison, id: string): AreaComparison {
  const found = comparison.areas.find(({ before, after }) => (after ?? before)?.id === id);
  if (found === undefined) throw new Error(`No area ${id}.`);
  return found;
}

export function planFacets(change: (plan: Draft) => void): readonly Facet[] {
  const { facets, standards } = area(
    compareNext((draft) => change(draft.areas[0])),
    "plan",
  );
  return [...facets, ...standards.flatMap((each) => each.facets)];
}

export const plan = { id: "plan", number: 8, title: "The plan" };
export const visits = { id: "visits", number: 9, title: "Visits" };
