import { useCallback, useState } from "react";
import type { Cell } from "../../domain/log/cell.ts";
import type { Reading } from "../../domain/log/heads.ts";
import type { SaveFailure } from "../../use-cases/open-audit.ts";
import { useSavedCell } from "./use-saved-cell.ts";

export interface SavedChoice<V> {
  /** What the screen shows: the choice just made, before the disk has acknowledged it. `null`: nothing chosen. */
  readonly value: V | null;
  readonly reading: Reading<V>;
  readonly failure: SaveFailure | null;
  /** Saves at once; `null` clears. */
  readonly choose: (value: V | null) => void;
  /** Saves what is on the screen once more, after a failure. */
  readonly again: () => void;
}

/** A choice is shown in the frame in which it is made and stays shown if saving fails; only the line about saving waits for the disk. */
export function useSavedChoice<V>(cell: Cell<V>): SavedChoice<V> {
  const { reading, failure, save } = useSavedCell(cell);
  const [wanted, setWanted] = useState<{ readonly value: V | null } | null>(null);

  const choose = useCallback(
    async (value: V | null) => {
      const choice = { value };
      setWanted(choice);
      const failed = await save(value);
      // A newer choice may be waiting behind this one: it must not be taken off the screen by the older one's arrival.
      if (failed === null) setWanted((now) => (now === choice ? null : now));
    },
    [save],
  );

  const standing = reading.state === "value" ? reading.value : null;
  const value = wanted === null ? standing : wanted.value;
  return { value, reading, failure, choose, again: () => void choose(value) };
}
