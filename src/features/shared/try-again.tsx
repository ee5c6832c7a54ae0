import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from "react";

type Retry = () => unknown;
type Join = (retry: Retry) => () => void;

// Two contexts, so that a field that joins is not drawn again whenever another one does.
const JoinContext = createContext<Join | null>(null);
const AllContext = createContext<(() => void) | null>(null);

/** Knows what on this screen could not be saved, so that one "Try again" at the foot reaches all of it. */
export function TryAgainProvider({ children }: { readonly children: ReactNode }) {
  const waiting = useRef(new Set<Retry>());
  const [count, setCount] = useState(0);
  const [join] = useState(() => (retry: Retry) => {
    waiting.current.add(retry);
    setCount(waiting.current.size);
    return () => {
      waiting.current.delete(retry);
      setCount(waiting.current.size);
    };
  });
  const [all] = useState(() => () => {
    for (const retry of [...waiting.current]) retry();
  });
  return (
    <JoinContext value={join}>
      <AllContext value={count === 0 ? null : all}>{children}</AllContext>
    </JoinContext>
  );
}

/** Saves everything on this screen that could not be saved; `null` where there is nothing. */
export function useTryAgain(): (() => void) | null {
  return useContext(AllContext);
}

/** Stands on the screen for as long as something there is not saved. */
export function Unsaved({ again }: { readonly again: Retry }) {
  const join = useContext(JoinContext);
  const retry = useEffectEvent(again);
  useEffect(() => join?.(() => retry()), [join]);
  return null;
}
