import type { HeldAudit } from "../domain/retention/what-is-held.ts";
import type { AuditId } from "../kernel/ids.ts";
import { compactTail } from "../storage/compaction.ts";
import { longestSegment } from "../storage/event-store.ts";
import { type AuditCheck, checkEverything } from "../storage/integrity.ts";
import { besides, type StoreBeside } from "../storage/open-store.ts";
import { keepLogSnapshot, keepSummary } from "../storage/snapshot-store.ts";
import type { Store } from "../storage/store.ts";
import type { Witness } from "../storage/witness.ts";
import { keepInStore } from "./audit-keeping.ts";
import { type ReadAudit, readAudit } from "./read-audit.ts";
import type { AuditDigest } from "./summarise-audit.ts";

/** What can be done to the rows while a person works, what is asked and what comes of it. All of it may be left undone. */
interface Chores {
  /** Puts single events together and, if wanted, leaves a snapshot. */
  readonly tidy: {
    readonly asked: { readonly audit: AuditId; readonly leaveSnapshot: boolean };
    /** How far the snapshot goes that was left; `null` for none. */
    readonly done: { readonly snapshot: number | null };
  };
  /** Reads an audit once and leaves its line for the list behind. */
  readonly summarise: {
    readonly asked: { readonly audit: AuditId };
    readonly done: { readonly digest: AuditDigest; readonly snapshot: number | null; readonly isDamaged: boolean };
  };
  /** Takes out of the rows what an erasure names; how many rows were replaced. */
  readonly strip: { readonly asked: { readonly audit: AuditId }; readonly done: { readonly replaced: number } };
  /** Counts what an audit holds about children. */
  readonly hold: { readonly asked: { readonly audit: AuditId }; readonly done: HeldAudit };
  /** Opens every row there is. */
  readonly check: {
    readonly asked: { readonly witnesses: ReadonlyMap<AuditId, Witness> };
    readonly done: readonly AuditCheck[];
  };
}

export type ChoreName = keyof Chores;
type Asked<Name extends ChoreName> = Chores[Name]["asked"];
type Done<Name extends ChoreName> = Chores[Name]["done"];

/** A chore for a store that somebody else opens. */
export interface Errand<Name extends ChoreName = ChoreName> {
  readonly store: StoreBeside;
  readonly chore: Name;
  readonly asked: Asked<Name>;
}

/** Does an errand out of the page's way. It is rejected where it could not be done there. */
export type DoAside = <Name extends ChoreName>(errand: Errand<Name>) => Promise<Done<Name>>;

export type DoChore = <Name extends ChoreName>(chore: Name, asked: Asked<Name>) => Promise<Done<Name>>;

const chores: { readonly [Name in ChoreName]: (store: Store, asked: Asked<Name>) => Promise<Done<Name>> } = {
  tidy,
  summarise,
  strip: async (store, { audit }) => (await import("./strip-audit.ts")).stripAudit(store, audit),
  hold,
  check: (store, { witnesses }) => checkEverything(store, witnesses),
};

export function doChore<Name extends ChoreName>(store: Store, chore: Name, asked: Asked<Name>): Promise<Done<Name>> {
  return chores[chore](store, asked);
}

/** Chores of one store: aside where that can be done, else here. */
export function houseworkOf(store: Store, doAside: DoAside | undefined): DoChore {
  return async (chore, asked) => {
    if (doAside !== undefined && !store.isClosed) {
      try {
        return await doAside({ store: besides(store), chore, asked });
      } catch {
        // A browser that starts no worker, or one without storage in it. Nothing was half done: every write is whole or not at all.
      }
    }
    return doChore(store, chore, asked);
  };
}

/** Packing takes longer the longer the audit is, so the next snapshot waits until it spares that much more reading. */
export function isSnapshotDue(place: number, last: number): boolean {
  return place - last >= Math.max(longestSegment, place / 4);
}

async function tidy(store: Store, { audit, leaveSnapshot }: Asked<"tidy">): Promise<Done<"tidy">> {
  await compactTail(store, audit);
  if (!leaveSnapshot) return { snapshot: null };
  const { isDamaged, ...read } = await readOnce(store, audit);
  return { snapshot: isDamaged ? null : await leave(store, read) };
}

async function hold(store: Store, { audit }: Asked<"hold">): Promise<Done<"hold">> {
  const { whatIsHeld } = await import("../domain/retention/what-is-held.ts");
  return whatIsHeld((await readOnce(store, audit)).log);
}

async function summarise(store: Store, { audit }: Asked<"summarise">): Promise<Done<"summarise">> {
  // For the list of audits alone, which grading does not wait for.
  const { summariseAudit } = await import("./summarise-audit.ts");
  const { isDamaged, ...read } = await readOnce(store, audit);
  const digest = summariseAudit(read.log);
  if (isDamaged) return { digest, snapshot: null, isDamaged };
  const snapshot = isSnapshotDue(read.place, read.opened) ? await leave(store, read) : null;
  await keepSummary(store, audit, read.place, digest);
  return { digest, snapshot, isDamaged };
}

/** What is read where rows are damaged is not all there was, so it makes no snapshot. */
async function readOnce(store: Store, audit: AuditId): Promise<ReadAudit & { readonly isDamaged: boolean }> {
  let isDamaged = false;
  const keeping = keepInStore(store, audit, {
    onWritten: () => undefined,
    onDamage: async () => {
      isDamaged = true;
    },
  });
  return { ...(await readAudit(keeping)), isDamaged };
}

async function leave(store: Store, { log, place }: ReadAudit): Promise<number | null> {
  const kept = await keepLogSnapshot(store, log, place);
  return kept.ok ? place : null;
}
