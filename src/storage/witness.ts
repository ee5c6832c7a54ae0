import type { KeyLock } from "../crypto/key-lock.ts";
import { printOfLock } from "../crypto/print-of-lock.ts";
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
  /** Notes the lock that is in force from now on. */
  readonly noteLock: (lock: KeyLock) => void;
  /** `false`: another lock was in force here when one was last noted, so this one may have been put back from before. */
  readonly isLockAsLeft: (lock: KeyLock) => boolean;
  /** A number that no draft has had. */
  readonly nextTurn: () => number;
  /** Notes which turn of a field's draft is on the disk; `null`: the draft is gone. */
  readonly noteDraft: (id: string, turn: number | null) => void;
  /** `false`: a later one was noted, or that it is gone, so this one was put back from before. */
  readonly isNewestDraft: (id: string, turn: number) => boolean;
}

/** A witness in `localStorage`. Where the browser refuses it there is no witness, and nothing else changes. */
export function openWitnessBook(name: string, storage: () => Storage): WitnessBook {
  const prefix = `${name}.witness.`;
  const [lockKey, turnKey, draftPrefix] = [`${name}.lock`, `${name}.turn`, `${name}.draft.`];
  let lastTurn = 0;
  function read<T = Witness>(key: string): T | undefined {
    try {
      return JSON.parse(storage().getItem(key) ?? "") as T;
    } catch {
      return undefined;
    }
  }
  function write(key: string, noted: unknown): void {
    try {
      if (noted === null) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(noted));
    } catch {
      // Refused or full: what was written is on the disk all the same, and an older witness is normal.
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
      if ((read(prefix + audit)?.count ?? 0) < witness.count) write(prefix + audit, witness);
    },
    settle: (audit, witness) => write(prefix + audit, witness),
    noteLock: (lock) => write(lockKey, printOfLock(lock)),
    isLockAsLeft: (lock) => (read<string>(lockKey) ?? printOfLock(lock)) === printOfLock(lock),
    nextTurn: () => {
      lastTurn = Math.max(lastTurn, read<number>(turnKey) ?? 0) + 1;
      return lastTurn;
    },
    noteDraft: (id, turn) => {
      write(draftPrefix + id, turn);
      if (turn !== null && turn > (read<number>(turnKey) ?? 0)) write(turnKey, turn);
    },
    // One that nobody has noted was on its way when the browser ended: then its turn is later than every noted one.
    isNewestDraft: (id, turn) => turn >= (read<number>(draftPrefix + id) ?? (read<number>(turnKey) ?? 0) + 1),
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
