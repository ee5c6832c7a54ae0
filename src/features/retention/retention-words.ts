import type { HeldCounts } from "../../domain/audit/values.ts";
import type { DeleteReturnsRefusal } from "../../domain/retention/delete-returns.ts";
import { isDue, type Retention } from "../../domain/retention/retention-rule.ts";
import { count } from "../../domain/words/count.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import type { DeletionFailure } from "../../use-cases/retaining-returns.ts";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";

export function sayRule(keepDays: number | null): string {
  return keepDays === null ? "No rule" : `Deleted ${count(keepDays, "day")} after sign-off`;
}

/** What comes next for the returns of one audit. Nothing of it happens by itself, so it says what a person may do. */
export function sayNext(retention: Retention, today: string): string {
  const { signedOffOn, dueOn, hold, deletedOn } = retention;
  if (deletedOn !== null) return `Returns deleted on ${sayDate(deletedOn)}`;
  if (hold !== null) return hold === "in-conflict" ? "On hold: two versions of the hold differ" : "On hold";
  if (signedOffOn === null) return "Not signed off yet";
  if (dueOn === null) return `Signed off on ${sayDate(signedOffOn)}. Can be deleted by hand`;
  return isDue(retention, today)
    ? `Due since ${sayDate(dueOn)}. Waits for you to delete`
    : `Signed off on ${sayDate(signedOffOn)}. Due on ${sayDate(dueOn)}`;
}

/** What is held, as lines to read. */
export function sayCounts(counts: HeldCounts): readonly { readonly label: string; readonly value: string }[] {
  const { cases, returns, signedOff, texts, evidence, concerns, values } = counts;
  const number = (of: number) => of.toLocaleString("en-GB");
  return [
    { label: "Cases", value: number(cases) },
    { label: "Returns", value: `${number(returns)} begun, ${number(signedOff)} of them signed off` },
    { label: "Texts", value: number(texts) },
    { label: "Evidence lines", value: number(evidence) },
    { label: "Concerns", value: number(concerns) },
    { label: "All answers, grades, dates and texts", value: number(values) },
  ];
}

export function refusalWords(refusal: DeleteReturnsRefusal): string {
  switch (refusal.type) {
    case "not-signed-off":
      return "The returns can be deleted once the audit is signed off.";
    case "on-hold":
      return "A hold stands on this audit. Nothing is deleted until it is taken off.";
    case "open-concern":
      return `${count(refusal.count, "immediate concern")} ${refusal.count === 1 ? "is" : "are"} open. What is known of it would be deleted: close it first.`;
    case "nothing-held":
      return "Nothing about a child is left in this audit.";
    case "role-missing":
      return "Enter your role, for example “QA lead”";
    case "reason-missing":
      return "Enter why they are deleted now, before a rule says so";
    default:
      return assertNever(refusal);
  }
}

export function deletionFailureWords(failure: DeletionFailure): string {
  switch (failure.type) {
    case "unreadable":
      return "Part of what is kept of this audit cannot be read, so nobody could say that all of it went. Nothing has been deleted.";
    case "no-such-audit":
      return "This audit is not on this device any more.";
    case "read-only":
    case "no-passphrase":
    case "text-too-long":
      return saveFailureWords(failure);
    case "storage-full":
      return "There is no room on this device to write what stays. Nothing has been deleted. Make room, then try again.";
    case "storage-closed":
    case "newer-database":
    case "storage-failed":
      return "The browser could not write. Nothing has been deleted: it is all or nothing. Try again.";
    default:
      return refusalWords(failure);
  }
}
