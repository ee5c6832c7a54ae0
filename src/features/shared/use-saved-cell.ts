import { useCallback, useRef, useState } from "react";
import type { Cell } from "../../domain/log/cell.ts";
import type { Reading } from "../../domain/log/heads.ts";
import type { EventId } from "../../kernel/ids.ts";
import type { SaveFailure } from "../../use-cases/open-audit.ts";
import { useAudit, useReading } from "./audit-context.tsx";

export interface SavedCell<V> {
  readonly reading: Reading<V>;
  /** The last save did not reach the disk; what was said is still on the screen. */
  readonly failure: SaveFailure | null;
  /** `null` once the last value asked for is on the disk. `parents`: the heads that the person saw; left out, today's. */
  readonly save: (value: V | null, parents?: readonly EventId[]) => Promise<SaveFailure | null>;
}

/**
 * One cell and the way to save it. Saves of one cell go one after the other and only the newest waits: two under way at once
 * would both name the same parents, and the person would be asked to settle a conflict with themselves.
 */
export function useSavedCell<V>(cell: Cell<V>): SavedCell<V> {
  const { audit } = useAudit();
  const reading = useReading(cell);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const next = useRef<{ readonly value: V | null; readonly parents: readonly EventId[] | undefined } | null>(null);
  const writing = useRef<Promise<SaveFailure | null> | null>(null);

  const write = useCallback(async () => {
    let failed: SaveFailure | null = null;
    while (next.current !== null) {
      const { value, parents } = next.current;
      next.current = null;
      const result = await audit.save([parents === undefined ? { cell, value } : { cell, value, parents }]);
      failed = result.ok ? null : result.error;
      setFailure(failed);
    }
    writing.current = null;
    return failed;
  }, [audit, cell]);

  const save = useCallback(
    (value: V | null, parents?: readonly EventId[]) => {
      next.current = { value, parents };
      writing.current ??= write();
      return writing.current;
    },
    [write],
  );

  return { reading, failure, save };
}
