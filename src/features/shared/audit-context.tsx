import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { instrumentInWords } from "../../domain/instrument/wording.ts";
import type { Cell } from "../../domain/log/cell.ts";
import type { Reading } from "../../domain/log/heads.ts";
import type { OpenAudit } from "../../use-cases/open-audit.ts";

interface AuditInHand {
  readonly audit: OpenAudit;
  /** In the words of the audit's wording, every text of it. `null` until one is chosen. */
  readonly instrument: Instrument | null;
  readonly wording: Wording;
}

const AuditContext = createContext<AuditInHand | null>(null);

export function AuditProvider({ children, ...inHand }: AuditInHand & { readonly children: ReactNode }) {
  const { audit, instrument: chosen, wording } = inHand;
  const instrument = useMemo(() => chosen && instrumentInWords(chosen, wording), [chosen, wording]);
  return <AuditContext value={{ audit, instrument, wording }}>{children}</AuditContext>;
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

/** For what is derived from many cells: draws again after every change of the audit. */
export function useRevision(): number {
  const { audit } = useAudit();
  return useSyncExternalStore(audit.subscribe, audit.revision);
}

/** Why nothing can be changed here, or `null`. */
export function useReadOnly(): "example" | "other-tab" | null {
  const { audit } = useAudit();
  return useSyncExternalStore(audit.subscribe, audit.readOnly);
}
