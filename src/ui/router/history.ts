/** How one came to where one is: by going on, in place of another address, or through the browser's own history. */
export type Arrival = "POP" | "PUSH" | "REPLACE";

/** An address of the application and what follows its question mark, `?` included. */
export interface Address {
  readonly pathname: string;
  readonly search: string;
}

export interface Place extends Address {
  /** Another number after every move, so that the same link pressed again can be told from a mere redraw. */
  readonly key: number;
  readonly arrival: Arrival;
}

/** Where the addresses are kept: the browser's own history, or an array in tests. */
export interface RouterHistory {
  readonly place: () => Place;
  /** One listener: the router. */
  readonly listen: (moved: (place: Place) => void) => () => void;
  readonly go: (steps: number) => void;
  readonly navigate: (to: string, how: "PUSH" | "REPLACE") => void;
  /** What an address is called in a link. */
  readonly href: (to: string) => string;
}

export function readAddress(text: string): Address {
  const [before = ""] = text.split("#");
  const query = before.indexOf("?");
  const path = query === -1 ? before : before.slice(0, query);
  return {
    pathname: path.startsWith("/") ? path : `/${path}`,
    search: query === -1 || query === before.length - 1 ? "" : before.slice(query),
  };
}
