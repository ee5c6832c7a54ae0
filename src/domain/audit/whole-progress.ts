import type { Instrument } from "../instrument/schema.ts";
import { unionById } from "../instrument/union-by-id.ts";
import type { Log } from "../log/log.ts";
import { type AuditProgress, auditProgress, type PlaceProgress } from "./audit-progress.ts";
import { returnSubject } from "./cells.ts";
import type { ListedAgency } from "./list-agencies.ts";
import { type ListedCase, listCases } from "./list-cases.ts";

/** One case under one instrument that it carries. */
export interface ProgressRow {
  readonly case: ListedCase;
  readonly instrument: Instrument;
  /** The instrument's place in the audit, from 1. */
  readonly instrumentPlace: number;
  /** The agencies of this instrument that take part, and where each stands, in the same order. */
  readonly agencies: readonly ListedAgency[];
  readonly places: readonly PlaceProgress[];
}

/** The progress of the whole audit, by one instrument or two. For a figure there is `auditProgress`, which never mixes them. */
export interface WholeProgress extends Omit<AuditProgress, "cases"> {
  /** Cases in their order, and within a case the instruments in theirs. */
  readonly rows: readonly ProgressRow[];
  /** Each case once, whatever it carries. */
  readonly cases: readonly ListedCase[];
}

export function wholeProgress(log: Log, instruments: readonly Instrument[]): WholeProgress {
  const parts = instruments.map((instrument) => auditProgress(log, instrument));
  const cases = listCases(log);
  const sum = (of: (part: AuditProgress) => number) => parts.reduce((all, part) => all + of(part), 0);
  const rows = cases.flatMap((listed) =>
    parts.flatMap(({ agencies, cases: carrying }, index): ProgressRow[] => {
      const instrument = instruments[index];
      const found = carrying.find(({ case: { id } }) => id === listed.id);
      if (instrument === undefined || found === undefined) return [];
      return [{ case: listed, instrument, instrumentPlace: index + 1, agencies, places: found.places }];
    }),
  );
  const [first, ...others] = parts;
  const lost = others.map((part) => new Set(part.withoutPlace.map(returnSubject)));
  return {
    rows,
    cases,
    agencies: unionById(parts.map(({ agencies }) => agencies)),
    expected: sum(({ expected }) => expected),
    notBegun: sum(({ notBegun }) => notBegun),
    begun: sum(({ begun }) => begun),
    signedOff: sum(({ signedOff }) => signedOff),
    unexpected: sum(({ unexpected }) => unexpected),
    // Each part names the other's returns too: only what none of them shows has no place.
    withoutPlace: (first?.withoutPlace ?? []).filter((address) => lost.every((of) => of.has(returnSubject(address)))),
    blocks: first?.blocks ?? [],
    isSignedOff: first?.isSignedOff ?? false,
  };
}
