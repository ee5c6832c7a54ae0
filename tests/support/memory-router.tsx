import { type ReactNode, useState } from "react";
import { type Arrival, type Place, type RouterHistory, readAddress } from "#src/ui/router/history.ts";
import { Router } from "#src/ui/router.tsx";

interface MemoryRouterProps {
  readonly initialEntries?: readonly [string];
  readonly children: ReactNode;
}

/** Screens at an address that the test page's own address knows nothing of. */
export function MemoryRouter({ initialEntries = ["/"], children }: MemoryRouterProps) {
  const [history] = useState(() => memoryHistory(initialEntries[0]));
  return <Router history={history}>{children}</Router>;
}

function memoryHistory(start: string): RouterHistory {
  const entries = [start];
  let at = 0;
  let key = 0;
  let arrival: Arrival = "POP";
  let tell: (place: Place) => void = () => undefined;
  const place = (): Place => ({ ...readAddress(entries[at] ?? "/"), key, arrival });
  const arrive = (how: Arrival) => {
    arrival = how;
    key += 1;
    tell(place());
  };
  return {
    place,
    listen: (moved) => {
      tell = moved;
      return () => undefined;
    },
    go: (steps) => {
      at = Math.min(Math.max(at + steps, 0), entries.length - 1);
      arrive("POP");
    },
    navigate: (to, how) => {
      if (how === "PUSH") {
        at += 1;
        entries.splice(at, entries.length, to);
      } else {
        entries[at] = to;
      }
      arrive(how);
    },
    href: (to) => to,
  };
}
