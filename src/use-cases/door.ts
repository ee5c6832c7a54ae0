import type { Result } from "../kernel/result.ts";
import type { Hear, LockFailure } from "./keeper.ts";
import type { Workspace, WorkspaceFailure } from "./workspace.ts";

/** What stands between the start and what is kept on this device. */
export type Door =
  /** Nothing is kept here. Looking round needs no passphrase; the first thing to be kept asks for one. */
  | {
      readonly type: "nothing-kept";
      readonly prepare: Prepare;
      /** A workspace that holds nothing and, before it keeps anything, waits for the real one. `null`: the person would rather not. */
      readonly lookRound: (begin: () => Promise<Workspace | null>) => Workspace;
    }
  /** Kept by an earlier Sightline with the keys beside it: it opens once there is a lock. */
  | { readonly type: "unlocked"; readonly prepare: Prepare }
  | LockedDoor
  /** Nothing is asked any more. */
  | { readonly type: "open"; readonly workspace: Workspace };

export interface LockedDoor {
  readonly type: "locked";
  /** `false`: this lock is not the one last used here, so an older state may have been put back. */
  readonly isAsLeft: boolean;
  readonly unlock: (passphrase: string, onProgress: Hear) => Promise<Result<Workspace, LockFailure | WorkspaceFailure>>;
  /** Opens with the recovery key and puts a new passphrase in the place of the forgotten one. */
  readonly recover: (
    recoveryKey: string,
    next: string,
    onProgress: Hear,
  ) => Promise<Result<Workspace, LockFailure | WorkspaceFailure>>;
}

/** A lock that is ready and in force only once it is entered: until the recovery key is in safe hands, nothing rests on it. */
export interface Prepared {
  readonly recoveryKey: string;
  readonly enter: () => Promise<Result<Workspace, WorkspaceFailure>>;
}

export type Prepare = (passphrase: string, onProgress: Hear) => Promise<Result<Prepared, LockFailure>>;
