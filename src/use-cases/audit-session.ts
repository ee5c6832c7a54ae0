import { type Cell, cellKey } from "../domain/log/cell.ts";
import { type Chain, chainEnd, emptyChainRecord } from "../domain/log/chain.ts";
import type { Change } from "../domain/log/change.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { currentValue, readCell } from "../domain/log/heads.ts";
import { applyEvent, chainKey, type Log } from "../domain/log/log.ts";
import { areReturnsDeleted } from "../domain/retention/are-returns-deleted.ts";
import type { AuditId, DeviceId, EpochId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Draft } from "../storage/draft-store.ts";
import type { AuditKeeping } from "./audit-keeping.ts";
import { findTooLong } from "./check-lengths.ts";
import { makeEvents } from "./make-events.ts";
import type { OpenAudit, SaveFailure } from "./open-audit.ts";
import { type ReadAudit, readAudit } from "./read-audit.ts";

type Saved = Result<{ readonly at: string }, SaveFailure>;

export interface SessionOptions {
  readonly id: AuditId;
  readonly keeping: AuditKeeping;
  readonly ports: Ports;
  /** Which chain this device writes now. */
  readonly writer: () => { readonly device: DeviceId; readonly epoch: EpochId };
  /** Why this tab may not write; an audit may have a reason of its own. */
  readonly readOnly: OpenAudit["readOnly"];
  /** Told of every write, so that one line can speak for all open audits. */
  readonly onWrite: (fields: readonly string[], outcome: Promise<Saved>) => void;
}

/** Opens one audit from where it is kept. */
export async function openSession(options: SessionOptions): Promise<AuditSession> {
  const read = await readAudit(options.keeping);
  return new AuditSession(options, read, await options.keeping.readDrafts());
}

/**
 * One open audit. `audit` is what screens see of it. The log in memory moves only after the keeping has acknowledged:
 * an event whose append failed has no place in the chain, and the next one takes it.
 */
