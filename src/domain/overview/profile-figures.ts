import type { Instrument } from "../instrument/schema.ts";
import type { AuditData } from "./audit-data.ts";

export interface ProfileFigures {
  readonly question: Instrument["profile"][number];
  /** Children of whom it is given. */
  readonly base: number;
  readonly notGiven: number;
  readonly options: readonly { readonly id: string; readonly label: string; readonly count: number }[];
}

/** How many children there are in each band of each profile question. Bands that nobody is in are listed with 0. */
export function profileFigures({ instrument, cases }: AuditData): ProfileFigures[] {
  return instrument.profile.map((question) => {
    const bands = cases.map(({ bandOf }) => bandOf(question.id));
    const options = question.options.map(({ id, label }) => ({
      id,
      label,
      count: bands.filter((band) => band === id).length,
    }));
    const base = options.reduce((sum, { count }) => sum + count, 0);
    return { question, base, notGiven: cases.length - base, options };
  });
}
