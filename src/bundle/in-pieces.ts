/** Lets the page draw and answer. A promise alone does not: everything that waits for promises runs before the next picture. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Does something with every entry of a long list, with a pause after each piece. `false`: stopped before the end. */
export async function inPieces<T>(
  list: readonly T[],
  length: number,
  act: (piece: readonly T[]) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  for (let from = 0; from < list.length; from += length) {
    if (signal?.aborted === true) return false;
    act(list.slice(from, from + length));
    if (list.length > length) await pause();
  }
  return signal?.aborted !== true;
}
