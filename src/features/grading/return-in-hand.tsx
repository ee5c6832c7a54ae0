import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ReturnAddress, returnCells } from "../../domain/audit/cells.ts";
import { type ReturnView, readReturn } from "../../domain/audit/read-return.ts";
import type { Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { WhyReadOnly } from "../../use-cases/open-audit.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";

/** Why nothing can be changed in a return, or `null`. */
export type ReturnReadOnly = WhyReadOnly | "signed-off" | null;

/** The one return that the screens below are about. */
export interface ReturnInHand {
  readonly address: ReturnAddress;
  readonly cells: ReturnType<typeof returnCells>;
  readonly agency: Instrument["agencies"][number];
  readonly instrument: Instrument;
  /** Its place in the audit, from 1. */
  readonly instrumentPlace: number;
  readonly wording: Wording;
  /** Its address in the application; its pages come after. */
  readonly base: string;
  readonly readOnly: ReturnReadOnly;
  /** Received on paper: whoever types it in is not whoever graded it. */
  readonly isTranscribed: boolean;
  /** The gaps of a timescale for which a reason was ever given, by the date from which each ran. */
  readonly reasonsGiven: (timescaleId: string) => readonly (string | null)[];
}

const ReturnContext = createContext<ReturnInHand | null>(null);

export function ReturnProvider({ inHand, children }: { readonly inHand: ReturnInHand; readonly children: ReactNode }) {
  return <ReturnContext value={inHand}>{children}</ReturnContext>;
}

export function useReturn(): ReturnInHand {
  const inHand = useContext(ReturnContext);
  if (inHand === null) throw new Error("This screen stands outside a return.");
  return inHand;
}

/** The whole return as it stands. For what is derived from many cells: it is read again after every change. */
export function useReturnView(): ReturnView {
  const { audit } = useAudit();
  const { address, instrument } = useReturn();
  const revision = useRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log is changed in place, and `revision` is what says so.
  return useMemo(() => readReturn(audit.log, address, instrument), [audit, address, instrument, revision]);
}
