import type { CaseId, ConcernId } from "../../kernel/ids.ts";
import type { Subject } from "../log/cell.ts";
import type { Log } from "../log/log.ts";
import type { ReturnAddress, Slot } from "./cells.ts";

/** What a subject is about. The other half of `cells.ts`: what is written there is read back here. */
export type SubjectKind =
  | { readonly type: "case"; readonly id: CaseId }
  | { readonly type: "concern"; readonly id: ConcernId }
  | { readonly type: "return"; readonly address: ReturnAddress }
  /** The set-up, an erasure, or what a newer application wrote. */
  | { readonly type: "other" };

const other: SubjectKind = { type: "other" };

export function readSubject(subject: Subject): SubjectKind {
  const [kind, id, instrumentId, slot] = subject.split("/");
  if (id === undefined) return other;
  if (kind === "case") return { type: "case", id: id as CaseId };
  if (kind === "concern") return { type: "concern", id: id as ConcernId };
  if (kind !== "return" || instrumentId === undefined || slot === undefined) return other;
  return {
    type: "return",
    address: { caseId: id as CaseId, instrumentId, agencyId: agencyOf(slot), slot: slot as Slot },
  };
}

/** The agency a slot belongs to: `health-visiting-2` is the second reader's place at `health-visiting`. */
function agencyOf(slot: string): string {
  return slot.replace(/-\d+$/, "");
}

export function casesIn(log: Log): CaseId[] {
  return [...log.subjects.keys()].flatMap((subject) => {
    const kind = readSubject(subject);
    return kind.type === "case" ? [kind.id] : [];
  });
}

export function concernsIn(log: Log): ConcernId[] {
  return [...log.subjects.keys()].flatMap((subject) => {
    const kind = readSubject(subject);
    return kind.type === "concern" ? [kind.id] : [];
  });
}

/** Every return in which anything was ever said, in no particular order. */
export function returnsIn(log: Log): ReturnAddress[] {
  return [...log.subjects.keys()].flatMap((subject) => {
    const kind = readSubject(subject);
    return kind.type === "return" ? [kind.address] : [];
  });
}
