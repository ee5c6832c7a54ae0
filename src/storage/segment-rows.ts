import type { AuditId } from "../kernel/ids.ts";
import type { SegmentRow } from "./database.ts";
import { readRows, type Store } from "./store.ts";
import { writeFailure } from "./write-failure.ts";

export type SegmentKey = [audit: AuditId, from: number, to: number];

/**
 * The rows at these places. `null`: there, and the browser cannot read it. Chromium keeps a large value in a file of its own,
 * and where that file is lost, reading the row fails and takes the rows asked for with it.
 */
export async function readSegmentRows(
  store: Store,
  keys: readonly SegmentKey[],
): Promise<(SegmentRow | null | undefined)[]> {
  const { segments } = store.database;
  try {
    return await readRows(store, () => segments.bulkGet([...keys]));
  } catch (error) {
    if (writeFailure(error).type === "storage-closed") throw error;
    return Promise.all(keys.map((key) => readRows(store, () => segments.get(key)).catch(() => null)));
  }
}
