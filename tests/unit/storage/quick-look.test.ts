import { describe, expect, it } from "vitest";
import type { EventId } from "#src/kernel/ids.ts";
import { appendEvents } from "#src/storage/event-store.ts";
import { checkEverything, checkQuickly } from "#src/storage/integrity.ts";
import { freshName, newAuditId, openWritingStore, titleEvents } from "#tests/browser/store-under-test.ts";

/** More single events than a start opens, so that it looks at their keys alone. */
async function storeOfManySingles() {
  const store = await openWritingStore(freshName());
  const audit = newAuditId();
  const events = titleEvents(store, audit, 2_050);
  for (let from = 0; from < events.length; from += 50) {
    await appendEvents(store, audit, from, events.slice(from, from + 50), []);
  }
  // There is no localStorage here, so what the witness saw is said by hand.
  const witness = { count: events.length, head: events.at(-1)?.id as EventId, store: store.vault.store };
  return { store: { ...store, witness: { ...store.witness, all: () => new Map([[audit, witness]]) } }, audit };
}

describe("the look at a large store before the first screen", () => {
  it("finds a place that is missing and an end that is not reached, and leaves what is in the rows to the later look", async () => {
    const { store, audit } = await storeOfManySingles();
    const sound = { id: audit, expected: 2_050, found: 2_050, unreadable: 0, gaps: 0, drafts: 0 };
    expect(await checkQuickly(store)).toEqual([sound]);

    await store.database.tail.put({ audit, place: 7, sealed: new Uint8Array(40) });
    expect(await checkQuickly(store)).toEqual([sound]);
    expect(await checkEverything(store)).toEqual([{ ...sound, unreadable: 1 }]);

    await store.database.tail.delete([audit, 20]);
    expect(await checkQuickly(store)).toEqual([{ ...sound, gaps: 1, drafts: 0 }]);

    await store.database.tail.bulkDelete([2_049, 2_050].map((place): [typeof audit, number] => [audit, place]));
    expect(await checkQuickly(store)).toEqual([{ ...sound, found: 2_048, gaps: 1, drafts: 0 }]);
  });
});
