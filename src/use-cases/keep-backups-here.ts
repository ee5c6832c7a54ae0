import { readBackupFile } from "../bundle/read-backup-file.ts";
import { readWorkspaceFile } from "../bundle/read-workspace-file.ts";
import type { Watch, WorkspaceFile } from "../bundle/workspace-file.ts";
import { beginsAsAge } from "../crypto/age-file.ts";
import type { KeyLock } from "../crypto/key-lock.ts";
import { startHash } from "../crypto/running-hash.ts";
import { type EpochId, newId } from "../kernel/ids.ts";
import { piecesOf } from "../kernel/pieces-of.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { bringIn } from "../storage/bring-in.ts";
import { readLock } from "../storage/lock-store.ts";
import type { Store } from "../storage/store.ts";
import type { WriteFailure } from "../storage/write-failure.ts";
import { saveFailure } from "./audit-keeping.ts";
import type { BackupKeeper, BringInFailure, OpenBackupFailure } from "./backup-keeper.ts";
import { replaceWorkspace } from "./replace-workspace.ts";
import { type StagedWorkspace, stageWorkspace } from "./stage-workspace.ts";
import { writeBackup } from "./write-backup.ts";

interface KeeperOptions {
  /** Runs one errand on an open store, under the number of the tab that asks. */
  readonly withStore: <T>(act: (store: Store) => Promise<T>) => Promise<T>;
  /** What opens this lock; `null` where nobody has said it in this session. */
  readonly passphrase: (lock: KeyLock) => string | null;
  readonly ports: Pick<Ports, "now" | "randomBytes">;
  /** Only in tests: less work. */
  readonly workFactor?: number | undefined;
}

interface Opened {
  readonly content: WorkspaceFile;
  readonly staged: StagedWorkspace;
}

/** The work of a `BackupKeeper`, where it is called. */
export function keepBackupsHere({ withStore, passphrase, ports, workFactor }: KeeperOptions): BackupKeeper {
  let opened: Opened | null = null;
  const newChain = () => newId<EpochId>(ports.randomBytes);
  /** Of the lock that is in force now: another tab may have changed it. */
  const passphraseOf = async (store: Store) => {
    const lock = await readLock(store.database);
    return lock === null ? null : passphrase(lock);
  };
  return {
    write: (watch) =>
      withStore(async (store) => {
        const words = await passphraseOf(store);
        if (words === null) return err({ type: "passphrase-changed" });
        return writeBackup(store, { passphrase: words, workFactor }, ports.now(), watch);
      }),
    check: async (file, sha256) => {
      const hash = startHash();
      for await (const piece of piecesOf(file)) hash.add(piece);
      return hash.end() === sha256;
    },
    open: async (file, words, watch) => {
      opened = null;
      const read = await readAnyBackup(file, words ?? (await withStore(passphraseOf)), watch);
      if (!read.ok) return read;
      const { content, isSealed } = read.value;
      const staged = await withStore((store) => stageWorkspace(store, content, newChain, watch?.signal));
      if (!staged.ok) return staged;
      opened = { content, staged: staged.value };
      const { audits, freshInstruments, draftsHere } = staged.value;
      return ok({ madeAt: content.madeAt, isSealed, audits, freshInstruments, draftsHere });
    },
    bringIn: async ({ onProgress, signal } = {}) => {
      if (opened === null) return err({ type: "changed-meanwhile" });
      const { arrival } = opened.staged;
      return withStore(async (store) => {
        const landed = await bringIn(store, arrival, { onSealed: onProgress, signal });
        if (!landed.ok) return err(bringInFailure(landed.error));
        return ok({
          audits: arrival.audits.map(({ audit }) => audit),
          witnesses: landed.value,
          chain: arrival.chain ?? store.chain,
        });
      });
    },
    replace: async ({ dropMost }, watch) => {
      if (opened === null) return err({ type: "changed-meanwhile" });
      const { content, staged } = opened;
      return withStore(async (store) => {
        const { randomBytes } = ports;
        const landed = await replaceWorkspace(store, content, staged, { dropMost, randomBytes }, watch);
        if (landed.ok) return landed;
        return err(landed.error.type === "drops-most" ? landed.error : bringInFailure(landed.error));
      });
    },
    putAway: () => {
      opened = null;
    },
  };
}

function bringInFailure(failure: WriteFailure | { readonly type: "cancelled" }): BringInFailure {
  if (failure.type === "out-of-step") return { type: "changed-meanwhile" };
  return failure.type === "cancelled" ? failure : saveFailure(failure);
}

/** A sealed backup, or a plain file of version 1, which Sightline once saved and still reads. */
async function readAnyBackup(
  file: Blob,
  words: string | null,
  watch: Watch | undefined,
): Promise<Result<{ readonly content: WorkspaceFile; readonly isSealed: boolean }, OpenBackupFailure>> {
  const isSealed = await beginsAsAge(file);
  if (isSealed && words === null) return err({ type: "file-refused", problems: [{ type: "needs-passphrase" }] });
  const read = isSealed ? await readBackupFile(file, words ?? "", watch) : await readWorkspaceFile(file, watch);
  if (read.ok) return ok({ content: read.value, isSealed });
  return err(read.error === "cancelled" ? { type: "cancelled" } : { type: "file-refused", problems: read.error });
}
