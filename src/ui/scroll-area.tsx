import { type ReactNode, useEffect, useRef, useState } from "react";

interface ScrollAreaProps {
  /** The id of what names the region. */
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/** Lets wide content scroll within itself. A stop for the Tab key only while there is something to scroll to. */
export function ScrollArea({ labelledBy, children }: ScrollAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (element === null || globalThis.ResizeObserver === undefined) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={area}
      className="sl-scroll"
      aria-labelledby={overflows ? labelledBy : undefined}
      tabIndex={overflows ? 0 : undefined}
    >
      {children}
    </section>
  );
}
