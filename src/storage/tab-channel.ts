import type { AuditId } from "../kernel/ids.ts";

/** What tabs of one browser profile tell one another. Never what was written: that is read from the store, so it is on the disk. */
export type TabMessage =
  | { readonly type: "written"; readonly audit: AuditId }
  /** Everything in the store was replaced: what this tab has in memory is of a store that is gone. */
  | { readonly type: "replaced" }
  /** Another tab writes from now on, under this number. */
  | { readonly type: "pen-taken"; readonly writer: number }
  /** Somebody has locked Sightline by hand, or changed its passphrase: no tab stays open. */
  | { readonly type: "locked" }
  /** Everything is being removed from this browser: let go of it and begin anew. */
  | { readonly type: "removed" };

export interface TabChannel {
  readonly tell: (message: TabMessage) => void;
  readonly close: () => void;
}

/** Where the browser has no BroadcastChannel, tabs find out at their next write, which is refused. */
export function openTabChannel(name: string, onMessage: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`${name}.tabs`);
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
  // In Node the open channel of a test would keep the process alive.
  (channel as { unref?: () => void }).unref?.();
  let isClosed = false;
  return {
    // What is shut has nothing to tell, and the browser would throw.
    tell: (message) => (isClosed ? undefined : channel.postMessage(message)),
    close: () => {
      isClosed = true;
      channel.close();
    },
  };
}
