import type { HeldAudit } from "../domain/retention/what-is-held.ts";
import type { AuditId } from "../kernel/ids.ts";
import { longestSegment } from "../storage/event-store.ts";
import type { AuditCheck } from "../storage/integrity.ts";
import type { StoreBeside } from "../storage/open-store.ts";
import type { Witness } from "../storage/witness.ts";
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
export type Asked<Name extends ChoreName> = Chores[Name]["asked"];
export type Done<Name extends ChoreName> = Chores[Name]["done"];

/** A chore for a store that somebody else opens. */
export interface Errand<Name extends ChoreName = ChoreName> {
  readonly store: StoreBeside;
  readonly chore: Name;
  readonly asked: Asked<Name>;
}

/** Does an errand out of the page's way. It is rejected where it could not be done there. */
export type DoAside = <Name extends ChoreName>(errand: Errand<Name>) => Promise<Done<Name>>;

export type DoChore = <Name extends ChoreName>(chore: Name, asked: Asked<Name>) => Promise<Done<Name>>;

/** Packing takes longer the longer the audit is, so the next snapshot waits until it spares that much more reading. */
export function isSnapshotDue(place: number, last: number): boolean {
  return place - last >= Math.max(longestSegment, place / 4);
}
