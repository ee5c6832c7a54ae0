import type { DeviceId } from "../../kernel/ids.ts";
import { canonicalJson, type Json } from "../../kernel/json.ts";
import type { Cell, Subject } from "./cell.ts";
import type { Change } from "./change.ts";
import { conflictsAt } from "./conflicts.ts";
import { readCell } from "./heads.ts";
import type { Log } from "./log.ts";

/** The decision between versions: it names every head there is, and so leaves none standing. `value` is one of them or a third. */
export function settleConflict<V>(log: Log, cell: Cell<V>, value: V | null, note?: string): Change {
  const { heads } = readCell(log, cell);
  return note === undefined ? { cell, value, parents: heads } : { cell, value, note, parents: heads };
}

export interface DeviceTaken {
  /** One for each cell that this settles. */
  readonly changes: readonly Change[];
  /** Conflicts in which the device has no part, or two parts that differ: a person looks at these one by one. */
  readonly unsettled: readonly Cell<unknown>[];
}

/** "Take everything from this device": settles a whole return, or whatever the subject is, without touching what nobody disputes. */
export function takeEverythingFrom(log: Log, subject: Subject, device: DeviceId, note?: string): DeviceTaken {
  const changes: Change[] = [];
  const unsettled: Cell<unknown>[] = [];
  for (const cell of conflictsAt(log, subject)) {
    const own = versionsOf(log, cell, device);
    const [first] = own;
    if (first === undefined || new Set(own.map(canonicalJson)).size > 1) unsettled.push(cell);
    else changes.push(settleConflict(log, cell, first, note));
  }
  return { changes, unsettled };
}

/** The devices that have a part in any conflict of a subject. */
export function devicesInConflict(log: Log, subject: Subject): DeviceId[] {
  const devices = conflictsAt(log, subject).flatMap((cell) => {
    const reading = readCell(log, cell);
    return reading.state === "conflict" ? reading.versions.map((version) => version.device) : [];
  });
  return [...new Set(devices)].sort();
}

function versionsOf(log: Log, cell: Cell<unknown>, device: DeviceId): Json[] {
  const reading = readCell(log, cell as Cell<Json>);
  if (reading.state !== "conflict") return [];
  return reading.versions.filter((version) => version.device === device).map(({ value }) => value);
}
