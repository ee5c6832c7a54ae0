import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from "react";

/** Which standard the guidance follows: the one in focus, or the last that was. */
export interface CurrentStandard {
  readonly get: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** The focus came to a standard. */
  readonly follow: (standardId: string) => void;
}

const CurrentStandardContext = createContext<CurrentStandard | null>(null);

/**
 * Kept outside React's state so that moving on draws two rows and the guidance, not the page. While a pointer is down nothing
 * moves: on a narrow screen the guidance closes above and opens below, and the press would end on another control than it began on.
 */
export function CurrentStandardProvider({
  first,
  children,
}: {
  readonly first: string | null;
  readonly children: ReactNode;
}) {
  const store = useMemo(() => makeStore(first), [first]);
  useEffect(() => store.watchPointer(), [store]);
  return <CurrentStandardContext value={store}>{children}</CurrentStandardContext>;
}

export function useFollowStandard(): CurrentStandard["follow"] {
  return useStore().follow;
}

export function useIsCurrent(standardId: string): boolean {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.get() === standardId);
}

export function useCurrentStandard(): string | null {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

function useStore(): CurrentStandard {
  const store = useContext(CurrentStandardContext);
  if (store === null) throw new Error("This row stands outside an area.");
  return store;
}

function makeStore(first: string | null): CurrentStandard & { readonly watchPointer: () => () => void } {
  const listeners = new Set<() => void>();
  let current = first;
  let next: string | null = null;
  let pressed = false;
  const set = (standardId: string) => {
    if (standardId === current) return;
    current = standardId;
    for (const listener of [...listeners]) listener();
  };
  const settle = () => {
    pressed = false;
    // After the click that belongs to this press, which comes in the same task.
    setTimeout(() => {
      if (next !== null) set(next);
      next = null;
    });
  };
  const press = () => {
    pressed = true;
  };
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: (standardId) => {
      if (pressed) next = standardId;
      else set(standardId);
    },
    watchPointer: () => {
      document.addEventListener("pointerdown", press, true);
      document.addEventListener("pointerup", settle, true);
      document.addEventListener("pointercancel", settle, true);
      return () => {
        document.removeEventListener("pointerdown", press, true);
        document.removeEventListener("pointerup", settle, true);
        document.removeEventListener("pointercancel", settle, true);
      };
    },
  };
}
