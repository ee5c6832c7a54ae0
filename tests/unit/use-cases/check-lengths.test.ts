import { describe, expect, it } from "vitest";
import { sha256Hex } from "#src/crypto/hash.ts";
import type { Cell } from "#src/domain/log/cell.ts";
import type { Change } from "#src/domain/log/change.ts";
import { findFault, makeEvent } from "#src/domain/log/event.ts";
import type { AuditId, DeviceId, EpochId } from "#src/kernel/ids.ts";
import type { Json } from "#src/kernel/json.ts";
import { findTooLong } from "#src/use-cases/check-lengths.ts";

const cell = { subject: "set-up", item: "title" } as Cell<Json>;
const text = (length: number) => "ü".repeat(length);

/** Whether whoever receives the event would take it in. */
function isLetIn(change: Change<Json>): boolean {
  const ports = {
    now: () => "2026-11-21T09:00:00.000Z",
    randomBytes: (n: number) => new Uint8Array(n),
    hash: sha256Hex,
  };
  const chain = { device: "d" as DeviceId, epoch: "e" as EpochId, length: 0, head: null };
  const { value, note } = change;
  const write = note === undefined ? { cell, value, parents: [] } : { cell, value, parents: [], note };
  return findFault(makeEvent(write, "a" as AuditId, chain, ports), sha256Hex) === null;
}

describe("the length of what is saved", () => {
  it.each<[string, Change<Json>]>([
    ["a text of 20,000 characters", { cell, value: text(20_000) }],
    ["the same with a note of 20,000", { cell, value: text(20_000), note: text(20_000) }],
    ["a list of 65,536 characters in all", { cell, value: [text(65_532)] }],
    ["a cleared cell", { cell, value: null }],
  ])("allows %s, and so does everyone who receives it", (_, change) => {
    expect(findTooLong([change])).toBeNull();
    expect(isLetIn(change)).toBe(true);
  });

  it.each<[string, Change<Json>, number, number]>([
    ["a text of 20,001 characters", { cell, value: text(20_001) }, 20_001, 20_000],
    ["a note of 20,001 characters", { cell, value: true, note: text(20_001) }, 20_001, 20_000],
    ["a list of 65,537 characters in all", { cell, value: [text(65_533)] }, 65_537, 65_536],
    ["a list that its note makes too long", { cell, value: [text(65_530)], note: text(3) }, 65_537, 65_536],
  ])("refuses %s with the length and the limit", (_, change, length, limit) => {
    expect(findTooLong([{ cell, value: "short" }, change])).toEqual({ type: "text-too-long", length, limit });
  });
});
