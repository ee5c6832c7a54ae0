import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { Area } from "../../domain/instrument/schema.ts";
import { Guidance } from "../shared/guidance.tsx";
import { useCurrentStandard } from "./current-standard.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { useEdition } from "./use-edition.ts";
import { useLocalLimit } from "./use-local-limit.ts";

/** The docked pane. It scrolls by itself, and is a stop for the Tab key only where it does. */
export function AreaGuide({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  const { agency, instrument, wording } = useReturn();
  const current = useCurrentStandard();
  const edition = useEdition();
  const localLimit = useLocalLimit();
  const pane = useRef<HTMLElement>(null);
  const scrolls = useScrolls(pane);
  const standard = area.standards.find(({ id }) => id === current) ?? null;
  return (
    <aside className="sl-guide" aria-label="Guidance" ref={pane} tabIndex={scrolls ? 0 : undefined} id="guidance">
      <h2>Guidance</h2>
      <Guidance
        area={area}
        standard={standard}
        agencyId={agency.id}
        instrument={instrument}
        wording={wording}
        edition={edition}
        localLimit={localLimit}
      />
      {children}
    </aside>
  );
}

function useScrolls(pane: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = pane.current;
    if (element === null || globalThis.ResizeObserver === undefined) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [pane]);
  return scrolls;
}
