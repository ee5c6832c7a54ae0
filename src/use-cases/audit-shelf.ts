import { setUpCells } from "../domain/audit/cells.ts";
import { type Change, change } from "../domain/log/change.ts";
import { currentValue } from "../domain/log/heads.ts";
import { type AuditId, type EpochId, newId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { readAuditIds } from "../storage/event-store.ts";
import { settleWitnesses } from "../storage/integrity.ts";
import { renewChain } from "../storage/pen.ts";
import type { Store } from "../storage/store.ts";
import { keepInStore } from "./audit-keeping.ts";
import { type AuditSession, openSession, type SessionOptions } from "./audit-session.ts";
import type { OpenAudit, SaveFailure } from "./open-audit.ts";
import { summariseAudit } from "./summarise-audit.ts";
import type { AuditSummary, Workspace } from "./workspace.ts";

interface ShelfOptions {
  readonly store: Store;
  readonly ports: Ports;
  readonly readInstrument: Workspace["readInstrument"];
  readonly follow: SessionOptions["onWrite"];
  readonly onWritten: (audit: AuditId) => void;
  readonly onDamage: () => Promise<void>;
}

/** The audits of one workspace: each is opened once, and every screen has the same object of it. */
export function openAuditShelf({ store, ports, readInstrument, follow, onWritten, onDamage }: ShelfOptions) {
  const open = new Map<AuditId, Promise<AuditSession>>();

  function session(id: AuditId): Promise<AuditSession> {
    const there = open.get(id);
    if (there !== undefined) return there;
    const opening = openSession({
      id,
      ports,
      keeping: keepInStore(store, id, { onWritten: () => onWritten(id), onDamage }),
      writer: () => ({ device: store.device, epoch: store.chain }),
      readOnly: () => (store.writer === null ? "other-tab" : null),
      onWrite: follow,
    });
    open.set(id, opening);
    opening.catch(() => open.delete(id));
    return opening;
  }

  async function everySession(act: (session: AuditSession) => unknown): Promise<void> {
    for (const opening of open.values()) {
      const opened = await opening.catch(() => null);
      if (opened !== null) await act(opened);
    }
  }

  async function summarise(id: AuditId): Promise<AuditSummary> {
    const { audit } = await session(id);
    const chosen = currentValue(audit.log, setUpCells.instrument);
    const instrument = chosen === undefined ? null : await readInstrument(chosen.hash);
    return summariseAudit(audit.log, instrument?.title ?? null);
  }

  return {
    list: async () => {
      const summaries: AuditSummary[] = [];
      for (const id of await readAuditIds(store)) summaries.push(await summarise(id));
      return summaries;
    },
    start: async (): Promise<Result<OpenAudit, SaveFailure>> => {
      const { audit } = await session(newId<AuditId>(ports.randomBytes));
      const saved = await audit.save(freshAudit);
      return saved.ok ? ok(audit) : err(saved.error);
    },
    open: async (id: AuditId): ReturnType<Workspace["openAudit"]> => {
      const { audit } = await session(id);
      if (audit.log.chains.size > 0) return ok(audit);
      open.delete(id);
      const there = (await readAuditIds(store)).includes(id);
      return err({ type: there ? "unreadable" : "no-such-audit" });
    },
    catchUp: async (id: AuditId) => (await open.get(id))?.catchUp(),
    catchUpAll: () => everySession(({ catchUp }) => catchUp()),
    notify: () => everySession(({ notify }) => notify()),
    renewChain: () => renewChain(store, newId<EpochId>(ports.randomBytes)),
    settleWitnesses: () => settleWitnesses(store),
  };
}

/** Everything else can wait; these two have an answer that is right until somebody says otherwise. */
const freshAudit: readonly Change[] = [change(setUpCells.wording, "today"), change(setUpCells.edition, "2026")];
