import type { AuditId, EpochId, EventId } from "../kernel/ids.ts";

/** How far a store is known to have come in one audit. */
export interface Witness {
  readonly count: number;
  readonly head: EventId;
  readonly store: EpochId;
}

/**
 * Kept outside the database, so that an emptied or rolled back database does not take its own proof with it.
 * It cannot join the transaction: a witness older than the store is normal, a store older than its witness is the alarm.
 */
export interface WitnessBook {
  readonly all: () => ReadonlyMap<AuditId, Witness>;
  /** Only ever forward: a store that has lost events must not talk its own witness down. */
  readonly bump: (audit: AuditId, witness: Witness) => void;
  /** Makes today's state the one to compare with, after a person has seen the alarm and goes on. `null`: the audit is given up. */
  readonly settle: (audit: AuditId, witness: Witness | null) => void;
}

/** A witness in `localStorage`. Where the browser refuses it there is no witness, and nothing else changes. */
export function openWitnessBook(name: string, storage: () => Storage): WitnessBook {
  const prefix = `${name}.witness.`;
  function read(key: string): Witness | undefined {
    try {
      return JSON.parse(storage().getItem(key) ?? "") as Witness;
    } catch {
      return undefined;
    }
  }
  function write(audit: AuditId, witness: Witness | null): void {
    try {
      if (witness === null) storage().removeItem(prefix + audit);
      else storage().setItem(prefix + audit, JSON.stringify(witness));
    } catch {
      // Refused or full: the event is on the disk all the same, and an older witness is normal.
    }
  }
  return {
    all: () => {
      const found = new Map<AuditId, Witness>();
      for (const key of keysOf(storage)) {
        const witness = key.startsWith(prefix) ? read(key) : undefined;
        if (witness !== undefined) found.set(key.slice(prefix.length) as AuditId, witness);
      }
      return found;
    },
    bump: (audit, witness) => {
      if ((read(prefix + audit)?.count ?? 0) < witness.count) write(audit, witness);
    },
    settle: write,
  };
}

function keysOf(storage: () => Storage): string[] {
  try {
    const there = storage();
    return Array.from({ length: there.length }, (_, index) => there.key(index) ?? "");
  } catch {
    return [];
  }
}
