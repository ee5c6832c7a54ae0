/** Everything that two instruments name, each id once, in the first one's order and then the second's. */
export function unionById<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  const byId = new Map<string, T>();
  for (const item of lists.flat()) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...byId.values()];
}
