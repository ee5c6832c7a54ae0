import type { AuditId } from "../kernel/ids.ts";

/** What is known of the last backup: opaque ids and counts, and nothing of what it says. */
export interface BackupReceipt {
  /** ISO instant, for people to read. */
  readonly madeAt: string;
  readonly bytes: number;
  /** The last place of each audit that is in it. */
  readonly counts: Readonly<Record<AuditId, number>>;
}

/** Beside the witness, outside the database: a store that was emptied does not take along that there was a backup of it. */
export interface ReceiptBook {
  readonly last: () => BackupReceipt | null;
  /** Only of a file that was read back whole; `null` where what is here has never been in one. */
  readonly keep: (receipt: BackupReceipt | null) => void;
  /** The day on which a person said "not today", as 2026-11-27. */
  readonly putOffOn: () => string | null;
  readonly putOff: (day: string) => void;
}

export function openReceiptBook(name: string, storage: () => Storage): ReceiptBook {
  const [receipt, putOff] = [`${name}.backup.receipt`, `${name}.backup.put-off`];
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage().getItem(key) ?? "null");
    } catch {
      return null;
    }
  };
  const write = (key: string, value: unknown) => {
    try {
      storage().setItem(key, JSON.stringify(value));
    } catch {
      // Refused or full: the file is there all the same, and reminding once too often does no harm.
    }
  };
  return {
    last: () => read(receipt) as BackupReceipt | null,
    keep: (made) => write(receipt, made),
    putOffOn: () => read(putOff) as string | null,
    putOff: (day) => write(putOff, day),
  };
}
