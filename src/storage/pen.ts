import type { EpochId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { beginNewLog } from "./begin-new-log.ts";
import { type GuardRow, schemaEpoch } from "./database.ts";
import { type Store, writeRows } from "./store.ts";
import { Refusal, type WriteFailure, writeFailure } from "./write-failure.ts";

/** One tab writes at a time. The lock says who; the number in the guard row makes it true for writes already under way. */
export interface Pen {
  /** Takes the pen from whichever tab has it. */
  readonly takeOver: () => Promise<Result<void, WriteFailure>>;
  /** Lets go for good. */
  readonly release: () => void;
}

interface PenOptions {
  /** `undefined` in browsers without Web Locks, and in jsdom. */
  readonly locks: LockManager | undefined;
  /** Runs when the pen is ours and before anything is written with it: what the other tab wrote must be read first. */
  readonly beforeWriting: () => Promise<void>;
  /** A new epoch for the chains that are written from now on, or `null` to go on with the old ones. */
  readonly freshChain: () => EpochId | null;
  /** Called after `store.writer` has changed. */
  readonly onChange: () => void;
}

/**
 * Takes the pen if no other tab has it; otherwise waits in line, so that it comes here when the other tab closes.
 * Without Web Locks nobody can tell whether another tab still lives: there the newest tab takes the pen at once and the
 * older one is told. That is as safe, because the number in the guard row decides, and only less polite.
 */
export async function takePen(store: Store, { locks, beforeWriting, freshChain, onChange }: PenOptions): Promise<Pen> {
  const name = `${store.database.name}.pen`;
  let letGo: () => void = () => undefined;
  let waiting = new AbortController();
  let released = false;

  /** `isLost`: the lock may be stolen while this is under way, and then another tab's number is already higher. */
  async function claim(isLost = () => false): Promise<Result<void, WriteFailure>> {
    const guard = await nextWriter(store, freshChain());
    if (!guard.ok) return guard;
    try {
      await beforeWriting();
    } catch (error) {
      return err(writeFailure(error));
    }
    if (isLost() || released) return err({ type: "pen-lost" });
    store.chain = guard.value.chain;
    store.writer = guard.value.writer;
    onChange();
    return ok(undefined);
  }

  /** Resolves when it is known whether the pen is here; the lock itself is held until `release`, or until it is stolen. */
  function request(manager: LockManager, options: LockOptions): Promise<Result<void, WriteFailure>> {
    return new Promise((settle) => {
      let held = false;
      let stolen = false;
      async function hold(lock: Lock | null): Promise<void> {
        if (lock === null || released) return settle(err({ type: "pen-lost" }));
        held = true;
        const claimed = await claim(() => stolen);
        settle(claimed);
        if (claimed.ok) await new Promise<void>((resolve) => (letGo = resolve));
      }
      manager.request(name, options, hold).catch(async () => {
        if (released || options.signal?.aborted === true) return settle(err({ type: "pen-lost" }));
        // Refused altogether, as in a page without an origin of its own: as if there were no locks.
        if (!held) return settle(await claim());
        // Stolen by another tab: read from now on, and back in line for when that tab closes.
        stolen = true;
        store.writer = null;
        onChange();
        wait(manager);
      });
    });
  }

  function wait(manager: LockManager): void {
    waiting = new AbortController();
    void request(manager, { signal: waiting.signal });
  }

  if (locks === undefined) await claim();
  else if (!(await request(locks, { ifAvailable: true })).ok) wait(locks);

  return {
    takeOver: async () => {
      if (store.writer !== null) return ok(undefined);
      if (locks === undefined) return claim();
      waiting.abort();
      const taken = await request(locks, { steal: true });
      if (!taken.ok) wait(locks);
      return taken;
    },
    release: () => {
      released = true;
      store.writer = null;
      waiting.abort();
      letGo();
    },
  };
}

/** From the moment this transaction is through, no write under an older number can land. */
async function nextWriter({ database }: Store, chain: EpochId | null): Promise<Result<GuardRow, WriteFailure>> {
  try {
    await beginNewLog(database);
    return ok(
      await database.transaction("rw", ["meta"], async () => {
        const guard = await database.meta.get("guard");
        if (guard === undefined) throw new Refusal({ type: "storage-failed", detail: "emptied" });
        if (guard.schemaEpoch !== schemaEpoch) throw new Refusal({ type: "newer-database" });
        const next = { ...guard, writer: guard.writer + 1, chain: chain ?? guard.chain };
        await database.meta.put(next);
        return next;
      }),
    );
  } catch (error) {
    return err(writeFailure(error));
  }
}

/** Begins new chains under the pen that is already here: rows were found that cannot be read, so the old ends are not known. */
export async function renewChain(store: Store, chain: EpochId): Promise<void> {
  const renewed = await writeRows(store, [], () => store.database.meta.update("guard", { chain }));
  if (renewed.ok) store.chain = chain;
}
