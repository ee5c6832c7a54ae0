import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import type { Item } from "#src/domain/log/cell.ts";
import { findFault, hashBody, hashEvent, type LogEvent, longestPayload, makeEvent } from "#src/domain/log/event.ts";
import type { DeviceId, EpochId, EventId } from "#src/kernel/ids.ts";
import type { Json } from "#src/kernel/json.ts";
import { theAudit } from "#tests/support/builders/a-laptop.ts";
import { fixedPorts, sha256 } from "#tests/support/builders/fixed-ports.ts";

const chain = { device: "laptop" as DeviceId, epoch: "epoch" as EpochId, length: 0, head: null };
const write = { cell: setUpCells.title, value: "Neglect" as Json, parents: [] as EventId[] };
const anEvent = (value: Json = "Neglect", note?: string) =>
  makeEvent(
    note === undefined ? { ...write, value } : { ...write, value, note },
    theAudit,
    chain,
    fixedPorts("laptop"),
  );
const faultOf = (event: LogEvent) => findFault(event, sha256);

/** The event with its id made to fit: only its form can be wrong. */
function rehashed(event: LogEvent): LogEvent {
  const bodyHash = event.body === null ? event.bodyHash : hashBody(event.body, sha256);
  return { ...event, bodyHash, id: hashEvent({ ...event, bodyHash }, sha256) };
}

describe("an event", () => {
  it("proves itself, with its body and without", () => {
    const event = anEvent("Neglect", "Agreed with the chair");
    expect(faultOf(event)).toBeNull();
    expect(faultOf({ ...event, body: null })).toBeNull();
  });

  it("is the same whatever order its parents are written in", () => {
    const parents = ["b", "a"] as EventId[];
    const event = makeEvent({ ...write, parents }, theAudit, chain, fixedPorts("laptop"));
    expect(event.parents).toEqual(["a", "b"]);
    expect(faultOf({ ...event, parents })).toBeNull();
  });

  it("cannot be guessed from its kept hash once its salt is gone: equal values have different hashes", () => {
    const ports = fixedPorts("laptop");
    const [first, second] = [makeEvent(write, theAudit, chain, ports), makeEvent(write, theAudit, chain, ports)];
    expect(first.bodyHash).not.toBe(second.bodyHash);
  });

  const event = anEvent();
  it.each([
    ["its value", { body: { ...event.body, salt: event.body?.salt ?? "", value: "Drift" } }],
    ["its note", { body: { ...event.body, salt: event.body?.salt ?? "", value: "Neglect", note: "x" } }],
    ["its salt", { body: { salt: "0".repeat(32), value: "Neglect" } }],
    ["its cell", { item: "theme" as Item }],
    ["its device", { device: "another" as DeviceId }],
    ["its epoch", { epoch: "another" as EpochId }],
    ["its time", { at: "2027-11-21T09:00:00.000Z" }],
    ["its parents", { parents: ["a"] as unknown as EventId[] }],
    ["its body hash", { bodyHash: "0".repeat(64) }],
    ["its id", { id: "0".repeat(64) as EventId }],
  ] satisfies [string, Partial<LogEvent>][])("is not genuine once %s is changed", (_, changed) => {
    expect(faultOf({ ...event, ...changed })).toBe("not-genuine");
  });

  it.each([
    ["a place before the first", { seq: 0 }],
    ["a place between two", { seq: 1.5 }],
    ["no predecessor in the second place", { seq: 2 }],
    ["a predecessor in the first place", { prev: "a" as EventId }],
    ["a line break in its address", { item: "title\narea/plan/outcome" as Item }],
    ["no device", { device: "" as DeviceId }],
    ["one parent twice", { parents: ["a", "a"] as unknown as EventId[] }],
    ["a salt that is not 16 bytes", { body: { salt: "salt", value: "Neglect" } }],
  ] satisfies [string, Partial<LogEvent>][])("is malformed with %s, though its id fits", (_, changed) => {
    expect(faultOf(rehashed({ ...event, ...changed }))).toBe("malformed");
  });

  it("is too long above the limit of a payload, in characters as people count them", () => {
    expect(faultOf(anEvent("x".repeat(longestPayload)))).toBeNull();
    expect(faultOf(anEvent("\n".repeat(longestPayload)))).toBeNull();
    expect(faultOf(anEvent("x".repeat(longestPayload + 1)))).toBe("too-long");
    expect(faultOf(anEvent(["x".repeat(longestPayload)]))).toBe("too-long");
    expect(faultOf(anEvent("x".repeat(longestPayload), "a note"))).toBe("too-long");
  });
});
