import { longestFreeText } from "../domain/audit/values.ts";
import type { Change } from "../domain/log/change.ts";
import { longestPayload } from "../domain/log/event.ts";
import { canonicalJson, type Json } from "../kernel/json.ts";
import type { SaveFailure } from "./open-audit.ts";

/** The first text, note or value that is longer than an event can carry, or `null`. */
export function findTooLong(changes: readonly Change[]): Extract<SaveFailure, { type: "text-too-long" }> | null {
  for (const { value, note } of changes) {
    for (const text of [value, note]) {
      if (typeof text === "string" && text.length > longestFreeText) {
        return { type: "text-too-long", length: text.length, limit: longestFreeText };
      }
    }
    const { length } = canonicalJson(value as Json);
    if (typeof value !== "string" && length > longestPayload) {
      return { type: "text-too-long", length, limit: longestPayload };
    }
  }
  return null;
}
