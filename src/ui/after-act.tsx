import { type ReactNode, useLayoutEffect, useRef } from "react";

interface AfterActProps {
  /** What became of it, a new value each time; `null` while there is nothing to say. */
  readonly of: unknown;
  readonly children: ReactNode;
}

/**
 * Where it is said what became of an act, good news or bad. The focus goes there with the words themselves: the button that was
 * pressed is often gone by then, and no moment is left in which the focus is nowhere.
 */
export function AfterAct({ of, children }: AfterActProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (of !== null) place.current?.focus();
  }, [of]);
  return (
    <div ref={place} tabIndex={-1} className="sl-outcome">
      {children}
    </div>
  );
}
