import type { DropsMost } from "../domain/log/dropping.ts";
import type { Result } from "../kernel/result.ts";
import type { BackupReceipt } from "../storage/backup-receipt.ts";
import type { PlaceFailure, PlaceState } from "../storage/chosen-place.ts";
import type { BackupPreview, BringInFailure, OpenBackupFailure, Watch, WriteBackupFailure } from "./backup-keeper.ts";

export type { DropsMost } from "../domain/log/dropping.ts";
export type { BackupReceipt } from "../storage/backup-receipt.ts";
export type { PlaceFailure, PlaceState } from "../storage/chosen-place.ts";
export type {
  BackupPreview,
  BackupProblem,
  BringInFailure,
  OpenBackupFailure,
  StagedAudit,
  Watch,
} from "./backup-keeper.ts";

export interface OpenedBackup {
  readonly preview: BackupPreview;
  /** All that is new, or none of it. Progress 1 means that the disk is at work and it cannot be stopped any more. */
  readonly bringIn: (watch?: Watch) => Promise<Result<void, BringInFailure>>;
  /** Puts the file in the place of everything that is here, or changes nothing. Afterwards the page must be loaded again. */
  readonly replace: (
    allowed: { readonly dropMost: boolean },
    watch?: Watch,
  ) => Promise<Result<void, BringInFailure | DropsMost>>;
  readonly putAway: () => void;
}

export interface SavedBackup {
  readonly name: string;
  readonly file: Blob;
  readonly audits: number;
  /** Events that are here, cannot be read, and so are not in the file. */
  readonly unreadable: number;
  /** `place`: in the chosen place, and read back there. `handed`: still to be handed to the browser, and then to be read back. */
  readonly where: "place" | "handed";
}

export type SaveBackupFailure = WriteBackupFailure | PlaceFailure;

/** What is known of backups now. A new object for every change and the same one between changes. */
export interface BackupState {
  readonly last: BackupReceipt | null;
  /** Saved changes that are in no backup. */
  readonly changes: number;
  readonly isDue: boolean;
  readonly place: PlaceState;
  /** A file that was handed to the browser and has not been read back. */
  readonly handed: { readonly name: string; readonly at: string } | null;
  /** Why the last one that was to be written by itself was not. */
  readonly failure: SaveBackupFailure | null;
}

/** The whole workspace as one sealed file, out and in again. */
export interface Backups {
  readonly state: () => BackupState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly save: (watch?: Watch) => Promise<Result<SavedBackup, SaveBackupFailure>>;
  /** Writes a backup as a file to be handed to the browser, also where there is a chosen place. */
  readonly saveAsFile: (watch?: Watch) => Promise<Result<SavedBackup, SaveBackupFailure>>;
  /** Reads back the file that was handed to the browser: only then is it a backup. */
  readonly confirm: (picked: Blob) => Promise<Result<void, { readonly type: "another-file" }>>;
  /** Reads a file and holds it against what is here. Nothing is changed. `null`: with the passphrase of this session. */
  readonly open: (
    file: Blob,
    passphrase: string | null,
    watch?: Watch,
  ) => Promise<Result<OpenedBackup, OpenBackupFailure>>;
  /** Asks the person for a folder. Only in answer to a press. */
  readonly choosePlace: () => Promise<Result<void, PlaceFailure>>;
  /** Asks the browser to let Sightline write to the folder again. Only in answer to a press. */
  readonly wakePlace: () => Promise<Result<void, PlaceFailure>>;
  readonly forgetPlace: () => Promise<void>;
  readonly notToday: () => void;
  /** After the store has lost something: the backups in the chosen place are the way back, whatever is written from now on. */
  readonly letEarlierStay: () => Promise<void>;
  /** Writes to the chosen place what is in no backup yet. `null`: there was nothing to do, or nowhere to write to. */
  readonly saveBeforeLocking: () => Promise<Result<SavedBackup, SaveBackupFailure> | null>;
  readonly close: () => void;
}