export class AuditSession {
  readonly audit: OpenAudit;
  /** How far the snapshot went from which it was opened; 0 where there was none. */
  readonly openedFrom: number;
  private readonly options: SessionOptions;
  private readonly log: Log;
  private readonly listeners = new Set<() => void>();
  private place: number;
  private revision = 0;
  private drafts: ReadonlyMap<string, Draft>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions, { log, place, opened }: ReadAudit, drafts: readonly Draft[]) {
    this.options = options;
    this.openedFrom = opened;
    this.log = log;
    this.place = place;
    this.drafts = byKey(drafts);
    this.audit = {
      id: options.id,
      log,
      readOnly: () => this.readOnly(),
      read: (cell) => readCell(this.log, cell),
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      revision: () => this.revision,
      save: (changes) => this.save(changes),
      keepDraft: (cell, text) => this.told([cell], () => this.keepDraft(cell, text)),
      drafts: () => this.drafts,
      history: (cell) => this.history(cell),
    };
  }

  /** How far the log goes: it holds the events of the places up to this one. */
  reached(): number {
    return this.place;
  }

  /** Reads what another tab has written, and what it left half typed: a save must take away the draft that it makes good. */
  catchUp(): Promise<void> {
    return this.inTurn(async () => {
      await this.readNew();
      this.drafts = byKey(await this.options.keeping.readDrafts());
    });
  }

  /** Forgets what is in memory and reads everything that is kept. Screens go on with the same object. */
  readAgain(): Promise<void> {
    return this.inTurn(async () => {
      const { log, place } = await readAudit(this.options.keeping);
      // Part by part, so that whoever holds the log sees the new one.
      Object.assign(this.log, log);
      this.place = place;
      this.drafts = byKey(await this.options.keeping.readDrafts());
      this.moved();
    });
  }

  /** For a change that is not a cell's: who may write. */
  notify(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /**
   * Adds events that `write` makes and puts on the disk itself, in turn with all other writes. For what is no save: it may rewrite
   * rows, and it asks for itself whether it may.
   */
  appendApart<E>(
    write: (log: Log, place: number, chain: Chain) => Promise<Result<readonly LogEvent[], E>>,
  ): Promise<Result<readonly LogEvent[], E>> {
    return this.inTurn(async () => {
      await this.readNew();
      const written = await write(this.log, this.place, chainOf(this.log, this.options.writer()));
      if (!written.ok) return written;
      this.place += written.value.length;
      for (const event of written.value) applyEvent(this.log, event);
      this.drafts = byKey(await this.options.keeping.readDrafts());
      this.moved();
      return written;
    });
  }

  private readOnly(): ReturnType<OpenAudit["readOnly"]> {
    return this.options.readOnly() ?? (areReturnsDeleted(this.log) ? "returns-deleted" : null);
  }

  private save(changes: readonly Change[]): Promise<Saved> {
    const tooLong = findTooLong(changes);
    return this.told(
      changes.map(({ cell }) => cell),
      async () => (tooLong === null ? this.append(changes) : err(tooLong)),
    );
  }

  private async append(changes: readonly Change[]): Promise<Saved> {
    const first = await this.tryAppend(changes);
    if (first.ok) return first;
    if (first.error.type !== "out-of-step") return err(first.error);
    // The store has events that this tab had not seen, so these changes stand beside them, not on top of them.
    await this.readNew();
    const why = this.readOnly();
    if (why !== null) return err({ type: "read-only", why });
    const second = await this.tryAppend(changes);
    if (second.ok) return second;
    const { error } = second;
    return err(error.type === "out-of-step" ? { type: "storage-failed", detail: error.type } : error);
  }

  private async tryAppend(
    changes: readonly Change[],
  ): Promise<Result<{ readonly at: string }, SaveFailure | { readonly type: "out-of-step" }>> {
    const { keeping, ports, writer } = this.options;
    const events = makeEvents(this.log, changes, chainOf(this.log, writer()), ports);
    const madeGood = changes.map(({ cell }) => cell).filter((cell) => this.drafts.has(cellKey(cell)));
    const at = events.at(-1)?.at ?? ports.now();
    if (events.length === 0 && madeGood.length === 0) return ok({ at });
    const written = await keeping.append(this.place, events, madeGood);
    if (!written.ok) return written;
    this.place += events.length;
    for (const event of events) applyEvent(this.log, event);
    this.forget(madeGood);
    this.moved();
    return ok({ at });
  }

  private async keepDraft(cell: Cell<string>, text: string | null): Promise<Saved> {
    const { keeping, ports } = this.options;
    const at = ports.now();
    // A text that says what already stands is no draft.
    const isDraft = text !== null && text !== (currentValue(this.log, cell) ?? "");
    if (isDraft) {
      const draft = { subject: cell.subject, item: cell.item, text, at };
      // In memory first: where the disk refuses it, a person who leaves the screen still finds it on coming back.
      this.drafts = new Map(this.drafts).set(cellKey(cell), draft);
      const kept = await keeping.keepDraft(draft);
      if (!kept.ok) return kept;
    } else if (this.drafts.has(cellKey(cell))) {
      const forgotten = await keeping.forgetDraft(cell);
      if (!forgotten.ok) return forgotten;
      this.forget([cell]);
    }
    return ok({ at });
  }

  private async history(cell: Cell<unknown>): ReturnType<OpenAudit["history"]> {
    const key = cellKey(cell);
    const { events } = await this.options.keeping.readAfter(0);
    return events.filter((event) => cellKey(event) === key).reverse();
  }

  private async readNew(): Promise<void> {
    const { events, last } = await this.options.keeping.readAfter(this.place);
    if (last <= this.place) return;
    this.place = last;
    for (const event of events) applyEvent(this.log, event);
    this.moved();
  }

  private forget(cells: readonly Cell<unknown>[]): void {
    if (cells.length === 0) return;
    const left = new Map(this.drafts);
    for (const cell of cells) left.delete(cellKey(cell));
    this.drafts = left;
  }

  private moved(): void {
    this.revision++;
    this.notify();
  }

  /** One write at a time, in the order asked for: each event names the one before it. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  private told(cells: readonly Cell<unknown>[], write: () => Promise<Saved>): Promise<Saved> {
    const { id, onWrite } = this.options;
    const outcome = this.inTurn(async (): Promise<Saved> => {
      const why = this.readOnly();
      return why === null ? write() : err({ type: "read-only", why });
    }).catch((error: unknown): Saved => {
      // A surprise must not leave a screen waiting for an answer: what was typed is still there, and is said not to be saved.
      return err({ type: "storage-failed", detail: error instanceof Error ? error.name : "unknown" });
    });
    onWrite(
      cells.map((cell) => `${id}\n${cellKey(cell)}`),
      outcome,
    );
    return outcome;
  }
}

function byKey(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  return new Map(drafts.map((draft) => [cellKey(draft), draft]));
}

function chainOf(log: Log, { device, epoch }: { device: DeviceId; epoch: EpochId }): Chain {
  return chainEnd(log.chains.get(chainKey({ device, epoch })) ?? emptyChainRecord(device, epoch));
}
