import type { Identifier } from "./identifier.ts";
import { scanForIdentifiers } from "./identifier-scan.ts";
import type { LocalList } from "./local-list.ts";

/** A text that is about to leave the device. `link` says where it can be changed, in whatever way the reader of the finds goes there. */
export interface OutgoingText<Link> {
  readonly where: string;
  readonly text: string;
  readonly link: Link;
}

/** One text with what was found in it of one kind, each once. */
export interface TextFind<Link> {
  readonly where: string;
  readonly link: Link;
  readonly found: readonly Identifier[];
}

export interface FindGroup<Link> {
  /** Texts with something of this group in them. */
  readonly count: number;
  /** The first of them, at most `mostFinds`. */
  readonly first: readonly TextFind<Link>[];
}

/** The audit's own words first, then what is told by its shape; names apart, because they are found by likelihood. */
const findGroups = ["listed", "structured", "names"] as const;
export type FindGroupName = (typeof findGroups)[number];

export interface Finds<Link> extends Readonly<Record<FindGroupName, FindGroup<Link>>> {
  /** Texts that were looked through. */
  readonly looked: number;
  /** Texts with anything in them: one with a name and a number counts once. */
  readonly texts: number;
}

/** More than a person follows up before saving a file. The others are counted. */
const mostFinds = 100;

/**
 * Looks through texts that are about to leave, one a step, so that whoever runs it may pause between two: an audit of 1,000
 * returns has tens of thousands. Returns what was found; nothing in it blocks anything.
 */
export function* lookThrough<Link>(
  texts: Iterable<OutgoingText<Link>>,
  list: LocalList,
): Generator<undefined, Finds<Link>> {
  const groups = { listed: startGroup<Link>(), structured: startGroup<Link>(), names: startGroup<Link>() };
  let looked = 0;
  let withFinds = 0;
  for (const outgoing of texts) {
    const found = scanForIdentifiers(outgoing.text, list);
    looked++;
    if (found.length > 0) withFinds++;
    for (const name of findGroups) addTo(groups[name], outgoing, found, name);
    yield;
  }
  return { ...groups, looked, texts: withFinds };
}

interface GrowingGroup<Link> {
  count: number;
  readonly first: TextFind<Link>[];
}

function startGroup<Link>(): GrowingGroup<Link> {
  return { count: 0, first: [] };
}

function addTo<Link>(
  group: GrowingGroup<Link>,
  { where, link }: OutgoingText<Link>,
  all: readonly Identifier[],
  name: FindGroupName,
): void {
  const found = distinctIdentifiers(all.filter(({ kind }) => groupOf(kind) === name));
  if (found.length === 0) return;
  group.count++;
  if (group.first.length < mostFinds) group.first.push({ where, link, found });
}

function groupOf(kind: Identifier["kind"]): FindGroupName {
  if (kind === "local-list") return "listed";
  return kind === "name" ? "names" : "structured";
}

/** A text that says one thing ten times is asked about once. */
export function distinctIdentifiers(found: readonly Identifier[]): Identifier[] {
  return [...new Map(found.map((each) => [`${each.kind} ${each.text}`, each])).values()];
}
