import type { Instrument } from "./schema.ts";

/**
 * The editions whose time limits an instrument knows, the one in force first: that is the first source of its basis, whose
 * limits stand in `limit`. The others are the keys of `editions`. Names come from the instrument, never from code.
 */
export function listEditions({ basis, timescales }: Instrument): { readonly id: string; readonly label: string }[] {
  const ids = new Set([basis[0]?.edition ?? "in force"]);
  for (const { editions } of timescales) for (const id of Object.keys(editions).sort()) ids.add(id);
  return [...ids].map((id) => {
    const source = basis.find(({ edition }) => edition === id);
    return { id, label: source === undefined ? id : `${source.title}, ${id}` };
  });
}
