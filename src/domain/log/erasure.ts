import type { EventId } from "../../kernel/ids.ts";
import type { Cell, Item, Subject } from "./cell.ts";
import type { LogEvent } from "./event.ts";

/** The receipt of an erasure: who asked for it, by role, and why. */
export interface Erasure {
  readonly role: string;
  readonly reason: string;
}

/**
 * Erasure is an event too: its item is the erased event's id, so that the address alone says what to obey,
 * and an erasure whose own receipt is erased still holds.
 */
export const erasureSubject = "erasure" as Subject;

export function erasureCell(target: EventId): Cell<Erasure> {
  return { subject: erasureSubject, item: target as string as Item };
}

/** The event that this one erases, or `null`. */
export function erasedBy(event: Pick<LogEvent, "subject" | "item">): EventId | null {
  return event.subject === erasureSubject ? (event.item as string as EventId) : null;
}
