import { setUpCells } from "#src/domain/audit/cells.ts";
import type { DocumentHash, EpochId } from "#src/kernel/ids.ts";
import { readDocuments } from "#src/storage/document-store.ts";
import { keepDraft, readDrafts } from "#src/storage/draft-store.ts";
import { appendEvents, readAuditIds, readEvents } from "#src/storage/event-store.ts";
import { checkEverything } from "#src/storage/integrity.ts";
import { type Replacement, replaceStore } from "#src/storage/replace-store.ts";
import type { Store } from "#src/storage/store.ts";
import { freshName, newAuditId, openReadingStore, openWritingStore, titleEvents } from "./store-under-test.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

const draft = { ...setUpCells.why, text: "Because", at: "2026-11-21T09:00:00.000Z" };
const life = { store: "another-life" as EpochId, chain: "another-chain" as EpochId };

/** A store with two audits and a draft, and what is to take their place: one of the two, longer, and one that is new. */
async function aReplacement(store: Store) {
  const [kept, gone, fresh] = [newAuditId(), newAuditId(), newAuditId()];
  const [long, short, other] = [
    titleEvents(store, kept, 700),
    titleEvents(store, fresh, 2),
    titleEvents(store, gone, 5),
  ];
  unwrap(await appendEvents(store, kept, 0, long.slice(0, 3), []));
  unwrap(await appendEvents(store, gone, 0, other, []));
  unwrap(await keepDraft(store, gone, { ...draft, text: "Typed here" }));
  const replacement: Replacement = {
    audits: [
      { audit: kept, events: long, drafts: [draft] },
      { audit: fresh, events: short, drafts: [] },
    ],
    documents: [{ hash: "a".repeat(64) as DocumentHash, kind: "instrument", text: "{}" }],
    seen: new Map([
      [kept, 3],
      [gone, 5],
    ]),
    life,
  };
  return { replacement, kept, gone, fresh, long, short, other };
}

export const replaceCases: readonly SuiteCase[] = [
  {
    name: "a replacement is all there is afterwards, whole, for whoever opens the store again",
    run: async () => {
      const name = freshName();
      const store = await openWritingStore(name);
      const { replacement, kept, gone, fresh, long, short } = await aReplacement(store);
      const witnesses = unwrap(await replaceStore(store, replacement));
      same(
        [...witnesses].map(([id, { count, store: lives }]) => [id, count, lives]),
        [
          [kept, 700, "another-life"],
          [fresh, 2, "another-life"],
        ],
      );
      const other = await openReadingStore(name);
      same([other.vault.store, other.chain], ["another-life", "another-chain"]);
      same(await readEvents(other, kept), { events: long, last: 700, unreadable: 0, gaps: 0 });
      same((await readEvents(other, fresh)).events, short);
      same((await readAuditIds(other)).sort(), [kept, fresh].sort());
      same([await readDrafts(other, gone), (await readDocuments(other)).length], [[], 1]);
      same(
        (await readDrafts(other, kept)).map(({ text }) => text),
        ["Because"],
      );
      const checks = await checkEverything(other, witnesses);
      same(checks.map(({ found, expected, unreadable, gaps }) => [found - expected, unreadable, gaps]).sort(), [
        [0, 0, 0],
        [0, 0, 0],
      ]);
      other.database.close();
      store.database.close();
    },
  },
  {
    name: "whoever had the store open before a replacement writes nothing into it and reads nothing old",
    run: async () => {
      const name = freshName();
      const store = await openWritingStore(name);
      const { replacement, kept, long } = await aReplacement(store);
      unwrap(await replaceStore(store, replacement));
      const late = titleEvents(store, kept, 1, long[2]);
      const failed = { ok: false, error: { type: "storage-failed", detail: "emptied" } };
      same(await appendEvents(store, kept, 3, late, []), failed);
      same((await readEvents(store, kept)).events, []);
      store.database.close();
    },
  },
  {
    name: "a replacement of what has moved on since it was looked at changes nothing",
    run: async () => {
      const name = freshName();
      const store = await openWritingStore(name);
      const { replacement, kept, gone, long, other } = await aReplacement(store);
      unwrap(await appendEvents(store, kept, 3, long.slice(3, 4), []));
      same(await replaceStore(store, replacement), { ok: false, error: { type: "out-of-step" } });
      const again = await openReadingStore(name);
      same((await readEvents(again, kept)).events, long.slice(0, 4));
      same((await readEvents(again, gone)).events, other);
      same(
        (await readDrafts(again, gone)).map(({ text }) => text),
        ["Typed here"],
      );
      same(again.vault.store, store.vault.store);
      again.database.close();
      store.database.close();
    },
  },
  {
    name: "control: what a replacement does not have is gone, so the case above can fail",
    control: "it is still there",
    run: async () => {
      const store = await openWritingStore(freshName());
      const { replacement, gone } = await aReplacement(store);
      unwrap(await replaceStore(store, replacement));
      holds((await readAuditIds(store)).includes(gone), "it is still there");
    },
  },
];
