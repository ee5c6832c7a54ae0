const commits = new Set<() => Promise<unknown>>();

/** Takes part in what is saved before the page goes. Returns the way out. */
export function joinTyped(commit: () => Promise<unknown>): () => void {
  commits.add(commit);
  return () => commits.delete(commit);
}

/** Saves whatever is being typed on the screen; settles once each field has tried. */
export async function commitTyped(): Promise<void> {
  await Promise.all([...commits].map((commit) => commit()));
}
