export type Params = Readonly<Record<string, string | undefined>>;

export interface Match {
  readonly params: Params;
  /** What of the address is left for the routes within. */
  readonly rest: readonly string[];
}

/** The parts of a path, as a person would read them. */
export function segmentsOf(pathname: string): readonly string[] {
  return pathname.split("/").filter(Boolean).map(readable);
}

/**
 * Whether a path's parts are what a pattern says: `area/:number` names one part, `*` at the end takes what is left.
 * Words match whatever their case, as an address copied by hand may have it.
 */
export function matchPattern(pattern: string, segments: readonly string[]): Match | null {
  const wanted = pattern.split("/").filter(Boolean);
  const open = wanted.at(-1) === "*";
  const fixed = open ? wanted.slice(0, -1) : wanted;
  if (open ? segments.length < fixed.length : segments.length !== fixed.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of fixed.entries()) {
    const found = segments[at] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = found;
    else if (part.toLowerCase() !== found.toLowerCase()) return null;
  }
  return { params, rest: segments.slice(fixed.length) };
}

/** The most particular of the patterns that match, whatever their order: words before names, names before `*`. */
export function bestMatch<Route>(
  routes: readonly { readonly pattern: string; readonly route: Route }[],
  segments: readonly string[],
): (Match & { readonly route: Route }) | null {
  let best: (Match & { readonly route: Route }) | null = null;
  let bestWeight = Number.NEGATIVE_INFINITY;
  for (const { pattern, route } of routes) {
    const match = matchPattern(pattern, segments);
    const weight = weigh(pattern);
    if (match === null || weight <= bestWeight) continue;
    best = { ...match, route };
    bestWeight = weight;
  }
  return best;
}

function weigh(pattern: string): number {
  let weight = 0;
  for (const part of pattern.split("/").filter(Boolean)) weight += part === "*" ? -1 : part.startsWith(":") ? 4 : 11;
  return weight;
}

function readable(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
