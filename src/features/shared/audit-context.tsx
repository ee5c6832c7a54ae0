import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import type { Wording } from "../../domain/audit/values.ts";
import { besideFirst } from "../../domain/instrument/beside-first.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { instrumentInWords } from "../../domain/instrument/wording.ts";
import type { Cell } from "../../domain/log/cell.ts";
import type { Reading } from "../../domain/log/heads.ts";
import type { OpenAudit, WhyReadOnly } from "../../use-cases/open-audit.ts";

interface AuditInHand {
  readonly audit: OpenAudit;
  /** The audit's first, in the words of the audit's wording, every text of it; `null` until one is chosen. */
  readonly instrument: Instrument | null;
  /** The first, and the second as it is read beside it where there is one; empty until one is chosen. */
  readonly instruments: readonly Instrument[];
  readonly wording: Wording;
}

const AuditContext = createContext<AuditInHand | null>(null);

interface AuditProviderProps extends Omit<AuditInHand, "instruments"> {
  /** As it stands in its file, like the first. */
  readonly second?: Instrument | null | undefined;
  readonly children: ReactNode;
}

export function AuditProvider({ audit, instrument: chosen, second = null, wording, children }: AuditProviderProps) {
  const instruments = useMemo(() => {
    if (chosen === null) return [];
    const beside = second === null ? [] : [besideFirst(chosen, second)];
    return [chosen, ...beside].map((each) => instrumentInWords(each, wording));
  }, [chosen, second, wording]);
  const inHand = useMemo(
    () => ({ audit, instrument: instruments[0] ?? null, instruments, wording }),
    [audit, instruments, wording],
  );
  return <AuditContext value={inHand}>{children}</AuditContext>;
}

export function useAudit(): AuditInHand {
  const inHand = useContext(AuditContext);
  if (inHand === null) throw new Error("This screen stands outside an open audit.");
  return inHand;
}

/** What one cell says, kept up to date: only a screen whose own cell moved is drawn again. */
export function useReading<V>(cell: Cell<V>): Reading<V> {
  const { audit } = useAudit();
  return useSyncExternalStore(audit.subscribe, () => audit.read(cell));
}

/** The audit's own list of words to look for, as it stands; unset outside an audit, where a text may be typed too. */
export function useWordsToLookFor(): Reading<string> {
  const audit = useContext(AuditContext)?.audit;
  return useSyncExternalStore(audit?.subscribe ?? neverMoves, () => audit?.read(setUpCells.wordsToLookFor) ?? noList);
}

const noList: Reading<string> = { state: "unset", heads: [] };
const neverMoves = () => () => undefined;

/** For what is derived from many cells: draws again after every change of the audit. */
export function useRevision(): number {
  const { audit } = useAudit();
  return useSyncExternalStore(audit.subscribe, audit.revision);
}

/** Why nothing can be changed here, or `null`. */
export function useReadOnly(): WhyReadOnly | null {
  const { audit } = useAudit();
  return useSyncExternalStore(audit.subscribe, audit.readOnly);
}
