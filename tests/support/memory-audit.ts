import { createHash } from "node:crypto";
import type { Cell } from "#src/domain/log/cell.ts";
import { cellKey } from "#src/domain/log/cell.ts";
import type { Change } from "#src/domain/log/change.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { applyEvent, cellState, emptyLog } from "#src/domain/log/log.ts";
import type { AuditId, DeviceId, EpochId, EventId } from "#src/kernel/ids.ts";
import { canonicalJson, type Json } from "#src/kernel/json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { OpenAudit, SaveFailure } from "#src/use-cases/open-audit.ts";

type Saved = Result<{ readonly at: string }, SaveFailure>;

/** The log of an audit without a disk under it, for screens whose subject is what is said and when it is said. */
export interface MemoryAudit extends OpenAudit {
  /** Every further save and draft fails so, until `null`. */
  readonly failWith: (failure: SaveFailure | null) => void;
  /** Holds every further acknowledgement back until the function that comes back is called. */
  readonly holdSaves: () => () => void;
  /** An event of another device. `parents` left out: it saw what stands here now; `[]`: it saw nothing. */
  readonly arrive: <V>(cell: Cell<V>, value: V | null, parents?: readonly EventId[]) => void;
  readonly setReadOnly: (why: "example" | "other-tab" | null) => void;
  /** What was kept of texts still being typed, by cell key. */
  readonly kept: ReadonlyMap<string, string>;
  readonly events: readonly LogEvent[];
}

export function openMemoryAudit(left: ReadonlyMap<string, { text: string; at: string }> = new Map()): MemoryAudit {
  const id = "m7q2v9k4x8n3p5r1" as AuditId;
  const log = emptyLog(id);
  const events: LogEvent[] = [];
  const kept = new Map<string, string>();
  const listeners = new Set<() => void>();
  const chains = new Map<string, { length: number; head: EventId | null }>();
  let revision = 0;
  let failure: SaveFailure | null = null;
  let readOnly: "example" | "other-tab" | null = null;
  let gate: Promise<void> = Promise.resolve();
  let minutes = 0;
  let drawn = 0;

  // A minute an event from 21 November 2026 at 14:00, and bytes that count upwards: the same test always makes the same events.
  const ports = {
    now: () => new Date(Date.UTC(2026, 10, 21, 14, minutes++)).toISOString(),
    randomBytes: (length: number) => Uint8Array.from({ length }, () => drawn++ % 256),
    hash: (text: string) => createHash("sha256").update(text).digest("hex"),
  };

  const append = (device: string, cell: Cell<unknown>, value: Json, parents: readonly EventId[], note?: string) => {
    const chain = chains.get(device) ?? { length: 0, head: null };
    const write = note === undefined ? { cell, value, parents } : { cell, value, parents, note };
    const event = makeEvent(write, id, { device: device as DeviceId, epoch: "e1" as EpochId, ...chain }, ports);
    chains.set(device, { length: event.seq, head: event.id });
    applyEvent(log, event);
    events.push(event);
    return event;
  };
  const headsOf = (cell: Cell<unknown>) => cellState(log, cell)?.heads.map((head) => head.id) ?? [];
  const tell = () => {
    revision += 1;
    for (const listener of [...listeners]) listener();
  };
  const refusal = (): SaveFailure | null => (readOnly === null ? failure : { type: "read-only", why: readOnly });

  const save = async (changes: readonly Change[]): Promise<Saved> => {
    await gate;
    const refused = refusal();
    if (refused !== null) return err(refused);
    let at = ports.now();
    for (const { cell, value, note, parents } of changes) {
      kept.delete(cellKey(cell));
      const reading = readCell(log, cell);
      const standing = reading.state === "value" ? reading.value : null;
      const same = reading.state !== "conflict" && canonicalJson(standing as Json) === canonicalJson(value as Json);
      if (same && parents === undefined) continue;
      at = append("here", cell, value as Json, parents ?? headsOf(cell), note).at;
    }
    tell();
    return ok({ at });
  };

  return {
    id,
    log,
    events,
    kept,
    readOnly: () => readOnly,
    read: (cell) => readCell(log, cell),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revision: () => revision,
    save,
    keepDraft: async (cell, text) => {
      const refused = refusal();
      if (refused !== null) return err(refused);
      if (text === null) kept.delete(cellKey(cell));
      else kept.set(cellKey(cell), text);
      return ok({ at: ports.now() });
    },
    drafts: () =>
      new Map([...left, ...[...kept].map(([key, text]) => [key, { text, at: "2026-11-21T14:00:00.000Z" }] as const)]),
    history: async (cell) =>
      events.filter((event) => event.subject === cell.subject && event.item === cell.item).reverse(),
    failWith: (next) => {
      failure = next;
    },
    holdSaves: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    arrive: (cell, value, parents) => {
      append("elsewhere", cell, value as Json, parents ?? headsOf(cell));
      tell();
    },
    setReadOnly: (why) => {
      readOnly = why;
      tell();
    },
  };
}
