import { useMemo } from "react";
import { returnProgress } from "../../domain/audit/return-progress.ts";
import type { RailArea } from "../shared/area-rail.tsx";
import { returnPages } from "../shared/paths.ts";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { sayProgress } from "./say-progress.ts";

/** The rail's lines and its sentence of progress, as the return stands. */
export function useRail(): { readonly progress: string; readonly areas: readonly RailArea[] } {
  const { base } = useReturn();
  const view = useReturnView();
  return useMemo(() => {
    const progress = returnProgress(view);
    const areas = view.areas.map(({ area, outcome }, index) => ({
      number: area.number,
      title: area.title,
      to: base + returnPages.area(area.number),
      outcome: outcome.state === "conflict" ? ("conflict" as const) : outcome.state === "value" ? outcome.value : null,
      answered: progress.areas[index]?.answered ?? 0,
      standards: progress.areas[index]?.standards ?? 0,
    }));
    return { progress: sayProgress(progress), areas };
  }, [view, base]);
}
