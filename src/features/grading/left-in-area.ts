import type { ReturnView } from "../../domain/audit/read-return.ts";
import { type LeftItem, whatIsLeft } from "../../domain/audit/what-is-left.ts";
import type { Area } from "../../domain/instrument/schema.ts";

/** What one area lacks, but for being said to be complete. */
export function leftInArea(view: ReturnView, area: Area): LeftItem[] {
  return whatIsLeft(view).left.filter(
    (item) => "areaId" in item && item.areaId === area.id && item.type !== "area-not-complete",
  );
}
