import type { DeletionReceipt, Wording } from "../domain/audit/values.ts";
import type { Instrument } from "../domain/instrument/schema.ts";
import type { DeleteReturnsRefusal } from "../domain/retention/delete-returns.ts";
import type { KeptReport } from "../domain/retention/kept-report.ts";
import type { HeldAudit } from "../domain/retention/what-is-held.ts";
import type { AuditId, DocumentHash } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { SaveFailure } from "./open-audit.ts";

export interface DeletionWish {
  readonly audit: AuditId;
  /** Of whoever decides, and why; the reason may be empty where the rule says so. */
  readonly role: string;
  readonly reason: string;
  /** The audit's instruments in its wording, as its reports are made. */
  readonly instruments: readonly Instrument[];
  readonly wording: Wording;
}

export type DeletionFailure =
  | DeleteReturnsRefusal
  /** Rows that cannot be read may hold what should go, and nobody could say that it went. */
  | { readonly type: "unreadable" }
  | { readonly type: "no-such-audit" }
  | SaveFailure;

/** How long returns are kept, and how they go. Nothing here happens by itself. */
export interface RetainingReturns {
  /** Every audit of this device. */
  readonly held: () => Promise<readonly HeldAudit[]>;
  /** Keeps the reports, erases what was said about each child, and leaves a receipt: all of it or nothing. */
  readonly deleteReturns: (wish: DeletionWish) => Promise<Result<DeletionReceipt, DeletionFailure>>;
  /** A report kept when its returns were deleted; `null` where it is not on this device. */
  readonly readReport: (hash: DocumentHash) => Promise<KeptReport | null>;
}
