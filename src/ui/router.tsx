import {
  Children,
  type ComponentProps,
  createContext,
  isValidElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { hashHistory } from "./router/hash-history.ts";
import type { Place, RouterHistory } from "./router/history.ts";
import { bestMatch, type Match, matchPattern, type Params, segmentsOf } from "./router/match-route.ts";

// What this application needs of routes and links, named as react-router names it; docs/adr/0007 says what that saves.

const HistoryContext = createContext<RouterHistory | null>(null);
const PlaceContext = createContext<Place | null>(null);
const MatchContext = createContext<Match | null>(null);

/** Keeps the address in the part after the `#`. */
export function HashRouter({ children }: { readonly children: ReactNode }) {
  const [history] = useState(hashHistory);
  return <Router history={history}>{children}</Router>;
}

export function Router({ history, children }: { readonly history: RouterHistory; readonly children: ReactNode }) {
  const [place, setPlace] = useState(history.place);
  // In a transition the screen that one leaves stays until the file of the next is there, instead of a blank one.
  useLayoutEffect(() => history.listen((next) => startTransition(() => setPlace(next))), [history]);
  const whole = useMemo<Match>(() => ({ params: {}, rest: segmentsOf(place.pathname) }), [place.pathname]);
  return (
    <HistoryContext value={history}>
      <PlaceContext value={place}>
        <MatchContext value={whole}>{children}</MatchContext>
      </PlaceContext>
    </HistoryContext>
  );
}

interface RouteProps {
  /** Within the routes around it. Parts that start with `:` are params; `*` at the end leaves the rest to routes within. */
  readonly path?: string;
  /** The address of the routes around it and nothing after. */
  readonly index?: true;
  readonly element: ReactNode;
}

/** One line of `Routes`, which reads it and draws its element. */
export function Route(_: RouteProps): ReactNode {
  return null;
}

/** Draws the one route that fits the address best. */
export function Routes({ children }: { readonly children: ReactNode }) {
  const around = inRouter(useContext(MatchContext));
  const routes = Children.toArray(children)
    .filter((child): child is ReactElement<RouteProps> => isValidElement(child) && child.type === Route)
    .map(({ props }) => ({ pattern: props.path ?? "", route: props.element }));
  const match = bestMatch(routes, around.rest);
  if (match === null) return null;
  return (
    <MatchContext value={{ params: { ...around.params, ...match.params }, rest: match.rest }}>
      {match.route}
    </MatchContext>
  );
}

interface LinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** A whole address, as `paths` makes them. */
  readonly to: string;
}

/** A link to another screen. A press with a key held, or with another button, is left to the browser. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const history = inRouter(useContext(HistoryContext));
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    const { pathname, search } = history.place();
    history.navigate(to, pathname + search === to ? "REPLACE" : "PUSH");
  };
  return <a {...rest} href={history.href(to)} onClick={follow} />;
}

/** Goes elsewhere as soon as it is drawn. */
export function Navigate({ to, replace = false }: { readonly to: string; readonly replace?: boolean }) {
  const history = inRouter(useContext(HistoryContext));
  useEffect(() => history.navigate(to, replace ? "REPLACE" : "PUSH"), [history, to, replace]);
  return null;
}

export type NavigateFunction = (to: string | number, options?: { readonly replace?: boolean }) => void;

/** Goes to an address, or so many steps through the browser's history. */
export function useNavigate(): NavigateFunction {
  const history = inRouter(useContext(HistoryContext));
  return useMemo<NavigateFunction>(
    () => (to, options) => {
      if (typeof to === "number") history.go(to);
      else history.navigate(to, options?.replace === true ? "REPLACE" : "PUSH");
    },
    [history],
  );
}

export function useLocation(): Place {
  return inRouter(useContext(PlaceContext));
}

/** How one came to this address. */
export function useNavigationType(): Place["arrival"] {
  return useLocation().arrival;
}

/** What `:names` stand for in the address, of all routes around. */
export function useParams(): Params {
  return inRouter(useContext(MatchContext)).params;
}

/** What follows the question mark of the address. */
export function useQuery(): URLSearchParams {
  const { search } = useLocation();
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** Whether the whole address is what a pattern says. */
export function useMatch(pattern: string): Match | null {
  return matchPattern(pattern, segmentsOf(useLocation().pathname));
}

function inRouter<Value>(value: Value | null): Value {
  if (value === null) throw new Error("Routes and links are drawn within a router.");
  return value;
}
