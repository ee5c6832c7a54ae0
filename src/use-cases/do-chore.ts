import type { AuditId } from "../kernel/ids.ts";
import { compactTail } from "../storage/compaction.ts";
import { checkEverything } from "../storage/integrity.ts";
import { keepLogSnapshot, keepSummary } from "../storage/snapshot-store.ts";
import type { Store } from "../storage/store.ts";
import { keepInStore } from "./audit-keeping.ts";
import { type Asked, type ChoreName, type Done, isSnapshotDue } from "./chores.ts";
import { type ReadAudit, readAudit } from "./read-audit.ts";

const chores: { readonly [Name in ChoreName]: (store: Store, asked: Asked<Name>) => Promise<Done<Name>> } = {
  tidy,
  summarise,
  strip: async (store, { audit }) => (await import("./strip-audit.ts")).stripAudit(store, audit),
  hold,
  check: (store, { witnesses }) => checkEverything(store, witnesses),
};

/** Does one chore, where it is called. */
export function doChore<Name extends ChoreName>(store: Store, chore: Name, asked: Asked<Name>): Promise<Done<Name>> {
  return chores[chore](store, asked);
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
