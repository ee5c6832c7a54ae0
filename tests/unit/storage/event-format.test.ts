import { describe, expect, it } from "vitest";
import { sha256Hex } from "#src/crypto/hash.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { findFault, type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import type { AuditId, DeviceId, EpochId, EventId } from "#src/kernel/ids.ts";
import released from "#tests/fixtures/storage/event.json";

const event = released as unknown as LogEvent;

describe("an event of version 1", () => {
  it("is made as it was released: every store and file ever written rests on these hashes", () => {
    const ports = {
      now: () => "2026-11-21T09:00:00.000Z",
      randomBytes: (length: number) => Uint8Array.from({ length }, (_, index) => index),
      hash: sha256Hex,
    };
    const chain = {
      device: "device-1" as DeviceId,
      epoch: "epoch-1" as EpochId,
      length: 6,
      head: "b".repeat(64) as EventId,
    };
    const parents = ["d".repeat(64), "c".repeat(64)] as EventId[];
    const write = { cell: setUpCells.title, value: "Zoë’s plan", parents, note: "Quality assurance lead" };
    expect(makeEvent(write, "audit-1" as AuditId, chain, ports)).toEqual(event);
  });

  it("proves itself, with its body and after its erasure, and not after any change (the control)", () => {
    expect(findFault(event, sha256Hex)).toBeNull();
    expect(findFault({ ...event, body: null }, sha256Hex)).toBeNull();
    expect(findFault({ ...event, seq: 8 }, sha256Hex)).toBe("not-genuine");
    expect(findFault({ ...event, body: { salt: "00".repeat(16), value: "Zoë’s plan" } }, sha256Hex)).toBe(
      "not-genuine",
    );
  });
});
