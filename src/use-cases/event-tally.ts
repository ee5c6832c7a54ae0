import { startHash } from "../crypto/running-hash.ts";
import type { LogEvent } from "../domain/log/event.ts";
import type { AuditId, EventId } from "../kernel/ids.ts";

interface Counted {
  events: number;
  readonly ids: Set<EventId>;
  readonly parents: Set<EventId>;
}

/** Which events each audit has and which of them nothing has replaced, short enough to compare two tellings of one workspace. */
export class EventTally {
  private readonly audits = new Map<AuditId, Counted>();

  readonly see = ({ audit, id, parents }: LogEvent): void => {
    const there = this.audits.get(audit) ?? { events: 0, ids: new Set(), parents: new Set() };
    this.audits.set(audit, there);
    there.events++;
    there.ids.add(id);
    for (const parent of parents) there.parents.add(parent);
  };

  /** Equal texts, equal events and heads. */
  sum(): string {
    const lines = [...this.audits].map(([audit, { events, ids, parents }]) => {
      const heads = [...ids].filter((id) => !parents.has(id));
      return `${audit} ${events} ${hashOf([...ids])} ${hashOf(heads)}`;
    });
    return lines.sort().join("\n");
  }
}

function hashOf(ids: readonly EventId[]): string {
  const encoder = new TextEncoder();
  const hash = startHash();
  for (const id of [...ids].sort()) hash.add(encoder.encode(id));
  return hash.end();
}
