import { Dexie, type EntityTable, type Table } from "dexie";
import type { KeyLock } from "../crypto/key-lock.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { AuditId, DeviceId, EpochId } from "../kernel/ids.ts";

/** The version of everything inside the rows. Dexie's own version changes tables and indexes only. Since 2 the keys are under a lock. */
export const schemaEpoch = 2;

export interface LockRow {
  readonly id: "lock";
  readonly lock: KeyLock;
}

/** Of schema epoch 1 alone: keys beside what they opened. */
export interface BareKeysRow {
  readonly id: "device";
  readonly content: CryptoKey;
  readonly names: CryptoKey;
}

/** Read inside every write transaction: a tab that runs older code, or that has lost the pen, stops here. */
export interface GuardRow {
  readonly id: "guard";
  readonly schemaEpoch: number;
  /** Grows each time a tab takes the pen. Only the tab that holds the newest number may write. */
  readonly writer: number;
  /** This store's life: random, new after a restore. Part of every seal, so a row of another store does not open. */
  readonly store: EpochId;
  readonly device: DeviceId;
  /** The epoch of the chains being written: new whenever the store was found short or damaged, so that a fork shows. */
  readonly chain: EpochId;
  /** A known word sealed under the content key: tells a wrong key from damaged rows. */
  readonly proof: Bytes;
}

/** One event. `place` counts 1, 2, 3 … within the audit, in order of arrival, whoever wrote the event. */
export interface TailRow {
  readonly audit: AuditId;
  readonly place: number;
  readonly sealed: Bytes;
}

/** The events of the places `from` to `to`, both included, sealed together. */
export interface SegmentRow {
  readonly audit: AuditId;
  readonly from: number;
  readonly to: number;
  readonly sealed: Bytes;
}

/** What is being typed in one field. `id` is opaque: the field's name is inside the seal. */
export interface DraftRow {
  readonly id: string;
  readonly audit: AuditId;
  /** Grows with every draft of this store, and is part of the seal. */
  readonly turn: number;
  readonly sealed: Bytes;
}

export interface DocumentRow {
  readonly id: string;
  readonly sealed: Bytes;
}

/** Derived and disposable: opening is quicker with it and the same without it. In two rows, so that a list need not read the log. */
export interface SnapshotRow {
  readonly audit: AuditId;
  readonly part: "summary" | "log";
  readonly sealed: Bytes;
}

export const tables = {
  keys: "id",
  meta: "id",
  tail: "[audit+place]",
  segments: "[audit+from+to]",
  drafts: "id, audit",
  documents: "id",
  snapshots: "[audit+part]",
} as const;

export type TableName = keyof typeof tables;

export class SightlineDatabase extends Dexie {
  declare readonly keys: Table<LockRow | BareKeysRow, string>;
  declare readonly meta: EntityTable<GuardRow, "id">;
  declare readonly tail: Table<TailRow, [AuditId, number]>;
  declare readonly segments: Table<SegmentRow, [AuditId, number, number]>;
  declare readonly drafts: EntityTable<DraftRow, "id">;
  declare readonly documents: EntityTable<DocumentRow, "id">;
  declare readonly snapshots: Table<SnapshotRow, [AuditId, SnapshotRow["part"]]>;

  /** At a start, and after the disk refused a write: see `beginNewLog`. */
  mayBeTorn = true;

  constructor(name: string) {
    // Strict: the browser's default acknowledges before the disk has it, and loses seconds of saves in a power cut.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores(tables);
    // The browser closes every connection where a write of one of them failed.
    this.on("close", () => {
      this.mayBeTorn = true;
    });
  }
}
