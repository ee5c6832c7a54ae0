import type { AuditId, DeviceId, EpochId, EventId } from "../../kernel/ids.ts";
import { canonicalJson, type Json } from "../../kernel/json.ts";
import type { Hash, Ports } from "../../kernel/ports.ts";
import type { Cell, Item, Subject } from "./cell.ts";
import type { Chain } from "./chain.ts";

/** The version of the event's shape and of its hash. It is part of what is hashed. */
const eventVersion = 1;

/** What was said. It is all that erasure takes away; the salt goes with it, so that the kept hash cannot be guessed. */
export interface EventBody {
  /** 16 random bytes, hexadecimal. */
  readonly salt: string;
  /** The value, or `null` for "cleared". */
  readonly value: Json;
  /** The role of whoever decided, or a reason, where the act asks for one. */
  readonly note?: string;
}

/**
 * One fact as it was saved once. Never changed, never removed; only its body can be erased.
 * `id` = hash(header + `bodyHash`), `bodyHash` = hash(salt + payload): an event proves itself, with or without its body.
 */
export interface LogEvent {
  readonly id: EventId;
  readonly audit: AuditId;
  readonly subject: Subject;
  readonly item: Item;
  /** The heads of the cell that the author saw: what this event replaces. */
  readonly parents: readonly EventId[];
  readonly device: DeviceId;
  readonly epoch: EpochId;
  /** 1, 2, 3 … within device, epoch and audit. */
  readonly seq: number;
  /** The event before this one in its chain; `null` for the first. */
  readonly prev: EventId | null;
  /** For people to read. No decision rests on a clock. */
  readonly at: string;
  readonly bodyHash: string;
  /** `null` once erased. */
  readonly body: EventBody | null;
}

/** A wish to set one cell, before it has a place in the chain. */
export interface Write {
  readonly cell: Cell<unknown>;
  readonly value: Json;
  /** The heads that the author saw. An event of another device that arrived in between is not in the list, and so becomes a conflict. */
  readonly parents: readonly EventId[];
  readonly note?: string;
}

/** A payload above this many characters is a document, not a value: see `documents` in storage. */
export const longestPayload = 64 * 1024;

export function hashBody(body: EventBody, hash: Hash): string {
  const payload = body.note === undefined ? [body.value] : [body.value, body.note];
  return hash(body.salt + canonicalJson(payload));
}

export function hashEvent(event: Omit<LogEvent, "id" | "body">, hash: Hash): EventId {
  const { audit, subject, item, parents, device, epoch, seq, prev, at, bodyHash } = event;
  const header = [eventVersion, audit, subject, item, [...parents].sort(), device, epoch, seq, prev, at];
  return hash(canonicalJson(header) + bodyHash) as EventId;
}

/** Makes the next event of a chain. Pure but for the ports: the same clock, chance and chain give the same event. */
export function makeEvent(write: Write, audit: AuditId, chain: Chain, ports: Ports): LogEvent {
  const salt = toHex(ports.randomBytes(16));
  const body: EventBody =
    write.note === undefined ? { salt, value: write.value } : { salt, value: write.value, note: write.note };
  const header = {
    audit,
    subject: write.cell.subject,
    item: write.cell.item,
    parents: [...write.parents].sort(),
    device: chain.device,
    epoch: chain.epoch,
    seq: chain.length + 1,
    prev: chain.head,
    at: ports.now(),
    bodyHash: hashBody(body, ports.hash),
  };
  return { id: hashEvent(header, ports.hash), ...header, body };
}

/** Why an event cannot be what it claims. */
export type EventFault = "malformed" | "too-long" | "not-genuine";

/** Asks an event whether it is what its id says. Everything that comes in from a file is asked; own rows trust their seal. */
export function findFault(event: LogEvent, hash: Hash): EventFault | null {
  if (!isWellFormed(event)) return "malformed";
  if (event.body !== null) {
    if (payloadLength(event.body) > longestPayload) return "too-long";
    if (hashBody(event.body, hash) !== event.bodyHash) return "not-genuine";
  }
  return hashEvent(event, hash) === event.id ? null : "not-genuine";
}

/** In characters as a person would count them: a text's escapes are not held against it. */
function payloadLength({ value, note }: EventBody): number {
  return (typeof value === "string" ? value.length : canonicalJson(value).length) + (note?.length ?? 0);
}

/** What a hash cannot say: a place that exists, and addresses that no separator can blur. */
function isWellFormed({ subject, item, parents, device, epoch, seq, prev, body }: LogEvent): boolean {
  if (!Number.isSafeInteger(seq) || seq < 1 || (prev === null) !== (seq === 1)) return false;
  if ([subject, item, device, epoch].some((part) => part === "" || part.includes("\n"))) return false;
  if (new Set(parents).size !== parents.length) return false;
  return body === null || /^[0-9a-f]{32}$/.test(body.salt);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
