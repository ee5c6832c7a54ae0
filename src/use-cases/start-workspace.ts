import type { KeyLock } from "../crypto/key-lock.ts";
import { printOfLock } from "../crypto/print-of-lock.ts";
import { type EpochId, newId } from "../kernel/ids.ts";
import { openReceiptBook } from "../storage/backup-receipt.ts";
import type { ChosenPlace } from "../storage/chosen-place.ts";
import { checkQuickly } from "../storage/integrity.ts";
import { readLock } from "../storage/lock-store.ts";
import { takePen } from "../storage/pen.ts";
import type { Store } from "../storage/store.ts";
import { openTabChannel, type TabMessage } from "../storage/tab-channel.ts";
import type { Surroundings } from "../storage/this-browser.ts";
import { AuditShelf } from "./audit-shelf.ts";
import { changesSince, noMoreThan } from "./backup-state.ts";
import type { Backups } from "./backups.ts";
import type { DoAside } from "./chores.ts";
import { houseworkOf } from "./housework.ts";
import { openInstrumentShelf } from "./instrument-shelf.ts";
import type { Keeper } from "./keeper.ts";
import { openSafe } from "./safe.ts";
import { trackSaves } from "./save-tracker.ts";
import { isSound, storageHealth } from "./storage-health.ts";
import type { Workspace } from "./workspace.ts";

export interface WorkspaceSurroundings extends Surroundings {
  /** Left out where there are no workers: the page then does everything itself. */
  readonly doAside?: DoAside;
  readonly keeper: Keeper;
  /** Another tab has removed everything: what is on this screen is of a workspace that is no more. */
  readonly onRemoved?: () => void;
  /** The folder that backups are written to by themselves, if this browser has such a thing. */
  readonly chosenPlace: (name: string) => Promise<ChosenPlace>;
  /** Loads the page again, after everything in the store was replaced. */
  readonly loadAgain: () => void;
}

