import { type Arrival, type Place, type RouterHistory, readAddress } from "./history.ts";

/**
 * Addresses after the `#`, because the build is static files under an address that it does not know. Each entry of the
 * browser's history carries its number in `history.state.idx`, by which a back link knows what one step back would be.
 */
export function hashHistory(): RouterHistory {
  let arrival: Arrival = "POP";
  let moves = 0;
  let entry = entryNumber() ?? 0;
  let tell: (place: Place) => void = () => undefined;
  if (entryNumber() === null) numberEntry(entry);

  const place = (): Place => ({ ...readAddress(window.location.hash.slice(1)), key: moves, arrival });
  const arrive = (how: Arrival) => {
    arrival = how;
    moves += 1;
    tell(place());
  };
  // The browser's own buttons; a plain link or an address typed too, which make an entry without a number. Left so, the
  // entry after it would take a number that another one has.
  const look = () => {
    const found = entryNumber();
    entry = found ?? entry + 1;
    if (found === null) numberEntry(entry);
    arrive(found === null ? "PUSH" : "POP");
  };

  return {
    place,
    listen: (moved) => {
      tell = moved;
      window.addEventListener("popstate", look);
      return () => window.removeEventListener("popstate", look);
    },
    go: (steps) => window.history.go(steps),
    navigate: (to, how) => {
      if (how === "PUSH") {
        entry += 1;
        window.history.pushState({ idx: entry }, "", `#${to}`);
      } else {
        numberEntry(entry, `#${to}`);
      }
      arrive(how);
    },
    href: (to) => `#${to}`,
  };
}

function entryNumber(): number | null {
  const state: unknown = window.history.state;
  const idx = state !== null && typeof state === "object" && "idx" in state ? state.idx : null;
  return typeof idx === "number" ? idx : null;
}

function numberEntry(idx: number, url?: string): void {
  window.history.replaceState({ idx }, "", url);
}
