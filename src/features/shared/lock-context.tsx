import { createContext, type ReactNode, useContext } from "react";

/** Saves what is being typed and locks. `false`: something could not be saved, so the page stays as it is. */
export type LockNow = () => Promise<boolean>;

const LockContext = createContext<LockNow | null>(null);

export function LockProvider({ lock, children }: { readonly lock: LockNow | null; readonly children: ReactNode }) {
  return <LockContext value={lock}>{children}</LockContext>;
}

/** `null` where there is nothing to lock. */
export function useLock(): LockNow | null {
  return useContext(LockContext);
}
