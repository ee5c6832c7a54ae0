import { z } from "../domain/configured-zod.ts";
import type { Item, Subject } from "../domain/log/cell.ts";
import type { AuditId, DeviceId, DocumentHash, EpochId, EventId } from "../kernel/ids.ts";
import type { Json } from "../kernel/json.ts";

// The lines of a workspace file. Strict throughout. Carries zod: load it when a file is opened.

/** As a branded type, which costs nothing at run time. */
const branded = <T extends string>(schema: z.ZodString) => schema as unknown as z.ZodType<T>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const eventId = branded<EventId>(hash);
// What `newId` makes and nothing else: an audit called “example” would stand behind the example's address for ever.
const auditId = branded<AuditId>(z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/));
const opaque = z.string().regex(/^[\w-]{1,64}$/);
// biome-ignore lint/suspicious/noControlCharactersInRegex: an address has none, and a line break would blur two of them.
const address = z.string().regex(/^[^\u0000-\u001f\u007f]{1,500}$/);
/** Shown to people by code that trusts it to be a date. */
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine((at) => !Number.isNaN(Date.parse(at)));
const count = z.number().int().min(0);

export const headerSchema = z.strictObject({
  format: z.string(),
  formatVersion: z.literal(1),
  madeAt: instant,
});

export const documentSchema = z.strictObject({
  document: z.strictObject({
    hash: branded<DocumentHash>(hash),
    kind: z.enum(["instrument", "report"]),
    text: z.string(),
  }),
});

export const auditSchema = z.strictObject({
  audit: z.strictObject({ id: auditId, events: count, drafts: count }),
});

const cell = { subject: branded<Subject>(address), item: branded<Item>(address) };

export const draftSchema = z.strictObject({
  draft: z.strictObject({ audit: auditId, ...cell, text: z.string(), at: instant }),
});

export const eventSchema = z.strictObject({
  event: z.strictObject({
    id: eventId,
    audit: auditId,
    ...cell,
    parents: z.array(eventId),
    device: branded<DeviceId>(opaque),
    epoch: branded<EpochId>(opaque),
    seq: z.number().int().min(1),
    prev: eventId.nullable(),
    at: instant,
    bodyHash: hash,
    body: z
      .strictObject({
        salt: z.string(),
        // Any JSON: `tooDeepOrForbidden` has looked at it, and `fitsCell` asks what may stand where.
        value: z.custom<Json>((value) => value !== undefined),
        note: z.string().exactOptional(),
      })
      .nullable(),
  }),
});

export const endSchema = z.strictObject({ end: z.strictObject({ lines: count, sha256: hash }) });
