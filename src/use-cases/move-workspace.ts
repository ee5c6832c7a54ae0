import type { AuditId, EpochId } from "../kernel/ids.ts";
import { err, ok } from "../kernel/result.ts";
import { bringIn } from "../storage/bring-in.ts";
import type { Store } from "../storage/store.ts";
import { saveFailure } from "./audit-keeping.ts";
import type { MovingHouse, OpenedWorkspace } from "./moving-house.ts";
import { stageWorkspace } from "./stage-workspace.ts";
import { writeWorkspace } from "./write-workspace.ts";

interface MovingOptions {
  readonly store: Store;
  readonly now: () => string;
  readonly newChain: () => EpochId;
  /** After the disk has acknowledged: everything in memory, here and in other tabs, is behind. */
  readonly onBroughtIn: (audits: readonly AuditId[]) => Promise<void>;
  readonly onPenLost: () => void;
}

/** The whole workspace out and in. Loaded when it is asked for: nothing of it is in the first load. */
export function moveWorkspace({ store, now, newChain, onBroughtIn, onPenLost }: MovingOptions): MovingHouse {
  return {
    write: (watch) => writeWorkspace(store, now(), watch),
    open: async (file, watch) => {
      const staged = await stageWorkspace(store, file, newChain, watch);
      if (!staged.ok) return staged;
      const { preview, arrival } = staged.value;
      const bringAllIn: OpenedWorkspace["bringIn"] = async ({ onProgress, signal } = {}) => {
        if (store.writer === null) return err({ type: "read-only", why: "other-tab" });
        const written = await bringIn(store, arrival, { onSealed: onProgress, signal });
        if (written.ok) {
          await onBroughtIn(arrival.audits.map(({ audit }) => audit));
          return written;
        }
        const { error } = written;
        if (error.type === "pen-lost") onPenLost();
        if (error.type === "out-of-step") return err({ type: "changed-meanwhile" });
        return err(error.type === "cancelled" ? error : saveFailure(error));
      };
      return ok({ preview, bringIn: bringAllIn });
    },
  };
}
