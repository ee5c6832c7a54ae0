/**
 * Which address stood at which place of this tab's history, as far as it was seen since the page was loaded. The router
 * numbers its entries in `history.state.idx`; where it does not, nothing is known and links are plain links.
 */
const trail = new Map<number, string>();
let here: string | null = null;

function place(): number | null {
  const state = window.history.state as { readonly idx?: unknown } | null;
  return typeof state?.idx === "number" ? state.idx : null;
}

/** Notes where the tab is now, and gives the address it was at before; `null` for the first. */
export function noteAddress(address: string): string | null {
  const number = place();
  if (number !== null) trail.set(number, address);
  const before = here;
  here = address;
  return before;
}

/** Whether one step back in the history is this address. */
export function isOneStepBack(address: string): boolean {
  const number = place();
  return number !== null && trail.get(number - 1) === address;
}
