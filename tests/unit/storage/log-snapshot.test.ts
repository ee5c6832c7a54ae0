import { expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import { applyEvent, emptyLog } from "#src/domain/log/log.ts";
import type { AuditId, DeviceId, EpochId, EventId } from "#src/kernel/ids.ts";
import { packLog, unpackLog } from "#src/storage/log-snapshot.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

const audit = "m7q2v9k4x8n3p5r1" as AuditId;
const { ports } = testSurroundings();

function event(seq: number, prev: EventId | null, value: string, parents: readonly EventId[] = []): LogEvent {
  const chain = { device: "laptop" as DeviceId, epoch: "e1" as EpochId, length: seq - 1, head: prev };
  return makeEvent({ cell: setUpCells.theme, value, parents }, audit, chain, ports);
}

it("reads a log back as it was, with a fork, a far place, and events that wait for others", () => {
  const first = event(1, null, "Neglect");
  const second = event(2, first.id, "Neglect, spring", [first.id]);
  const copied = event(2, first.id, "Neglect, autumn", [first.id]);
  const third = event(3, second.id, "Neglect, spring 2026", [second.id]);
  const missing = event(4, third.id, "Never came", [third.id]);
  const far = event(90_000_000, missing.id, "Waits", [missing.id]);
  const log = emptyLog(audit);
  for (const each of [first, second, copied, third, far]) applyEvent(log, each);
  expect(log.waiting.size).toBe(1);
  expect(unpackLog(audit, structuredClone(packLog(log)))).toEqual(log);
});
