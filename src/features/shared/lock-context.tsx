import { createContext, type ReactNode, useContext } from "react";

/** By hand a person means every tab that is open; a tab that nobody is at locks itself, and not another that somebody works in. */
export type LockWhere = "everywhere" | "here";

/** Saves what is being typed and locks. `false`: something could not be saved, so the page stays as it is. */
export type LockNow = (where: LockWhere) => Promise<boolean>;

const LockContext = createContext<LockNow | null>(null);

export function LockProvider({ lock, children }: { readonly lock: LockNow | null; readonly children: ReactNode }) {
  return <LockContext value={lock}>{children}</LockContext>;
}

/** `null` where there is nothing to lock. */
export function useLock(): LockNow | null {
  return useContext(LockContext);
}
