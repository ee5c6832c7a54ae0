import type { BackupProblem } from "../bundle/backup-file.ts";
import type { Watch } from "../bundle/workspace-file.ts";
import type { DropsMost } from "../domain/log/dropping.ts";
import type { AuditId, EpochId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { BackupReceipt } from "../storage/backup-receipt.ts";
import type { Witness } from "../storage/witness.ts";
import type { SaveFailure } from "./open-audit.ts";

export type { BackupProblem } from "../bundle/backup-file.ts";
export type { Watch } from "../bundle/workspace-file.ts";

/** What a file would do to one audit of this device, or to one that it does not name. */
export interface StagedAudit {
  readonly id: AuditId;
  readonly title: string | null;
  /** Whether anything of the audit is here already. */
  readonly isHere: boolean;
  readonly isInFile: boolean;
  readonly fresh: number;
  readonly alreadyHere: number;
  /** Cells that say two things once this is in, and do not now. */
  readonly conflicts: number;
  /** Events that were written somewhere and are neither here nor in the file. */
  readonly missing: number;
  /** Texts that were typed and not finished. */
  readonly drafts: number;
  /** Those that are left out, because another text is being typed here in the same place. */
  readonly draftsLeftOut: number;
  /** Events that are here, readable or not. */
  readonly here: number;
  /** Those of them that are not in the file, and would be gone with the file in the place of what is here. */
  readonly dropped: number;
}

/** What comes in from a file, for a person to see before anything is changed. */
export interface BackupPreview {
  readonly madeAt: string;
  readonly isSealed: boolean;
  readonly audits: readonly StagedAudit[];
  readonly freshInstruments: number;
  /** Texts typed here and not finished, which a replacement would take away. */
  readonly draftsHere: number;
}

export type OpenBackupFailure =
  | { readonly type: "file-refused"; readonly problems: readonly BackupProblem[] }
  | { readonly type: "cancelled" };

export type BringInFailure =
  | SaveFailure
  | { readonly type: "cancelled" }
  /** Something was saved here since the file was looked at. Nothing has been changed. */
  | { readonly type: "changed-meanwhile" };

export interface WrittenBackup {
  readonly file: Blob;
  /** Says the day and nothing else. */
  readonly name: string;
  /** To be kept once the file is where it belongs and was read back there. */
  readonly receipt: BackupReceipt;
  /** SHA-256 of the file's bytes, hexadecimal: by it the very same file is known again. */
  readonly sha256: string;
  readonly audits: number;
  /** Events that are here, cannot be read, and so are not in the file. */
  readonly unreadable: number;
}

export type WriteBackupFailure =
  | { readonly type: "cancelled" }
  /** The passphrase in use is another than the one that was said here: another tab has changed it. */
  | { readonly type: "passphrase-changed" }
  /** What was written could not be read back whole, so it is none. */
  | { readonly type: "not-read-back" }
  /** The store or the worker failed. The detail is the error's name. */
  | { readonly type: "not-written"; readonly detail: string };

/** What is on the disk now, for whoever has the witnesses and the open store: a worker has neither. */
export interface Landed {
  readonly audits: readonly AuditId[];
  readonly witnesses: ReadonlyMap<AuditId, Witness>;
  /** The epoch of the chains that are written from now on. */
  readonly chain: EpochId;
}

/**
 * Whoever has the passphrase of this session, and makes and opens backups with it: a worker, so that neither the passphrase nor what
 * a backup holds is in the page. Everything that goes in and out can be posted. It holds one opened file at a time.
 */
export interface BackupKeeper {
  readonly write: (watch?: Watch) => Promise<Result<WrittenBackup, WriteBackupFailure>>;
  /** Whether these are the very bytes. */
  readonly check: (file: Blob, sha256: string) => Promise<boolean>;
  /** Reads a file and holds it against the store. `null`: with the passphrase of this session. */
  readonly open: (
    file: Blob,
    passphrase: string | null,
    watch?: Watch,
  ) => Promise<Result<BackupPreview, OpenBackupFailure>>;
  /** Of the file that was opened last: all that is new, or none of it. */
  readonly bringIn: (watch?: Watch) => Promise<Result<Landed, BringInFailure>>;
  /** The file that was opened last, in the place of everything that is here. The store has another life afterwards. */
  readonly replace: (
    allowed: { readonly dropMost: boolean },
    watch?: Watch,
  ) => Promise<Result<Landed, BringInFailure | DropsMost>>;
  /** Forgets the file that was opened last. */
  readonly putAway: () => void;
}
