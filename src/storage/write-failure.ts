/** Why nothing was written. A write is whole or not at all, so each of these means: nothing of it is there. */
export type WriteFailure =
  /** Another tab holds the pen. */
  | { readonly type: "pen-lost" }
  | { readonly type: "storage-full" }
  /** The connection went, was opened again once, and went again. */
  | { readonly type: "storage-closed" }
  | { readonly type: "newer-database" }
  /** The place is taken by an event that this tab has not seen: it must read before it writes. */
  | { readonly type: "out-of-step" }
  | { readonly type: "storage-failed"; readonly detail: string };

/** Thrown inside a transaction to end it without a trace; caught again by `writeRows`. */
export class Refusal extends Error {
  readonly failure: WriteFailure;

  constructor(failure: WriteFailure) {
    super(failure.type);
    this.name = "Refusal";
    this.failure = failure;
  }
}

const closed = ["DatabaseClosedError", "InvalidStateError", "TransactionInactiveError", "PrematureCommitError"];

/** Turns what Dexie or the browser threw into a failure. The detail is an error's name, never its text: texts can hold values. */
export function writeFailure(error: unknown): WriteFailure {
  const names = namesIn(error);
  const refusal = error instanceof Refusal ? error.failure : undefined;
  if (refusal !== undefined) return refusal;
  // A full disk comes as an AbortError that carries the reason inside, or as a BulkError that lists it.
  if (names.includes("QuotaExceededError")) return { type: "storage-full" };
  if (names.includes("ConstraintError")) return { type: "out-of-step" };
  if (names.includes("VersionError")) return { type: "newer-database" };
  if (names.some((name) => closed.includes(name))) return { type: "storage-closed" };
  return { type: "storage-failed", detail: names[0] ?? "unknown" };
}

interface ErrorLike {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly failures?: unknown;
}

function namesIn(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { name, inner, failures } = error as ErrorLike;
  const within = Array.isArray(failures) ? failures : Object.values(failures ?? {});
  return [...(typeof name === "string" ? [name] : []), ...namesIn(inner), ...within.flatMap(namesIn)];
}
