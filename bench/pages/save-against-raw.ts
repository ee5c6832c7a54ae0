import { surroundings } from "#src/app/surroundings.ts";
import { firstSlot, returnCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { readLastPlace } from "#src/storage/event-store.ts";
import { findDoor } from "#src/use-cases/find-door.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { caseNumber } from "../workspaces/audit-changes.ts";
import { benchPassphrase } from "../workspaces/bench-passphrase.mjs";
import { withOwnStore } from "../workspaces/fill-store.ts";

export interface SaveTimes {
  readonly ours: number[];
  readonly raw: number[];
  readonly sealedBytes: number;
}

/** One of our saves, then one strict put of as many bytes, and so on: whatever the machine does meets both. */
export async function saveAgainstRaw(pairs: number): Promise<SaveTimes> {
  const sealedBytes = await sizeOfLastRow();
  const { audit, close } = await openFirstAudit();
  const raw = await openRaw();
  const bytes = crypto.getRandomValues(new Uint8Array(sealedBytes));
  const times: SaveTimes = { ours: [], raw: [], sealedBytes };
  for (let pair = -warmUps; pair < pairs; pair++) {
    const ours = await timed(() => save(audit, pair));
    const put = await timed(() => putStrictly(raw, bytes));
    if (pair >= 0) {
      times.ours.push(ours);
      times.raw.push(put);
    }
  }
  raw.close();
  close();
  return times;
}

/** Saves alone, for a trace of what the main thread does meanwhile. */
export async function saveAlone(saves: number): Promise<void> {
  const { audit, close } = await openFirstAudit();
  for (let number = 0; number < warmUps; number++) await save(audit, number);
  performance.mark("bench-from");
  for (let number = 0; number < saves; number++) await save(audit, number + warmUps);
  performance.mark("bench-to");
  close();
}

const warmUps = 20;

async function openFirstAudit(): Promise<{ readonly audit: OpenAudit; readonly close: () => void }> {
  const found = await findDoor(surroundings());
  if (!found.ok || found.value.type !== "locked") throw new Error("There is no workspace to save in.");
  const started = await found.value.unlock(benchPassphrase, () => undefined);
  if (!started.ok) throw new Error(started.error.type);
  const [first] = await started.value.listAudits();
  const opened = first === undefined ? null : await started.value.openAudit(first.id);
  if (opened === null || !opened.ok) throw new Error("There is no audit to save in.");
  await started.value.looked;
  return { audit: opened.value, close: started.value.close };
}

/** A sentence of evidence, as long as people write, each time another. */
async function save(audit: OpenAudit, number: number): Promise<void> {
  const saved = await audit.save([evidence(number)]);
  if (!saved.ok) throw new Error(saved.error.type);
}

function evidence(number: number): Change {
  const address = {
    caseId: caseNumber(1),
    instrumentId: "child-protection",
    agencyId: "police",
    slot: firstSlot("police"),
  };
  const text = `Minutes of 12 March, page ${number + 1000}: six of eleven actions have an owner and a date.`;
  return change(returnCells(address).standard("plan-names-harm").evidence, text);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function sizeOfLastRow(): Promise<number> {
  return withOwnStore(async (store) => {
    const [audit] = (await store.database.tail.limit(1).primaryKeys())[0] ?? [];
    if (audit === undefined) throw new Error("There is no single event.");
    const row = await store.database.tail.get([audit, await readLastPlace(store, audit)]);
    return row?.sealed.byteLength ?? 0;
  });
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open("bench-raw", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("rows", { autoIncrement: true });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

function putStrictly(database: IDBDatabase, sealed: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
    transaction.objectStore("rows").put({ sealed });
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error);
  });
}
