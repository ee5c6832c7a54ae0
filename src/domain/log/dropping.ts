import { err, ok, type Result } from "../../kernel/result.ts";

/** What a replacement would do to one audit that is here. */
export interface Dropping {
  /** Events that are here, readable or not. */
  readonly here: number;
  /** Those of them that would be gone. */
  readonly dropped: number;
}

export interface DropsMost {
  readonly type: "drops-most";
  readonly here: number;
  readonly dropped: number;
  /** Audits of which everything would be gone. */
  readonly wholeAudits: number;
}

/**
 * Refuses to take away most of what is here, or all that is here of any audit, unless it has been told so once more. A wrong or an
 * old file picked in a hurry is what this stands against.
 */
export function refuseDroppingMost(audits: readonly Dropping[], dropMost: boolean): Result<void, DropsMost> {
  const here = audits.reduce((sum, audit) => sum + audit.here, 0);
  const dropped = audits.reduce((sum, audit) => sum + audit.dropped, 0);
  const wholeAudits = audits.filter((audit) => audit.here > 0 && audit.dropped === audit.here).length;
  const isMost = dropped * 2 > here || wholeAudits > 0;
  return isMost && !dropMost ? err({ type: "drops-most", here, dropped, wholeAudits }) : ok(undefined);
}
