import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { DocumentHash } from "#src/kernel/ids.ts";
import { type SightlineDatabase, schemaEpoch } from "#src/storage/database.ts";
import { keepDocument } from "#src/storage/document-store.ts";
import { keepDraft } from "#src/storage/draft-store.ts";
import { appendEvents } from "#src/storage/event-store.ts";
import { keepSummary } from "#src/storage/snapshot-store.ts";
import { freshName, newAuditId, openWritingStore, titleEvents } from "#tests/browser/store-under-test.ts";

function kindOf(value: unknown): string {
  if (value instanceof CryptoKey) return `CryptoKey ${value.algorithm.name}, extractable: ${value.extractable}`;
  return ArrayBuffer.isView(value) ? "sealed bytes" : typeof value;
}

/** Each table with its key, its indexes, and what stands in the clear in a row of it. */
async function describeTables(database: SightlineDatabase): Promise<string> {
  const lines = [`Dexie version ${database.verno}, schema epoch ${schemaEpoch}`];
  for (const table of database.tables) {
    const { primKey, indexes } = table.schema;
    const row = (await table.limit(1).toArray())[0] as object;
    lines.push("", `${table.name}: key ${primKey.src}${indexes.map(({ src }) => `, index ${src}`).join("")}`);
    for (const [field, value] of Object.entries(row)) lines.push(`  ${field}: ${kindOf(value)}`);
  }
  return `${lines.join("\n")}\n`;
}

describe("the tables", () => {
  // Every release reads what the one before has written. Where the change is meant: a higher version in src/storage/database.ts,
  // a migration with its fixture, and then `npx vitest run tests/unit/storage/tables.test.ts --update`.
  it("are as they were released: run with --update only with a migration", async () => {
    const store = await openWritingStore(freshName());
    const audit = newAuditId();
    const events = titleEvents(store, audit, 71);
    await appendEvents(store, audit, 0, events.slice(0, 70), []);
    await appendEvents(store, audit, 70, events.slice(70), []);
    await keepDraft(store, audit, { ...setUpCells.why, text: "Because", at: "2026-11-21T09:00:00.000Z" });
    await keepDocument(store, { hash: "b".repeat(64) as DocumentHash, kind: "instrument", text: "{}" });
    await keepSummary(store, audit, 71, { title: "title 71" });
    await expect(await describeTables(store.database)).toMatchFileSnapshot("../../fixtures/storage/tables.txt");
    store.database.close();
  });
});
