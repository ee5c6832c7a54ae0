import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkspaceFile } from "#src/bundle/read-workspace-file.ts";
import type { WorkspaceFile } from "#src/bundle/workspace-file.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { Cell, Item, Subject } from "#src/domain/log/cell.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { aWorkspaceFile, eventsOf, writtenText } from "#tests/support/builders/a-workspace-file.ts";

const seed = 20_261_127;

/** Any text that a person could type or paste, half characters and line separators included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom("\ud800", "\u2028\n\r\t", '"]\n,{"end":'),
);
/** A cell that this code does not know, with any value at all, as later code may write one. */
const later: Cell<unknown> = { subject: "later" as Subject, item: "anything" as Item };
const names = fc.string().filter((name) => !["__proto__", "constructor", "prototype"].includes(name));
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    anyText,
    tie("list"),
    tie("group"),
  ),
  list: fc.array(tie("value"), { maxLength: 3 }),
  group: fc.dictionary(names, tie("value"), { maxKeys: 3, noNullPrototype: true }),
})).value;

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyText, fc.option(anyText, { nil: undefined })).map(([text, note]) => change(setUpCells.why, text, note)),
  anyValue.map((value) => change(later, value)),
);
const anyAuditId = fc
  .array(fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"), { minLength: 16, maxLength: 16 })
  .map((letters) => letters.join("") as AuditId);
const anyAudit = fc
  .record({ id: anyAuditId, changes: fc.array(anyChange, { maxLength: 6 }), typed: fc.option(anyText) })
  .map(({ id, changes, typed }) => ({
    id,
    events: eventsOf(id, changes),
    drafts: typed === null ? [] : [{ ...setUpCells.theme, text: typed, at: "2026-11-27T14:30:00.000Z" }],
  }));
const anyFile: fc.Arbitrary<WorkspaceFile> = fc
  .uniqueArray(anyAudit, { selector: ({ id }) => id, maxLength: 4 })
  .map((audits) => ({ ...aWorkspaceFile(), audits }));

describe("a workspace file", () => {
  it("read gives what was written, whatever anybody typed", async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const text = await writtenText(file);
        expect(await readWorkspaceFile(new Blob([text]))).toEqual({ ok: true, value: file });
        // Written once more, it is the same file to the byte.
        expect(await writtenText(file)).toBe(text);
      }),
      { seed, numRuns: 150 },
    );
  });

  it("of any other bytes is refused with a reason, and never makes the door throw", async () => {
    const sound = new TextEncoder().encode(await writtenText());
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat({ max: sound.length }), async (bytes, kept) => {
        const read = await readWorkspaceFile(new Blob([sound.slice(0, kept), bytes]));
        expect(read.ok ? "accepted" : read.error.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 150 },
    );
  });
});
