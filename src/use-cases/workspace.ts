import type { Instrument } from "../domain/instrument/schema.ts";
import type { Retention } from "../domain/retention/retention-rule.ts";
import type { AuditId, DocumentHash } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { RemoveFailure } from "../storage/remove-everything.ts";
import type { Backups } from "./backups.ts";
import type { OpenAudit, SaveFailure } from "./open-audit.ts";
import type { RetainingReturns } from "./retaining-returns.ts";
import type { Safe } from "./safe.ts";
import type { SaveState } from "./save-state.ts";

/** What a list shows of an audit without opening it. Derived, kept in the audit's snapshot, never a truth of its own. */
export interface AuditSummary {
  readonly id: AuditId;
  readonly title: string | null;
  /** Of both, where cases may carry two. */
  readonly instrumentTitle: string | null;
  readonly cases: number;
  /** Returns begun and returns signed off on this device. */
  readonly returnsBegun: number;
  readonly returnsSignedOff: number;
  readonly openConcerns: number;
  readonly signedOff: boolean;
  readonly changedAt: string | null;
  /** What the audit says about how long its returns are kept; left out of what was kept before there was such a rule. */
  readonly retention?: Retention;
}

/** What was found at the start. Anything but `sound` and `first-start` is said in words before the person goes on. */
export type StorageHealth =
  | { readonly type: "sound" }
  /** Nothing here: a first start, or a browser that has cleared everything. */
  | { readonly type: "first-start" }
  /** The store holds fewer events than it is known to have held: destroyed, emptied or rolled back. */
  | {
      readonly type: "older-than-witness";
      readonly audits: readonly { id: AuditId; expected: number; found: number }[];
    }
  /** Rows that cannot be opened or do not follow from one another. What can be read is open. */
  | {
      readonly type: "damaged";
      readonly audits: readonly { id: AuditId; unreadable: number; gaps: number; drafts: number }[];
    };

export type WorkspaceFailure =
  | { readonly type: "storage-refused"; readonly detail: string }
  | { readonly type: "newer-database" }
  | { readonly type: "key-missing" }
  /** Another tab has chosen a passphrase meanwhile. */
  | { readonly type: "begun-elsewhere" };

/** The audits that name an instrument, or once did. Not certain: some of what is kept cannot be read. */
export interface InstrumentUse {
  readonly audits: readonly AuditId[];
  readonly isCertain: boolean;
}

export type ForgetInstrumentFailure = SaveFailure | ({ readonly type: "in-use" } & InstrumentUse);

/** Everything one person holds on one device. There is one per browser profile. */
export interface Workspace {
  /** Found at the start; rows that are read later can still make it worse, and then the subscribers are told. */
  readonly health: StorageHealth;
  /** Settles when every row has been looked at once after the start: from then on a sound health means every row. */
  readonly looked: Promise<void>;
  /** Settles some seconds after the start, when nothing of the first screen waits for anything: time for reminders. */
  readonly quiet: Promise<void>;
  readonly saveState: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Settles once anything can be kept here: at once, or when a passphrase has been chosen. `false`: the person would rather not. */
  readonly begin: () => Promise<boolean>;
  /** The lock over what is kept; `null` where nothing is kept yet. */
  readonly safe: Safe | null;
  readonly listAudits: () => Promise<readonly AuditSummary[]>;
  /** A new audit with nothing in it. Everything can wait, so nothing is asked. */
  readonly startAudit: () => Promise<Result<OpenAudit, SaveFailure>>;
  readonly openAudit: (
    id: AuditId,
  ) => Promise<Result<OpenAudit, { readonly type: "no-such-audit" } | { readonly type: "unreadable" }>>;
  /** Keeps an instrument's text as a sealed document. The same text is kept once. */
  readonly keepInstrument: (text: string) => Promise<Result<DocumentHash, SaveFailure>>;
  readonly readInstrument: (hash: DocumentHash) => Promise<Instrument | null>;
  /** The very text of the file that it was opened from. */
  readonly readInstrumentText: (hash: DocumentHash) => Promise<string | null>;
  readonly findInstrumentUse: (hash: DocumentHash) => Promise<InstrumentUse>;
  /** Takes an instrument off the device that no audit names. */
  readonly forgetInstrument: (hash: DocumentHash) => Promise<Result<null, ForgetInstrumentFailure>>;
  readonly listInstruments: () => Promise<readonly { readonly hash: DocumentHash; readonly instrument: Instrument }[]>;
  /** What is held about children, for how long, and its deletion. */
  readonly retaining: RetainingReturns;
  /** Deletes everything that is kept in this browser profile and tells the other tabs. Nothing can be done with this workspace afterwards. */
  readonly removeEverything: () => Promise<Result<void, RemoveFailure>>;
  /** Everything that is here as one sealed file, and such a file brought in. Loaded when it is asked for. */
  readonly backups: () => Promise<Backups>;
  /** Saved changes that are in no backup. */
  readonly changesSinceBackup: () => number;
  /** Makes this tab the one that writes; the other reads from then on. */
  readonly takeOver: () => Promise<void>;
  /** The person has read that the store is short or damaged and goes on with what is here: it is what the next start compares with. */
  readonly goOnWithWhatIsHere: () => Promise<void>;
  /** Lets go of the pen and of the database. Nothing can be saved afterwards. */
  readonly close: () => void;
}
