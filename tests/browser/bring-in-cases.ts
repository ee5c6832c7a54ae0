import { setUpCells } from "#src/domain/audit/cells.ts";
import type { DocumentHash, EpochId } from "#src/kernel/ids.ts";
import { type Arrival, bringIn } from "#src/storage/bring-in.ts";
import { readDocuments } from "#src/storage/document-store.ts";
import { keepDraft, readDrafts } from "#src/storage/draft-store.ts";
import { appendEvents, readEvents } from "#src/storage/event-store.ts";
import { checkEverything } from "#src/storage/integrity.ts";
import type { Store } from "#src/storage/store.ts";
import { freshName, newAuditId, openReadingStore, openWritingStore, titleEvents } from "./store-under-test.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

const draft = { ...setUpCells.why, text: "Because", at: "2026-11-21T09:00:00.000Z" };
const chain = "a-new-chain" as EpochId;

/** An audit of 1,300 events of which three are here, and one that is all new; with drafts, an instrument and a new chain. */
async function arrivalFor(store: Store) {
  const [known, fresh] = [newAuditId(), newAuditId()];
  const [long, short] = [titleEvents(store, known, 1_300), titleEvents(store, fresh, 1)];
  unwrap(await appendEvents(store, known, 0, long.slice(0, 3), []));
  const arrival: Arrival = {
    audits: [
      { audit: known, after: 3, events: long.slice(3), drafts: [draft] },
      { audit: fresh, after: 0, events: short, drafts: [] },
    ],
    documents: [{ hash: "a".repeat(64) as DocumentHash, kind: "instrument", text: "{}" }],
    chain,
  };
  return { arrival, known, fresh, long, short };
}

export const bringInCases: readonly SuiteCase[] = [
  {
    name: "what a file brings is there whole, and for another connection too",
    run: async () => {
      const name = freshName();
      const store = await openWritingStore(name);
      const { arrival, known, fresh, long, short } = await arrivalFor(store);
      unwrap(await bringIn(store, arrival));
      const other = await openReadingStore(name);
      same(await readEvents(other, known), { events: long, last: 1_300, unreadable: 0, gaps: 0 });
      same((await readEvents(other, fresh)).events, short);
      same(
        (await readDrafts(other, known)).map(({ text }) => text),
        ["Because"],
      );
      same((await readDocuments(other)).length, 1);
      same([store.chain, other.chain], [chain, chain]);
      same((await checkEverything(other)).map(({ found, unreadable, gaps }) => [found, unreadable, gaps]).sort(), [
        [1, 0, 0],
        [1_300, 0, 0],
      ]);
      other.database.close();
      store.database.close();
    },
  },
  {
    name: "a file of which one audit has moved on meanwhile leaves nothing of itself behind",
    run: async () => {
      const store = await openWritingStore(freshName());
      const { arrival, known, fresh, long, short } = await arrivalFor(store);
      const before = store.chain;
      unwrap(await appendEvents(store, fresh, 0, short, []));
      const refused = await bringIn(store, arrival);
      same(refused, { ok: false, error: { type: "out-of-step" } });
      same((await readEvents(store, known)).events, long.slice(0, 3));
      same((await readEvents(store, fresh)).events, short);
      same([await readDrafts(store, known), await readDocuments(store), store.chain], [[], [], before]);
      store.database.close();
    },
  },
  {
    name: "a file never replaces what is being typed here",
    run: async () => {
      const store = await openWritingStore(freshName());
      const { arrival, known } = await arrivalFor(store);
      unwrap(await keepDraft(store, known, { ...draft, text: "Typed here" }));
      unwrap(await bringIn(store, arrival));
      same(
        (await readDrafts(store, known)).map(({ text }) => text),
        ["Typed here"],
      );
      store.database.close();
    },
  },
  {
    name: "a save that has not seen what a file brought finds its place taken, one event or a hundred",
    run: async () => {
      const store = await openWritingStore(freshName());
      const { arrival, known, long } = await arrivalFor(store);
      const late = titleEvents(store, known, 100, long[2]);
      unwrap(await bringIn(store, arrival));
      for (const count of [1, 100]) {
        same(await appendEvents(store, known, 3, late.slice(0, count), []), {
          ok: false,
          error: { type: "out-of-step" },
        });
      }
      same((await readEvents(store, known)).events, long);
      store.database.close();
    },
  },
  {
    name: "control: a draft that nobody typed here is brought in, so the case above can fail",
    control: "the file's text is there",
    run: async () => {
      const store = await openWritingStore(freshName());
      const { arrival, known } = await arrivalFor(store);
      unwrap(await bringIn(store, arrival));
      holds((await readDrafts(store, known))[0]?.text !== "Because", "the file's text is there");
    },
  },
];
