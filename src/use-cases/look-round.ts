import { err } from "../kernel/result.ts";
import { openReceiptBook } from "../storage/backup-receipt.ts";
import type { WitnessBook } from "../storage/witness.ts";
import { trackSaves } from "./save-tracker.ts";
import type { WorkspaceSurroundings } from "./start-workspace.ts";
import { isSound, storageHealth } from "./storage-health.ts";
import type { StorageHealth, Workspace } from "./workspace.ts";

const noPassphrase = { type: "no-passphrase" } as const;

/**
 * The workspace of a device that keeps nothing: the example, the guides and the shipped instruments need no more. The first thing
 * that would be kept waits for the real workspace and is then done there, so that no screen knows of the difference.
 */
export function lookRound(
  around: WorkspaceSurroundings,
  name: string,
  witness: WitnessBook,
  begin: () => Promise<Workspace | null>,
): Workspace {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const saves = trackSaves(notify);
  saves.set({ tab: "writing", lastBackup: openReceiptBook(name, around.localStorage).last()?.madeAt ?? null });
  let health = healthOfNothing(witness);
  void around.askToPersist().then(
    (kept) => saves.set({ persistence: kept ? "protected" : "not-protected" }),
    () => saves.set({ persistence: "not-protected" }),
  );
  return {
    get health() {
      return health;
    },
    looked: Promise.resolve(),
    // Nothing is ever due where nothing is kept; that something was kept here stays above every screen.
    quiet: isSound(health) ? new Promise(() => undefined) : Promise.resolve(),
    saveState: saves.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: async () => (await begin()) !== null,
    safe: null,
    listAudits: async () => [],
    startAudit: async () => (await begin())?.startAudit() ?? err(noPassphrase),
    openAudit: async () => err({ type: "no-such-audit" }),
    keepInstrument: async (text) => (await begin())?.keepInstrument(text) ?? err(noPassphrase),
    readInstrument: async () => null,
    readInstrumentText: async () => null,
    findInstrumentUse: async () => ({ audits: [], isCertain: true }),
    forgetInstrument: async () => err(noPassphrase),
    listInstruments: async () => [],
    backups: async () => {
      const begun = await begin();
      if (begun === null) throw new Error("Nothing is kept here, so there is nothing to back up.");
      return begun.backups();
    },
    changesSinceBackup: () => 0,
    retaining: {
      held: async () => [],
      deleteReturns: async () => err(noPassphrase),
      readReport: async () => null,
    },
    removeEverything: async () => {
      const { removeEverything } = await import("./remove-everything.ts");
      return removeEverything(name, around.localStorage);
    },
    takeOver: async () => undefined,
    goOnWithWhatIsHere: async () => {
      // The folder is remembered apart from the store: what is in it is the way back.
      await (await around.chosenPlace(name)).letStay();
      for (const audit of witness.all().keys()) witness.settle(audit, null);
      health = healthOfNothing(witness);
      notify();
    },
    close: () => undefined,
  };
}

/** Nothing is here. Where something is known to have been, that is the alarm. */
function healthOfNothing(witness: WitnessBook): StorageHealth {
  const nothing = { found: 0, unreadable: 0, gaps: 0, drafts: 0 };
  return storageHealth([...witness.all()].map(([id, { count }]) => ({ id, expected: count, ...nothing })));
}
