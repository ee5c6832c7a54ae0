import { setUpCells } from "../domain/audit/cells.ts";
import { inWords } from "../domain/instrument/wording.ts";
import { type Change, change } from "../domain/log/change.ts";
import type { HeldAudit } from "../domain/retention/what-is-held.ts";
import { type AuditId, type EpochId, newId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok } from "../kernel/result.ts";
import { longestSegment, readAuditIds, readLastPlace } from "../storage/event-store.ts";
import { settleWitnesses } from "../storage/integrity.ts";
import { renewChain } from "../storage/pen.ts";
import { readSummary } from "../storage/snapshot-store.ts";
import type { Store } from "../storage/store.ts";
import { type AuditKeeping, keepInStore } from "./audit-keeping.ts";
import { type AuditSession, openSession, type SessionOptions } from "./audit-session.ts";
import { type DoChore, isSnapshotDue } from "./chores.ts";
import type { RetainingReturns } from "./retaining-returns.ts";
import type { AuditDigest } from "./summarise-audit.ts";
import type { AuditSummary, Workspace } from "./workspace.ts";

interface ShelfOptions {
  readonly store: Store;
  readonly ports: Ports;
  readonly doChore: DoChore;
  readonly readInstrument: Workspace["readInstrument"];
  readonly follow: SessionOptions["onWrite"];
  /** After every append: other tabs want to know. */
  readonly onWritten: (audit: AuditId) => void;
  readonly onDamage: () => Promise<void>;
}

/** Everything else can wait; these two have an answer that is right until somebody says otherwise. */
const freshAudit: readonly Change[] = [change(setUpCells.wording, "today"), change(setUpCells.edition, "2026")];

/** The audits of one workspace. Each is opened once, and every screen has the same object of it. */
export class AuditShelf {
  private readonly options: ShelfOptions;
  private readonly sessions = new Map<AuditId, Promise<AuditSession>>();
  /** Audits with rows that cannot be read: what is in memory of them is not all there was, so it makes no snapshot. */
  private readonly damaged = new Set<AuditId>();

  /** How far the last snapshot went that this tab has left. */
  private readonly snapshots = new Map<AuditId, number>();
  private chores: Promise<unknown> = Promise.resolve();

  constructor(options: ShelfOptions) {
    this.options = options;
  }

  readonly start: Workspace["startAudit"] = async () => {
    const id = newId<AuditId>(this.options.ports.randomBytes);
    const { audit } = await this.session(id);
    const saved = await audit.save(freshAudit);
    if (saved.ok) return ok(audit);
    this.sessions.delete(id);
    return err(saved.error);
  };

  readonly open: Workspace["openAudit"] = async (id) => {
    const { audit } = await this.session(id);
    if (audit.log.chains.size > 0) return ok(audit);
    this.sessions.delete(id);
    return err({ type: (await readLastPlace(this.options.store, id)) > 0 ? "unreadable" : "no-such-audit" });
  };

  readonly list: Workspace["listAudits"] = async () => {
    // What is kept is asked for all at once; an audit whose line must be made waits for the one before it.
    const ids = await readAuditIds(this.options.store);
    return Promise.all(ids.map((id) => this.summary(id)));
  };

  async catchUp(id: AuditId): Promise<void> {
    const session = await this.sessions.get(id);
    // Where rows were lost, later events were let in without those that they follow. If these come now, the whole is read anew.
    await (this.damaged.has(id) ? session?.readAgain() : session?.catchUp());
  }

  /** After events came into the store that no open audit made. */
  async broughtIn(ids: readonly AuditId[]): Promise<void> {
    for (const id of ids) {
      await this.catchUp(id);
      this.options.onWritten(id);
      await this.strip([id]);
      // Leaves the snapshots, so that the next start is as quick as before the move.
      await this.digest(id);
    }
  }

  /** One audit after another: each is read whole, and aside where that can be done. */
  readonly held: RetainingReturns["held"] = async () => {
    const held: HeldAudit[] = [];
    for (const audit of await readAuditIds(this.options.store)) {
      held.push(await this.oneByOne(() => this.options.doChore("hold", { audit })));
    }
    return held;
  };

  /** In turn with the chores: one that has read rows before they are stripped would write back what was in them. */
  readonly deleteReturns: RetainingReturns["deleteReturns"] = async (wish) => {
    const { store, ports, onWritten } = this.options;
    const { audit: id } = wish;
    if ((await readLastPlace(store, id)) === 0) return err({ type: "no-such-audit" });
    const session = await this.session(id);
    const { deleteReturnsFrom, lastReceipt } = await import("./delete-returns.ts");
    const deleted = await this.oneByOne(() =>
      session.appendApart(async (log, place, chain) => {
        const done = await deleteReturnsFrom(store, ports, { log, place, chain }, wish);
        return done.ok ? ok(done.value.events) : done;
      }),
    );
    if (!deleted.ok) return deleted;
    onWritten(id);
    this.snapshots.set(id, 0);
    void this.oneByOne(() => this.options.doChore("tidy", { audit: id, leaveSnapshot: true })).catch(() => undefined);
    const receipt = lastReceipt(session.audit.log);
    return receipt === null ? err({ type: "storage-failed", detail: "no receipt" }) : ok(receipt);
  };

