import { AreaRail } from "../shared/area-rail.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { useRail } from "./use-rail.ts";

export function ReturnRail({ current }: { readonly current: number }) {
  const { instrument, wording } = useReturn();
  const { progress, areas } = useRail();
  return <AreaRail progress={progress} areas={areas} current={current} instrument={instrument} wording={wording} />;
}
