import { backupName } from "../bundle/backup-file.ts";
import type { AuditId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { BackupReceipt, ReceiptBook } from "../storage/backup-receipt.ts";
import type { ChosenPlace } from "../storage/chosen-place.ts";
import { settleDrafts } from "../storage/draft-store.ts";
import type { Store } from "../storage/store.ts";
import { backUpByItself } from "./back-up-by-itself.ts";
import type {
  BackupKeeper,
  BackupPreview,
  BringInFailure,
  Landed,
  Watch,
  WriteBackupFailure,
  WrittenBackup,
} from "./backup-keeper.ts";
import { changesSince, isBackupDue } from "./backup-state.ts";
import type { BackupState, Backups, SaveBackupFailure, SavedBackup } from "./backups.ts";
import { dayOf } from "./day-of.ts";

interface BackupsOptions {
  readonly store: Store;
  readonly keeper: BackupKeeper;
  readonly receipts: ReceiptBook;
  readonly place: ChosenPlace;
  readonly now: () => string;
  /** Whether the store is known to hold less than it did: then a file of it is no way back, and must not take the place of one. */
  readonly isShort: () => boolean;
  /** Tells when anything was saved. Returns the way to stop. */
  readonly onSaved: (listener: () => void) => () => void;
  /** After a receipt was kept. */
  readonly onBackedUp: () => void;
  /** After the disk has acknowledged: everything in memory, here and in other tabs, is behind. */
  readonly onBroughtIn: (audits: readonly AuditId[]) => Promise<void>;
  /** The store has another life: this page and other tabs must load again. */
  readonly onReplaced: () => void;
  readonly onPenLost: () => void;
}

/** Backups as the page has them: the keeper makes and opens them, the receipts say what is known, the place takes them. */
export function openBackups(options: BackupsOptions): Backups {
  const { store, keeper, receipts, place, now } = options;
  const listeners = new Set<() => void>();
  let handed: { readonly name: string; readonly receipt: BackupReceipt; readonly sha256: string } | null = null;
  let failure: SaveBackupFailure | null = null;
  /** The keeper holds one opened file at a time: whoever has an earlier one in hand must not act on a later one. */
  let latest: object | null = null;
  let state = readState();

  function readState(): BackupState {
    const last = receipts.last();
    const changes = changesSince(last, store.witness.all());
    return {
      last,
      changes,
      isDue: isBackupDue(last, changes, now(), receipts.putOffOn()),
      place: place.state(),
      handed: handed === null ? null : { name: handed.name, at: handed.receipt.madeAt },
      failure,
    };
  }

  function changed(): void {
    state = readState();
    for (const listener of [...listeners]) listener();
  }

  function keepReceipt(receipt: BackupReceipt): void {
    if (!options.isShort()) receipts.keep(receipt);
    failure = null;
    changed();
    options.onBackedUp();
  }

  async function write(watch?: Watch): Promise<Result<WrittenBackup, WriteBackupFailure>> {
    try {
      const written = await keeper.write(watch);
      if (!written.ok || !options.isShort()) return written;
      return ok({ ...written.value, name: backupName(dayOf(written.value.receipt.madeAt), false) });
    } catch (error) {
      return err({ type: "not-written", detail: error instanceof Error ? error.name : "unknown" });
    }
  }

  function handOut(written: WrittenBackup): SavedBackup {
    handed = { name: written.name, receipt: written.receipt, sha256: written.sha256 };
    changed();
    const { file, name, audits, unreadable } = written;
    return { file, name, audits, unreadable, where: "handed" };
  }

  async function saveInPlace({
    unasked = false,
    ...watch
  }: Watch & { readonly unasked?: boolean } = {}): Promise<Result<SavedBackup, SaveBackupFailure>> {
    const written = await write(watch);
    if (!written.ok) return written;
    const { file, receipt, sha256, audits, unreadable } = written.value;
    const put = await place.write(written.value.name, file, (found) => keeper.check(found, sha256));
    if (!put.ok) return put;
    handed = null;
    // What lacks rows that do not open is the last backup only if a person was told so: the way back is the one that has them.
    if (unreadable === 0 || !unasked) keepReceipt(receipt);
    else {
      failure = null;
      changed();
    }
    return ok({ file, name: put.value, audits, unreadable, where: "place" });
  }

  /** Two at a time would write over one another. */
  let underWay: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = underWay.then(work);
    underWay = done.catch(() => undefined);
    return done;
  }

  function refusalOf(opened: object): BringInFailure | null {
    if (latest !== opened) return { type: "changed-meanwhile" };
    return store.writer === null ? { type: "read-only", why: "other-tab" } : null;
  }

  async function saveByItself() {
    // Where somebody has asked for one meanwhile, there is nothing left to write when its turn comes.
    const saved = await inTurn(async () => (readState().changes === 0 ? null : saveInPlace({ unasked: true })));
    if (saved?.ok === false) {
      failure = saved.error;
      changed();
    }
    return saved;
  }

  function isReadyByItself(): boolean {
    return place.state().type === "ready" && store.writer !== null && !store.isClosed && !options.isShort();
  }

  const byItself = backUpByItself({
    changes: () => changesSince(receipts.last(), store.witness.all()),
    isReady: isReadyByItself,
    save: saveByItself,
  });
  const stopListening = options.onSaved(() => {
    changed();
    byItself.look();
  });
  byItself.look();

  const backups: Backups = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: (watch) => (place.state().type === "ready" ? inTurn(() => saveInPlace(watch)) : backups.saveAsFile(watch)),
    saveAsFile: (watch) =>
      inTurn(async () => {
        const written = await write(watch);
        return written.ok ? ok(handOut(written.value)) : written;
      }),
    confirm: async (picked) => {
      if (handed === null || !(await keeper.check(picked, handed.sha256))) return err({ type: "another-file" });
      const { receipt } = handed;
      handed = null;
      keepReceipt(receipt);
      return ok(undefined);
    },
    open: async (file, passphrase, watch) => {
      const mine = {};
      latest = mine;
      const preview = await keeper.open(file, passphrase, watch);
      if (!preview.ok) return preview;
      return ok({
        preview: preview.value,
        bringIn: async (watchIn) => {
          const refusal = refusalOf(mine);
          if (refusal !== null) return err(refusal);
          const landed = await keeper.bringIn(watchIn);
          if (landed.ok) return take(landed.value);
          if (landed.error.type === "read-only") options.onPenLost();
          return landed;
        },
        replace: async (allowed, watchIn) => {
          const refusal = refusalOf(mine);
          if (refusal !== null) return err(refusal);
          const landed = await keeper.replace(allowed, watchIn);
          if (!landed.ok) return landed;
          await settle(landed.value, preview.value, file.size);
          options.onReplaced();
          return ok(undefined);
        },
        putAway: keeper.putAway,
      });
    },
    choosePlace: async () => {
      const chosen = await place.choose();
      if (chosen.ok) failure = null;
      changed();
      byItself.look();
      return chosen;
    },
    wakePlace: async () => {
      const woken = await place.wake();
      changed();
      byItself.look();
      return woken;
    },
    forgetPlace: async () => {
      await place.forget();
      failure = null;
      changed();
    },
    // After one that is being written: what it notes at its end is of the files that were there when it began.
    letEarlierStay: () => inTurn(place.letStay),
    notToday: () => {
      receipts.putOff(dayOf(now()));
      changed();
    },
    saveBeforeLocking: async () => (isReadyByItself() && readState().changes > 0 ? saveByItself() : null),
    close: () => {
      byItself.stop();
      stopListening();
      keeper.putAway();
    },
  };
  return backups;

  /** What came in is on the disk: the witnesses are told, and everything in memory catches up. */
  async function take({ audits, witnesses, chain }: Landed): Promise<Result<void, BringInFailure>> {
    store.chain = chain;
    for (const [audit, witness] of witnesses) store.witness.bump(audit, witness);
    for (const audit of audits) await settleDrafts(store, audit);
    await options.onBroughtIn(audits);
    changed();
    return ok(undefined);
  }

  /** Today's state is what the next start compares with, and the file that it came from is its backup. */
  async function settle(landed: Landed, { madeAt, isSealed, audits }: BackupPreview, bytes: number): Promise<void> {
    // The receipt of a deletion and what it erased stay here and are not in the file: another backup is wanted for them.
    const inFile = new Map(audits.map(({ id, fresh, alreadyHere }) => [id, fresh + alreadyHere]));
    for (const audit of store.witness.all().keys()) {
      if (!landed.witnesses.has(audit)) store.witness.settle(audit, null);
    }
    const counts: Record<AuditId, number> = {};
    for (const [audit, witness] of landed.witnesses) {
      store.witness.settle(audit, witness);
      counts[audit] = Math.min(witness.count, inFile.get(audit) ?? 0);
    }
    for (const audit of landed.audits) await settleDrafts(store, audit);
    receipts.keep(isSealed ? { madeAt, bytes, counts } : null);
  }
}
