import type { AuditId } from "../kernel/ids.ts";
import type { BackupReceipt } from "../storage/backup-receipt.ts";
import { dayOf } from "./day-of.ts";

/** Reminders: soon enough that little is lost, seldom enough that they are read. */
const changesThatRemind = 200;
const changesThatRemindAtFirst = 50;
const daysThatRemind = 7;

/** Saved changes that are here and in no backup, by how far each audit has come. */
export function changesSince(
  receipt: BackupReceipt | null,
  counts: ReadonlyMap<AuditId, { readonly count: number }>,
): number {
  let changes = 0;
  for (const [audit, { count }] of counts) changes += Math.max(0, count - (receipt?.counts[audit] ?? 0));
  return changes;
}

/** A receipt of a store that has lost something: of what is saved from now on, nothing is in that backup. */
export function noMoreThan(
  receipt: BackupReceipt,
  here: ReadonlyMap<AuditId, { readonly count: number }>,
): BackupReceipt {
  const counts = Object.entries(receipt.counts).map(([id, count]) => {
    const audit = id as AuditId;
    return [audit, Math.min(count, here.get(audit)?.count ?? 0)] as const;
  });
  return { ...receipt, counts: Object.fromEntries(counts) };
}

export function daysSince(receipt: BackupReceipt, now: string): number {
  return (Date.parse(dayOf(now)) - Date.parse(dayOf(receipt.madeAt))) / 86_400_000;
}

/** Whether a person is to be reminded. Without a change there is nothing to remind of, however long ago the last one was. */
export function isBackupDue(
  receipt: BackupReceipt | null,
  changes: number,
  now: string,
  putOffOn: string | null,
): boolean {
  if (putOffOn === dayOf(now)) return false;
  if (receipt === null) return changes >= changesThatRemindAtFirst;
  return changes >= changesThatRemind || (changes > 0 && daysSince(receipt, now) >= daysThatRemind);
}
