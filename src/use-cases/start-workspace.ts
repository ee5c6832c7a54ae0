import { type EpochId, newId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { checkQuickly } from "../storage/integrity.ts";
import { openStore } from "../storage/open-store.ts";
import { takePen } from "../storage/pen.ts";
import { openTabChannel, type TabMessage } from "../storage/tab-channel.ts";
import type { Surroundings } from "../storage/this-browser.ts";
import { openWitnessBook } from "../storage/witness.ts";
import { AuditShelf } from "./audit-shelf.ts";
import { type DoAside, houseworkOf } from "./housework.ts";
import { openInstrumentShelf } from "./instrument-shelf.ts";
import type { MovingHouse } from "./moving-house.ts";
import { trackSaves } from "./save-tracker.ts";
import { isSound, storageHealth } from "./storage-health.ts";
import type { Workspace, WorkspaceFailure } from "./workspace.ts";

export interface WorkspaceSurroundings extends Surroundings {
  /** Left out where there are no workers: the page then does everything itself. */
  readonly doAside?: DoAside;
}

/**
 * Opens everything this browser profile holds. One workspace for each profile, so the name changes in tests alone.
 * The failures are the ones in which there is nothing to show; all others are in the workspace's health.
 */
export async function startWorkspace(
  around: WorkspaceSurroundings,
  name = "sightline",
): Promise<Result<Workspace, WorkspaceFailure>> {
  const { ports, locks } = around;
  const opened = await openStore(name, ports.randomBytes, openWitnessBook(name, around.localStorage));
  if (!opened.ok) return err(opened.error);
  const store = opened.value;

  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const saves = trackSaves(notify);
  let health = storageHealth(await checkQuickly(store));

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
    onWritten: (audit) => channel.tell({ type: "written", audit }),
    onDamage: () => lookAgain(),
  });

  function hear(message: TabMessage): void {
    if (message.type === "written") {
      // The lists that show this audit's counts are told as well.
      void audits.catchUp(message.audit).then(notify, () => undefined);
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

  async function moving(): Promise<MovingHouse> {
    const { moveWorkspace } = await import("./move-workspace.ts");
    return moveWorkspace({
      store,
      now: ports.now,
      newChain: () => newId<EpochId>(ports.randomBytes),
      onPenLost: penMoved,
      onBroughtIn: async (brought) => {
        await audits.broughtIn(brought);
        // An empty store is not empty any more, and a short one may be whole again.
        if (health.type !== "damaged") health = storageHealth(await checkQuickly(store));
        notify();
      },
    });
  }

  const pen = await takePen(store, {
    locks,
    beforeWriting: () => audits.catchUpAll(),
    freshChain: () => (isSound(health) ? null : newId<EpochId>(ports.randomBytes)),
    onChange: penMoved,
  });
  void around.askToPersist().then(
    (kept) => saves.set({ persistence: kept ? "protected" : "not-protected" }),
    () => saves.set({ persistence: "not-protected" }),
  );
  // Closed in the middle of it, there is nobody left to tell.
  const looked = around
    .whenQuiet()
    .then(lookAgain)
    .catch(() => undefined);

  return ok({
    get health() {
      return health;
    },
    looked,
    saveState: saves.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listAudits: audits.list,
    startAudit: audits.start,
    openAudit: audits.open,
    ...instruments,
    moving: {
      write: async (watch) => (await moving()).write(watch),
      open: async (file, watch) => (await moving()).open(file, watch),
    },
    takeOver: async () => {
      await pen.takeOver();
    },
    goOnWithWhatIsHere: async () => {
      await audits.settleWitnesses();
      health = storageHealth(await checkQuickly(store));
      notify();
    },
    close: () => {
      store.isClosed = true;
      pen.release();
      channel.close();
      store.database.close();
    },
  });
}
