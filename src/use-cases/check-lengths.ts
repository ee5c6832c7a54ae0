import { longestFreeText } from "../domain/audit/values.ts";
import type { Change } from "../domain/log/change.ts";
import { longestPayload } from "../domain/log/event.ts";
import { canonicalJson, type Json } from "../kernel/json.ts";
import type { SaveFailure } from "./open-audit.ts";

type TooLong = Extract<SaveFailure, { type: "text-too-long" }>;

/** The first text, note or value that is longer than an event can carry, or `null`. What is let through here is let in everywhere else. */
export function findTooLong(changes: readonly Change[]): TooLong | null {
  for (const { value, note = "" } of changes) {
    const tooLong = textTooLong(value) ?? textTooLong(note) ?? valueTooLong(value as Json, note);
    if (tooLong !== null) return tooLong;
  }
  return null;
}

function textTooLong(text: unknown): TooLong | null {
  if (typeof text !== "string" || text.length <= longestFreeText) return null;
  return { type: "text-too-long", length: text.length, limit: longestFreeText };
}

function valueTooLong(value: Json, note: string): TooLong | null {
  // Two texts of the longest kind fit together: only lists and records can be longer.
  if (typeof value === "string") return null;
  const length = canonicalJson(value).length + note.length;
  return length <= longestPayload ? null : { type: "text-too-long", length, limit: longestPayload };
}