/** Everything that an opened store holds, as screens see it. What is wrong with it is in the workspace's health. */
export async function startWorkspace(around: WorkspaceSurroundings, store: Store, lock: KeyLock): Promise<Workspace> {
  const { ports, locks } = around;
  const name = store.database.name;
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const saves = trackSaves(notify);
  const receipts = openReceiptBook(name, around.localStorage);
  saves.set({ lastBackup: receipts.last()?.madeAt ?? null });
  let health = storageHealth(await checkQuickly(store));

  const savedListeners = new Set<() => void>();
  const lockListeners = new Set<() => void>();
  let isLockAsked = false;
  const channel = openTabChannel(name, hear);
  const instruments = openInstrumentShelf(store, ports.hash);
  const doChore = houseworkOf(store, around.doAside);
  const audits = new AuditShelf({
    store,
    ports,
    doChore,
    readInstrument: instruments.readInstrument,
    follow: (fields, outcome) => {
      saves.follow(fields, outcome);
      void outcome.then((result) => {
        if (!result.ok && result.error.type === "read-only") penMoved();
      });
    },
    onWritten: (audit) => {
      channel.tell({ type: "written", audit });
      tellSaved();
    },
    onDamage: () => lookAgain(),
  });

  function tellSaved(): void {
    for (const listener of savedListeners) listener();
  }

  function hear(message: TabMessage): void {
    if (message.type === "removed") {
      letGo();
      around.onRemoved?.();
    } else if (message.type === "written") {
      // The lists that show this audit's counts are told as well.
      void audits.catchUp(message.audit).then(notify, () => undefined);
      tellSaved();
    } else if (message.type === "replaced") {
      around.loadAgain();
    } else if (message.type === "locked") {
      isLockAsked = true;
      for (const listener of lockListeners) listener();
    } else if (store.writer !== null && message.writer > store.writer) {
      store.writer = null;
      penMoved();
    }
  }

  function penMoved(): void {
    saves.set({ tab: store.writer === null ? "reading" : "writing" });
    if (store.writer !== null) channel.tell({ type: "pen-taken", writer: store.writer });
    audits.notify();
  }

  /** Opens every row there is. It takes seconds in a large store, so it begins when the first screen is there. */
  async function lookAgain(): Promise<void> {
    if (!isSound(health) || store.isClosed) return;
    const found = storageHealth(await doChore("check", { witnesses: store.witness.all() }));
    if (isSound(found) || !isSound(health)) return;
    health = found;
    await audits.renewChain();
    notify();
  }

  let backups: Promise<Backups> | null = null;
  async function beginBackups(): Promise<Backups> {
    const { openBackups } = await import("./open-backups.ts");
    return openBackups({
      store,
      keeper: around.keeper.backups(store),
      receipts,
      place: await around.chosenPlace(name),
      now: ports.now,
      isShort: () => health.type === "older-than-witness",
      onSaved: (listener) => {
        savedListeners.add(listener);
        return () => savedListeners.delete(listener);
      },
      onBackedUp: () => saves.set({ lastBackup: receipts.last()?.madeAt ?? null }),
      onPenLost: penMoved,
      onBroughtIn: async (brought) => {
        await audits.broughtIn(brought);
        // An empty store is not empty any more, and a short one may be whole again.
        if (health.type !== "damaged") health = storageHealth(await checkQuickly(store));
        notify();
      },
      onReplaced: () => {
        channel.tell({ type: "replaced" });
        around.loadAgain();
      },
    });
  }
  const openedBackups = () => {
    backups ??= beginBackups();
    return backups;
  };

  const pen = await takePen(store, {
    locks,
    beforeWriting: () => audits.catchUpAll(),
    freshChain: () => (isSound(health) ? null : newId<EpochId>(ports.randomBytes)),
    onChange: penMoved,
  });
  // Changed in another tab while this one was still making a key of the passphrase: it was too early to be asked.
  const inForce = await readLock(store.database);
  if (inForce !== null && printOfLock(inForce) !== printOfLock(lock)) isLockAsked = true;
  void around.askToPersist().then(
    (kept) => saves.set({ persistence: kept ? "protected" : "not-protected" }),
    () => saves.set({ persistence: "not-protected" }),
  );
  // Closed in the middle of it, there is nobody left to tell.
  const looked = around
    .whenQuiet()
    .then(lookAgain)
    .catch(() => undefined);
  // After the look, which is waited for: what came in from elsewhere and was erased there is taken out of the rows.
  void looked.then(() => (store.writer === null || store.isClosed ? undefined : audits.strip())).catch(() => undefined);

  return {
    get health() {
      return health;
    },
    looked,
    quiet: looked.then(around.whenQuiet).then(around.whenQuiet),
    saveState: saves.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: async () => true,
    safe: openSafe(store, around.keeper, ports.now, lock, {
      lockOthers: () => channel.tell({ type: "locked" }),
      onLockAsked: (listener) => {
        lockListeners.add(listener);
        // Asked while this tab was still opening.
        if (isLockAsked) listener();
        return () => lockListeners.delete(listener);
      },
    }),
    listAudits: audits.list,
    startAudit: audits.start,
    openAudit: audits.open,
    ...instruments,
    backups: openedBackups,
    changesSinceBackup: () => changesSince(receipts.last(), store.witness.all()),
    takeOver: async () => {
      await pen.takeOver();
    },
    goOnWithWhatIsHere: async () => {
      await audits.settleWitnesses();
      await (await openedBackups()).letEarlierStay();
      const last = receipts.last();
      if (last !== null) receipts.keep(noMoreThan(last, store.witness.all()));
      health = storageHealth(await checkQuickly(store));
      notify();
    },
    retaining: {
      held: audits.held,
      deleteReturns: async (wish) => {
        const deleted = await audits.deleteReturns(wish);
        notify();
        return deleted;
      },
      readReport: async (hash) => (await import("./read-kept-report.ts")).readReport(store, hash),
    },
    removeEverything: async () => {
      letGo();
      const { removeEverything } = await import("./remove-everything.ts");
      return removeEverything(name, around.localStorage);
    },
    close: letGo,
  };

  function letGo(): void {
    store.isClosed = true;
    void backups?.then((opened) => opened.close());
    pen.release();
    channel.close();
    store.database.close();
  }
}
