import { err, ok } from "#src/kernel/result.ts";
import type { BackupState, Backups } from "#src/use-cases/backups.ts";
import type { SaveState } from "#src/use-cases/save-state.ts";
import type { AuditSummary, StorageHealth, Workspace } from "#src/use-cases/workspace.ts";
import { openMemoryAudit } from "#tests/support/memory-audit.ts";

const quiet: SaveState = {
  pending: 0,
  savedAt: null,
  failure: null,
  persistence: "protected",
  tab: "writing",
  lastBackup: null,
};

/** Backups that do what the test says, and nothing else. */
export function someBackups(does: Partial<Backups> = {}): Backups {
  const state: BackupState = {
    last: null,
    changes: 0,
    isDue: false,
    place: { type: "not-here" },
    handed: null,
    failure: null,
  };
  return {
    state: () => state,
    subscribe: () => () => undefined,
    save: async () => err({ type: "cancelled" }),
    saveAsFile: async () => err({ type: "cancelled" }),
    confirm: async () => err({ type: "another-file" }),
    open: async () => err({ type: "cancelled" }),
    choosePlace: async () => err({ type: "not-chosen" }),
    wakePlace: async () => err({ type: "not-chosen" }),
    forgetPlace: async () => undefined,
    notToday: () => undefined,
    letEarlierStay: async () => undefined,
    saveBeforeLocking: async () => null,
    close: () => undefined,
    ...does,
  };
}

interface WorkspaceAtHand extends Workspace {
  /** What the disk, the browser or another tab did. */
  readonly set: (part: Partial<SaveState>) => void;
  readonly takenOver: () => number;
  readonly wentOn: () => number;
  /** Another tab is locked by hand. */
  readonly askToLock: () => void;
}

/** A workspace whose disk does what the test says, for screens whose subject is what is said about it. */
export function aWorkspace(
  state: Partial<SaveState> = {},
  health: StorageHealth = { type: "sound" },
  audits: readonly AuditSummary[] = [],
  theBackups: Backups = someBackups(),
): WorkspaceAtHand {
  const listeners = new Set<() => void>();
  const lockListeners = new Set<() => void>();
  let now: SaveState = { ...quiet, ...state };
  let [takenOver, wentOn] = [0, 0];
  return {
    health,
    looked: Promise.resolve(),
    quiet: Promise.resolve(),
    saveState: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: async () => true,
    safe: {
      lockOthers: () => undefined,
      onLockAsked: (listener) => {
        lockListeners.add(listener);
        return () => lockListeners.delete(listener);
      },
      since: () => ["2026-11-21T09:00:00.000Z"],
      changePassphrase: async () => err({ type: "wrong-secret" }),
      prepareRecoveryKey: async () => err({ type: "wrong-secret" }),
    },
    listAudits: async () => audits,
    startAudit: async () => (now.failure === null ? ok(openMemoryAudit()) : err(now.failure)),
    openAudit: async () => err({ type: "no-such-audit" }),
    keepInstrument: async () => err({ type: "storage-closed" }),
    readInstrument: async () => null,
    readInstrumentText: async () => null,
    findInstrumentUse: async () => ({ audits: [], isCertain: true }),
    forgetInstrument: async () => err({ type: "storage-closed" }),
    listInstruments: async () => [],
    retaining: {
      held: async () => [],
      deleteReturns: async () => err({ type: "no-such-audit" }),
      readReport: async () => null,
    },
    removeEverything: async () => ok(undefined),
    backups: async () => theBackups,
    changesSinceBackup: () => theBackups.state().changes,
    takeOver: async () => {
      takenOver++;
    },
    goOnWithWhatIsHere: async () => {
      wentOn++;
    },
    close: () => undefined,
    set: (part) => {
      now = { ...now, ...part };
      for (const listener of listeners) listener();
    },
    takenOver: () => takenOver,
    wentOn: () => wentOn,
    askToLock: () => {
      for (const listener of lockListeners) listener();
    },
  };
}
