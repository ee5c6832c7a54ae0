import type { CaseId } from "../../kernel/ids.ts";
import { type Reading, readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { sameReference } from "./case-reference.ts";
import { caseCells } from "./cells.ts";
import { casesIn } from "./subjects.ts";
import type { Presence } from "./values.ts";

export interface ListedCase {
  readonly id: CaseId;
  /** `null`: not given yet, or in conflict. */
  readonly reference: string | null;
  /** Other cases of the audit that carry the same reference: shown, never put together by software. */
  readonly duplicates: readonly CaseId[];
  /** Two laptops disagree on the reference, or on whether the case is in the audit. It stays listed until that is settled. */
  readonly inConflict: boolean;
}

// "CP-4" before "CP-10", wherever the person's browser was bought.
const natural = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** The cases of the audit, by reference in the order a person would put them; those without a reference come last. */
export function listCases(log: Log): ListedCase[] {
  const present = casesIn(log).flatMap((id) => readPresent(log, id));
  const byReference = new Map<string, CaseId[]>();
  for (const { id, reference } of present) {
    if (reference === null) continue;
    const key = sameReference(reference);
    byReference.set(key, [...(byReference.get(key) ?? []), id]);
  }
  const listed = present.map((entry) => ({
    ...entry,
    duplicates:
      entry.reference === null
        ? []
        : (byReference.get(sameReference(entry.reference)) ?? []).filter((id) => id !== entry.id).sort(),
  }));
  return listed.sort(byReferenceThenId);
}

function readPresent(log: Log, id: CaseId): Omit<ListedCase, "duplicates">[] {
  const cells = caseCells(id);
  const presence = readCell(log, cells.presence);
  const reference = readCell(log, cells.reference);
  if (!isIn(presence, reference)) return [];
  return [
    {
      id,
      reference: reference.state === "value" ? reference.value : null,
      inConflict: presence.state === "conflict" || reference.state === "conflict",
    },
  ];
}

/** A case is out only when someone said so. One whose reference came before its presence is listed, not lost. */
function isIn(presence: Reading<Presence>, reference: Reading<string>): boolean {
  if (presence.state === "value") return presence.value.state === "in";
  return presence.state === "conflict" || reference.state !== "unset";
}

function byReferenceThenId(a: ListedCase, b: ListedCase): number {
  if (a.reference === null || b.reference === null) {
    if (a.reference !== b.reference) return a.reference === null ? 1 : -1;
  } else {
    const order = natural.compare(a.reference, b.reference);
    if (order !== 0) return order;
  }
  return a.id < b.id ? -1 : 1;
}
