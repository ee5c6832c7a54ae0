import { sha256Hex } from "#src/crypto/hash.ts";
import { makeLock, openLock } from "#src/crypto/key-lock.ts";
import { randomBytes } from "#src/crypto/random-bytes.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { Chain } from "#src/domain/log/chain.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import { applyEvent, emptyLog, type Log } from "#src/domain/log/log.ts";
import { type AuditId, newId } from "#src/kernel/ids.ts";
import type { Ports } from "#src/kernel/ports.ts";
import { beginStore, findStore, openStore } from "#src/storage/open-store.ts";
import { takePen } from "#src/storage/pen.ts";
import type { Store } from "#src/storage/store.ts";
import { openWitnessBook } from "#src/storage/witness.ts";
import { quickStretch, testPassphrase } from "#tests/support/quick-keeper.ts";
import { unwrap } from "./suite-case.ts";

/** Real crypto and real chance; the clock stands still, because nothing may rest on it. */
export const realPorts: Ports = { now: () => "2026-11-21T09:00:00.000Z", randomBytes, hash: sha256Hex };

/** A name that no other case has used: in a browser the databases of earlier cases are still there. */
export function freshName(): string {
  return `suite-${newId<string & AuditId>(randomBytes)}`;
}

/** A store with the pen in hand, as the newest tab has it. */
export async function openWritingStore(name: string): Promise<Store> {
  const store = await openReadingStore(name);
  await takePen(store, {
    locks: undefined,
    beforeWriting: async () => undefined,
    freshChain: () => null,
    onChange: () => undefined,
  });
  return store;
}

export async function openReadingStore(name: string): Promise<Store> {
  const witness = openWitnessBook(name, () => localStorage);
  const found = unwrap(await findStore(name));
  if (found.type === "unlocked") throw new Error("unlocked");
  if (found.type === "locked") {
    const secret = { type: "passphrase", text: testPassphrase } as const;
    return unwrap(await openStore(found, unwrap(await openLock(found.lock, secret, quickStretch)), witness));
  }
  const made = await makeLock(testPassphrase, "2026-11-27T09:00:00.000Z", quickStretch);
  return unwrap(await beginStore(found.database, made, randomBytes, witness));
}

export function newAuditId(): AuditId {
  return newId<AuditId>(randomBytes);
}

/** The next events of a chain that sets the title again and again: "title 1", "title 2" and so on. */
export function titleEvents(store: Store, audit: AuditId, count: number, before?: LogEvent): LogEvent[] {
  const events: LogEvent[] = [];
  let last = before;
  for (let made = 0; made < count; made++) {
    const chain: Chain = {
      device: store.device,
      epoch: store.chain,
      length: last?.seq ?? 0,
      head: last?.id ?? null,
    };
    const parents = last === undefined ? [] : [last.id];
    last = makeEvent({ cell: setUpCells.title, value: `title ${chain.length + 1}`, parents }, audit, chain, realPorts);
    events.push(last);
  }
  return events;
}

export function foldEvents(audit: AuditId, events: readonly LogEvent[]): Log {
  const log = emptyLog(audit);
  for (const event of events) applyEvent(log, event);
  return log;
}
