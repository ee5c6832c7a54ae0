import { appendEvents, readEvents } from "#src/storage/event-store.ts";
import { besides, openStoreBeside } from "#src/storage/open-store.ts";
import { readLogSnapshot, readSummary } from "#src/storage/snapshot-store.ts";
import type { Store } from "#src/storage/store.ts";
import type { DoAside } from "#src/use-cases/chores.ts";
import { doChore } from "#src/use-cases/do-chore.ts";
import { houseworkOf } from "#src/use-cases/housework.ts";
import { makeKeys } from "#tests/support/quick-keeper.ts";
import { foldEvents, freshName, newAuditId, openWritingStore, titleEvents } from "./store-under-test.ts";
import { holds, type SuiteCase, same, unwrap } from "./suite-case.ts";

/** 600 single events, of which the first 512 make a segment. */
async function storeOf600() {
  const name = freshName();
  const store = await openWritingStore(name);
  const audit = newAuditId();
  const events = titleEvents(store, audit, 600);
  for (let from = 0; from < 600; from += 50) {
    unwrap(await appendEvents(store, audit, from, events.slice(from, from + 50), []));
  }
  return { name, store, audit, events };
}

const rowsOf = async ({ database }: Store) => [
  await database.tail.count(),
  await database.segments.count(),
  await database.snapshots.count(),
];

/** Chores over a second connection, as a worker does them. `doAside` is left out where there are no workers. */
export function choreCases(doAside: DoAside | undefined): readonly SuiteCase[] {
  const inWorker: SuiteCase[] =
    doAside === undefined
      ? []
      : [
          {
            name: "a worker puts events together and leaves a snapshot, while the page goes on saving",
            run: async () => {
              const { store, audit, events } = await storeOf600();
              const asked = { audit, leaveSnapshot: true };
              const tidied = doAside({ store: besides(store), chore: "tidy", asked });
              const more = titleEvents(store, audit, 40, events.at(-1));
              for (const [index, event] of more.entries()) {
                unwrap(await appendEvents(store, audit, 600 + index, [event], []));
              }
              const { snapshot } = await tidied;
              holds(snapshot !== null && snapshot >= 600, "it holds what was there when it began");
              same(await readEvents(store, audit), { events: [...events, ...more], last: 640, unreadable: 0, gaps: 0 });
              same((await readLogSnapshot(store, audit))?.place, snapshot);
              same(await rowsOf(store), [128, 1, 1]);
              store.database.close();
            },
          },
          {
            name: "a worker that is sent to a store that is not there says so",
            run: async () => {
              const asked = { audit: newAuditId(), leaveSnapshot: true };
              const sent = doAside({
                store: { name: freshName(), writer: 1, keys: await makeKeys(), turn: 1 },
                chore: "tidy",
                asked,
              });
              same(
                await sent.then(
                  () => "done",
                  () => "failed",
                ),
                "failed",
              );
            },
          },
        ];
  return [...inWorker, ...overConnections];
}

const overConnections: readonly SuiteCase[] = [
  {
    name: "a chore over a second connection comes to what the page itself would have come to",
    run: async () => {
      const { store, audit, events } = await storeOf600();
      const beside = await openStoreBeside(besides(store));
      same(await doChore(beside, "tidy", { audit, leaveSnapshot: true }), { snapshot: 600 });
      const { digest, snapshot, isDamaged } = await doChore(beside, "summarise", { audit });
      same([digest.title, snapshot, isDamaged], ["title 600", null, false]);
      same(await readSummary(store, audit, 600), digest);
      const read = await readLogSnapshot(store, audit);
      same([...(read?.log.known ?? [])], [...foldEvents(audit, events).known]);
      same(await rowsOf(store), [88, 1, 2]);
      beside.database.close();
      store.database.close();
    },
  },
  {
    name: "a chore for a tab that has lost the pen meanwhile leaves every row as it was",
    run: async () => {
      const { name, store, audit, events } = await storeOf600();
      const beside = await openStoreBeside(besides(store));
      const newer = await openWritingStore(name);
      same(await doChore(beside, "tidy", { audit, leaveSnapshot: true }), { snapshot: null });
      same((await doChore(beside, "summarise", { audit })).digest.title, "title 600");
      same(await rowsOf(newer), [600, 0, 0]);
      same(await readEvents(newer, audit), { events, last: 600, unreadable: 0, gaps: 0 });
      for (const open of [beside, newer, store]) open.database.close();
    },
  },
  {
    name: "control: the same chore for the tab that has the pen leaves them as they were",
    control: "expected [600,0,0]",
    run: async () => {
      const { store, audit } = await storeOf600();
      const beside = await openStoreBeside(besides(store));
      await doChore(beside, "tidy", { audit, leaveSnapshot: true });
      same(await rowsOf(store), [600, 0, 0]);
    },
  },
  {
    name: "a chore that finds damaged rows says so and leaves no snapshot of the rest",
    run: async () => {
      const { store, audit } = await storeOf600();
      await store.database.tail.put({ audit, place: 20, sealed: new Uint8Array(40) });
      const beside = await openStoreBeside(besides(store));
      same(await doChore(beside, "tidy", { audit, leaveSnapshot: true }), { snapshot: null });
      const { isDamaged, snapshot } = await doChore(beside, "summarise", { audit });
      same([isDamaged, snapshot], [true, null]);
      same(await rowsOf(store), [600, 0, 0]);
      for (const open of [beside, store]) open.database.close();
    },
  },
  {
    name: "what cannot be done aside is done here",
    run: async () => {
      const { store, audit } = await storeOf600();
      const refuses: DoAside = () => Promise.reject(new Error("no worker starts"));
      same(await houseworkOf(store, refuses)("tidy", { audit, leaveSnapshot: true }), { snapshot: 600 });
      same(await rowsOf(store), [88, 1, 1]);
      store.database.close();
    },
  },
];
