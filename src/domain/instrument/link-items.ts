import type { Instrument } from "./schema.ts";
import { compareVersions } from "./version-order.ts";

/** An item of an older version and what it is in a newer one. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** What the crosswalk says of it; `null` where it says nothing and the id did not change. */
  readonly listed: boolean | null;
}

/**
 * Where the items of an older version went in a newer one: by the newer one's crosswalk, else by their ids. What is not in
 * the answer is gone.
 *
 * An entry of the crosswalk for this very version counts first, then those for versions after it, which it became on the
 * way. Those for versions before it count only where an id is gone: an id that stayed has been settled since.
 */
export function linkItems(
  older: { readonly version: string; readonly ids: readonly string[] },
  newer: { readonly ids: readonly string[]; readonly supersedes: Instrument["supersedes"] },
): readonly Link[] {
  const there = new Set(newer.ids);
  const entries = [...newer.supersedes].sort((a, b) => compareVersions(a.version, b.version));
  const isSince = ({ version }: { readonly version: string }) => compareVersions(version, older.version) >= 0;
  const since = firstOf(entries.filter(isSince), there);
  const before = firstOf(entries.filter((entry) => !isSince(entry)).reverse(), there);
  return older.ids.flatMap((id): Link[] => {
    const said = since.get(id) ?? (there.has(id) ? undefined : before.get(id));
    if (said !== undefined) return [{ from: id, to: said.to, listed: said.comparable }];
    return there.has(id) ? [{ from: id, to: id, listed: null }] : [];
  });
}

type Entries = Instrument["supersedes"];

/** What the first entry that names an id says of it. */
function firstOf(entries: Entries, there: ReadonlySet<string>): ReadonlyMap<string, Entries[number]["items"][number]> {
  const items = entries.flatMap((entry) => entry.items).filter(({ to }) => there.has(to));
  return new Map(items.reverse().map((item) => [item.from, item]));
}

export interface Pairs {
  /** Earlier id to later id and back, one to one. */
  readonly later: ReadonlyMap<string, string>;
  readonly earlier: ReadonlyMap<string, string>;
  /** Earlier ids that went into a later one which has a nearer match. */
  readonly wentInto: ReadonlyMap<string, string>;
  /** The same where the earlier of two files is the newer version: later ids that a nearer match was made of. */
  readonly cameFrom: ReadonlyMap<string, string>;
}

/** One match for each, so that two texts can stand side by side: the item that kept its id before one that joined it. */
export function pairItems(links: readonly Link[]): Pairs {
  const later = new Map<string, string>();
  const earlier = new Map<string, string>();
  const wentInto = new Map<string, string>();
  const kept = links.filter(({ from, to }) => from === to);
  const moved = links.filter(({ from, to }) => from !== to);
  for (const { from, to } of [...kept, ...moved]) {
    if (earlier.has(to)) {
      wentInto.set(from, to);
    } else {
      later.set(from, to);
      earlier.set(to, from);
    }
  }
  return { later, earlier, wentInto, cameFrom: new Map() };
}

/** The same pairs, read from the newer version to the older. */
export function turned({ later, earlier, wentInto, cameFrom }: Pairs): Pairs {
  return { later: earlier, earlier: later, wentInto: cameFrom, cameFrom: wentInto };
}
