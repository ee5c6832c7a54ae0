import type { Timescale } from "#src/domain/instrument/schema.ts";

/** Ten working days from `start` to `end`, in every edition and for every child. */
export function aTimescale(id: string, given: Partial<Timescale> = {}): Timescale {
  return {
    id,
    label: `Timescale ${id}`,
    from: "start",
    to: "end",
    limit: { count: 10, unit: "working-day" },
    thenEvery: null,
    onlyFor: null,
    editions: {},
    basis: "wt",
    ...given,
  };
}
