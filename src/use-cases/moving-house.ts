import type { Watch, WorkspaceFileProblem } from "../bundle/workspace-file.ts";
import type { AuditId } from "../kernel/ids.ts";
import type { Result } from "../kernel/result.ts";
import type { SaveFailure } from "./open-audit.ts";

export type { Watch, WorkspaceFileProblem } from "../bundle/workspace-file.ts";

export interface WrittenWorkspace {
  readonly file: Blob;
  /** Says the day and nothing else. */
  readonly name: string;
  readonly audits: number;
  /** Events that are here, cannot be read, and so are not in the file. */
  readonly unreadable: number;
}

/** What a file would do to one audit of this device. */
export interface StagedAudit {
  readonly id: AuditId;
  readonly title: string | null;
  /** Whether anything of the audit is here already. */
  readonly isHere: boolean;
  readonly fresh: number;
  readonly alreadyHere: number;
  /** Cells that say two things once this is in, and do not now. */
  readonly conflicts: number;
  /** Events that were written somewhere and are neither here nor in the file. */
  readonly missing: number;
  /** Texts that were typed and not finished. */
  readonly drafts: number;
  /** Those that are left out, because another text is being typed here in the same place. */
  readonly draftsLeftOut: number;
}

/** What comes in from a file, for a person to see before anything is changed. */
export interface WorkspacePreview {
  readonly madeAt: string;
  readonly audits: readonly StagedAudit[];
  readonly freshInstruments: number;
}

export type OpenFileFailure =
  | { readonly type: "file-refused"; readonly problems: readonly WorkspaceFileProblem[] }
  | { readonly type: "cancelled" };

export type BringInFailure =
  | SaveFailure
  | { readonly type: "cancelled" }
  /** Something was saved here since the file was looked at. Nothing has been brought in. */
  | { readonly type: "changed-meanwhile" };

/** The whole workspace as one file, out and in again. */
export interface MovingHouse {
  readonly write: (watch?: Watch) => Promise<Result<WrittenWorkspace, { readonly type: "cancelled" }>>;
  /** Reads a file and holds it against what is here. Nothing is changed. */
  readonly open: (file: Blob, watch?: Watch) => Promise<Result<OpenedWorkspace, OpenFileFailure>>;
}

export interface OpenedWorkspace {
  readonly preview: WorkspacePreview;
  /** All that is new, or none of it. Progress 1 means that the disk is at work and it cannot be stopped any more. */
  readonly bringIn: (watch?: Watch) => Promise<Result<void, BringInFailure>>;
}
