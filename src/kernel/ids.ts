import type { Brand } from "./brand.ts";
import type { Ports } from "./ports.ts";

/** Opaque and random: may stand in an address or a database key, says nothing about a child. */
export type AuditId = Brand<"AuditId">;
export type CaseId = Brand<"CaseId">;
export type ConcernId = Brand<"ConcernId">;
/** SHA-256 of the event, hexadecimal. */
export type EventId = Brand<"EventId">;
/** One browser profile on one machine. */
export type DeviceId = Brand<"DeviceId">;
/** One unbroken run of a device's chain: random, new after a restore. */
export type EpochId = Brand<"EpochId">;
/** SHA-256 of a document's text, hexadecimal. */
export type DocumentHash = Brand<"DocumentHash">;

/** 80 random bits as 16 characters of Crockford's base 32: short enough for an address, too many to guess or to collide. */
export function newId<Id extends string>(randomBytes: Ports["randomBytes"]): Id {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  let bits = 0;
  let held = 0;
  let text = "";
  for (const byte of randomBytes(10)) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += alphabet[(bits >> held) & 31];
      bits &= (1 << held) - 1;
    }
  }
  return text as Id;
}
