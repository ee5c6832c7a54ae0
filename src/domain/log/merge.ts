import type { EventId } from "../../kernel/ids.ts";
import type { Hash } from "../../kernel/ports.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type Chain, type Fork, type Gap, linksAt } from "./chain.ts";
import { erasedBy } from "./erasure.ts";
import { findFault, type LogEvent } from "./event.ts";
import {
  applyEvent,
  chainKey,
  forksOf,
  gapsOf,
  isHere,
  isOtherThanKnown,
  type Log,
  type Waiting,
  waitingIn,
} from "./log.ts";

/** What a file brings. */
export interface Incoming {
  readonly events: readonly LogEvent[];
  /** How far each chain goes by the sender's account: the last events of a chain leave no other trace when they are left out. */
  readonly ends: readonly Chain[];
}

export interface MergeProblem {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly id: EventId;
  readonly reason: "another-audit" | "malformed" | "not-genuine" | "too-long" | "same-id-other-bytes";
}

export interface MergeRefusal {
  readonly type: "events-refused";
  readonly problems: readonly MergeProblem[];
}

/** What may be brought in: proven one by one, and without the bodies that an erasure here or there takes away. */
export interface Proven {
  readonly audit: Log["audit"];
  /** Those not here yet, in the file's order. They are what a store keeps. */
  readonly fresh: readonly LogEvent[];
  readonly alreadyHere: number;
  /** Events here whose bodies the file erases. A store takes them out of what it keeps. */
  readonly toErase: readonly EventId[];
  readonly ends: readonly Chain[];
}

export interface Merged {
  /** Events that now count. */
  readonly applied: number;
  /** Events that are here and count for nothing yet, with what each waits for. */
  readonly waiting: readonly Waiting[];
  readonly gaps: readonly Gap[];
  readonly forks: readonly Fork[];
}

/** Asks every event what it claims to be, without touching the log. One that is refused refuses the file, and all of them are named. */
export function proveIncoming(log: Log, incoming: Incoming, hash: Hash): Result<Proven, MergeRefusal> {
  const problems = incoming.events.flatMap((event, index): MergeProblem[] => {
    const reason = findReason(log, event, hash);
    return reason === null ? [] : [{ index, id: event.id, reason }];
  });
  if (problems.length > 0) return err({ type: "events-refused", problems });
  const byId = new Map<EventId, LogEvent>();
  for (const event of incoming.events) {
    // Of an event that stands twice in the file, the one with its body is kept.
    if (!isHere(log, event) && (byId.get(event.id)?.body ?? null) === null) byId.set(event.id, event);
  }
  const fresh = [...byId.values()];
  const targets = fresh.map(erasedBy).filter((target) => target !== null);
  const erased = new Set([...log.erased, ...targets]);
  return ok({
    audit: log.audit,
    fresh: fresh.map((event) => (erased.has(event.id) ? { ...event, body: null } : event)),
    alreadyHere: incoming.events.length - fresh.length,
    toErase: [...new Set(targets)].filter((id) => !log.erased.has(id) && (log.known.has(id) || log.waiting.has(id))),
    ends: incoming.ends,
  });
}

/** Brings in what was proven. The log passed in is changed; call it when the events are on the disk. */
export function mergeProven(log: Log, { fresh, ends }: Proven): Merged {
  let applied = 0;
  for (const event of fresh) {
    const outcome = applyEvent(log, event);
    if (outcome.type === "applied") applied += outcome.events.length;
  }
  return { applied, waiting: waitingIn(log), gaps: gapsUpTo(log, ends), forks: forksBy(log, ends) };
}

function findReason(log: Log, event: LogEvent, hash: Hash): MergeProblem["reason"] | null {
  if (event.audit !== log.audit) return "another-audit";
  if (isOtherThanKnown(log, event)) return "same-id-other-bytes";
  return findFault(event, hash);
}

/** Inner gaps, and where a chain stops short of what its author says. */
function gapsUpTo(log: Log, ends: readonly Chain[]): Gap[] {
  const gaps = gapsOf(log);
  for (const end of ends) {
    const record = log.chains.get(chainKey(end));
    const [from, to] = [(record?.length ?? 0) + 1, end.length];
    if (from <= to) gaps.push({ device: end.device, epoch: end.epoch, from, to });
  }
  return gaps;
}

/** Forks, and the ends of chains that are not what stands in that place here. */
function forksBy(log: Log, ends: readonly Chain[]): Fork[] {
  const forks = forksOf(log);
  for (const { device, epoch, length: seq, head } of ends) {
    const record = log.chains.get(chainKey({ device, epoch }));
    const there = record === undefined ? [] : linksAt(record, seq);
    const isKnown = forks.some((fork) => fork.device === device && fork.epoch === epoch && fork.seq === seq);
    if (there.length > 0 && !isKnown && there.every(({ id }) => id !== head)) forks.push({ device, epoch, seq });
  }
  return forks;
}
