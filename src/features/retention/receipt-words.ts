import type { DeletionReceipt } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { count } from "../../domain/words/count.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayCounts } from "./retention-words.ts";

interface ReceiptLine {
  readonly label: string;
  readonly value: string;
}

/** A receipt as lines: the same on the screen, on paper and in the file. */
export function receiptLines(
  receipt: DeletionReceipt,
  title: string,
  instruments: readonly Instrument[],
): readonly ReceiptLine[] {
  const { role, reason, keptDays, day, counts, events, reports } = receipt;
  const rule = keptDays === null ? "" : `Due by the audit’s rule: ${count(keptDays, "day")} after sign-off.`;
  const nameOf = (id: string) => instruments.find((each) => each.id === id)?.title ?? id;
  return [
    { label: "Audit", value: title },
    { label: "Returns deleted on", value: sayDate(day) },
    { label: "Decided by", value: role },
    { label: "Why", value: [rule, reason].filter((part) => part !== "").join(" ") },
    ...sayCounts(counts),
    { label: "Entries erased, earlier versions included", value: events.toLocaleString("en-GB") },
    ...reports.map(({ instrumentId, hash }) => ({
      label: `Report kept, ${nameOf(instrumentId)}`,
      value: `SHA-256 ${hash}`,
    })),
    {
      label: "Not reached",
      value: "Backups and files saved before, copies on other devices, and what the disk keeps of deleted data.",
    },
  ];
}

export function receiptText(lines: readonly ReceiptLine[]): string {
  return ["Receipt: returns deleted", "", ...lines.map(({ label, value }) => `${label}: ${value}`), ""].join("\r\n");
}