  /** Takes out of the rows what their audits have erased. Only an audit that says so, or whose line is not known, is read. */
  async strip(ids?: readonly AuditId[]): Promise<void> {
    const { store, doChore } = this.options;
    for (const audit of ids ?? (await readAuditIds(store))) {
      const summary = await readSummary<AuditDigest>(store, audit, await readLastPlace(store, audit));
      if (summary !== null && (summary.erasures ?? 0) === 0) continue;
      await this.oneByOne(() => doChore("strip", { audit }));
    }
  }

  catchUpAll(): Promise<void> {
    return this.each((session) => session.catchUp());
  }

  notify(): Promise<void> {
    return this.each((session) => session.notify());
  }

  renewChain(): Promise<void> {
    return renewChain(this.options.store, newId<EpochId>(this.options.ports.randomBytes));
  }

  settleWitnesses(): Promise<void> {
    return settleWitnesses(this.options.store);
  }

  private session(id: AuditId): Promise<AuditSession> {
    const there = this.sessions.get(id);
    if (there !== undefined) return there;
    const { store, ports, follow } = this.options;
    const opening = openSession({
      id,
      ports,
      keeping: this.keeping(id),
      writer: () => ({ device: store.device, epoch: store.chain }),
      readOnly: () => (store.writer === null ? "other-tab" : null),
      onWrite: follow,
    });
    this.sessions.set(id, opening);
    opening.catch(() => this.sessions.delete(id));
    return opening;
  }

  private keeping(id: AuditId): AuditKeeping {
    return keepInStore(this.options.store, id, {
      onWritten: (from, to) => this.written(id, from, to),
      onDamage: () => this.foundDamage(id),
    });
  }

  private foundDamage(id: AuditId): Promise<void> {
    this.damaged.add(id);
    return this.options.onDamage();
  }

  private written(id: AuditId, from: number, to: number): void {
    this.options.onWritten(id);
    const isFull = Math.floor(to / longestSegment) > Math.floor((from - 1) / longestSegment);
    // In nobody's way: whatever becomes of it, the same events are there and are read in the same order.
    if (isFull) void this.oneByOne(() => this.tidy(id)).catch(() => undefined);
  }

  /** Each holds a whole audit in memory while it lasts. */
  private oneByOne<T>(chore: () => Promise<T>): Promise<T> {
    const done = this.chores.then(chore);
    this.chores = done.catch(() => undefined);
    return done;
  }

  private async tidy(id: AuditId): Promise<void> {
    const session = await this.session(id);
    const isDue = isSnapshotDue(session.reached(), this.snapshots.get(id) ?? session.openedFrom);
    const leaveSnapshot = isDue && !this.damaged.has(id);
    const { snapshot } = await this.options.doChore("tidy", { audit: id, leaveSnapshot });
    if (snapshot !== null) this.snapshots.set(id, snapshot);
  }

  private async summary(id: AuditId): Promise<AuditSummary> {
    const { instrument, second, wording, erasures: _, ...digest } = await this.digest(id);
    const titles: string[] = [];
    for (const hash of [instrument, second ?? null]) {
      const chosen = hash === null ? null : await this.options.readInstrument(hash);
      if (chosen !== null) titles.push(inWords(chosen.title, chosen, wording ?? "today"));
    }
    return { ...digest, instrumentTitle: titles.length === 0 ? null : titles.join(" and ") };
  }

  /** From the open audit, else from what is kept, else by reading the audit once and leaving its summary behind. */
  private async digest(id: AuditId): Promise<AuditDigest> {
    const { store } = this.options;
    const session = await this.sessions.get(id);
    if (session !== undefined) {
      // Where no audit is open yet, as at the start, nothing waits for this file.
      const { summariseAudit } = await import("./summarise-audit.ts");
      return summariseAudit(session.audit.log);
    }
    const last = await readLastPlace(store, id);
    const kept = await readSummary<AuditDigest>(store, id, last);
    if (kept !== null) return kept;
    const { digest, snapshot, isDamaged } = await this.oneByOne(() => this.options.doChore("summarise", { audit: id }));
    if (isDamaged) await this.foundDamage(id);
    if (snapshot !== null) this.snapshots.set(id, snapshot);
    return digest;
  }

  private async each(act: (session: AuditSession) => unknown): Promise<void> {
    for (const opening of this.sessions.values()) {
      const session = await opening.catch(() => null);
      if (session !== null) await act(session);
    }
  }
}
