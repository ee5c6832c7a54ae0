import type { DeletionReceipt, KeptReportName } from "../domain/audit/values.ts";
import type { Chain } from "../domain/log/chain.ts";
import type { Change } from "../domain/log/change.ts";
import type { LogEvent } from "../domain/log/event.ts";
import type { Log } from "../domain/log/log.ts";
import { buildReport } from "../domain/report/build-report.ts";
import { readReportSource } from "../domain/report/report-source.ts";
import { type DeletionAsked, deleteReturns, mayDelete } from "../domain/retention/delete-returns.ts";
import { writeKeptReport } from "../domain/retention/kept-report.ts";
import { localDay } from "../domain/retention/local-day.ts";
import { readReceipts } from "../domain/retention/retention-rule.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { StoredDocument } from "../storage/document-store.ts";
import { readEvents } from "../storage/event-store.ts";
import type { Store } from "../storage/store.ts";
import { appendErasing } from "../storage/strip-erased.ts";
import { saveFailure } from "./audit-keeping.ts";
import { makeEvents } from "./make-events.ts";
import type { DeletionFailure, DeletionWish } from "./retaining-returns.ts";
import { childLevelDrafts } from "./strip-audit.ts";

/** Events made at a time: some milliseconds' work. */
const eventsAtATime = 256;

export interface DeletedReturns {
  readonly receipt: DeletionReceipt;
  readonly events: readonly LogEvent[];
}

/** Deletes the returns of one audit from the disk. The log passed in is not changed: the events that come back are for that. */
export async function deleteReturnsFrom(
  store: Store,
  ports: Ports,
  at: { readonly log: Log; readonly place: number; readonly chain: Chain },
  wish: DeletionWish,
): Promise<Result<DeletedReturns, DeletionFailure>> {
  const { log, place, chain } = at;
  if (store.writer === null) return err({ type: "read-only", why: "other-tab" });
  const asked: DeletionAsked = { role: wish.role, reason: wish.reason, day: localDay(ports.now()) };
  const refusal = mayDelete(log, asked);
  if (refusal !== null) return err(refusal);
  // From the rows and not from the log, which has forgotten what was said before: earlier versions go as well.
  const stored = await readEvents(store, log.audit);
  if (stored.unreadable > 0 || stored.gaps > 0) return err({ type: "unreadable" });
  const reports = keepReports(log, asked.day, wish, ports);
  const deletion = deleteReturns(log, stored.events, asked, reports.names);
  if (!deletion.ok) return deletion;
  const { changes, erased, receipt } = deletion.value;
  const events = await makeAll(log, changes, chain, ports);
  const written = await appendErasing(store, {
    audit: log.audit,
    after: place,
    events,
    // What was erased before as well: it may have come in from elsewhere and still lie in the rows.
    erased: new Set([...log.erased, ...erased]),
    draftIds: await childLevelDrafts(store, log.audit),
    documents: reports.documents,
  });
  return written.ok ? ok({ receipt, events }) : err(saveFailure(written.error));
}

/**
 * One report for each instrument, as it stands. Where returns were deleted before, those reports stay: one of what came in since
 * would say that it is of the whole audit.
 */
function keepReports(
  log: Log,
  day: string,
  { instruments, wording }: DeletionWish,
  { hash }: Ports,
): { readonly names: readonly KeptReportName[]; readonly documents: readonly StoredDocument[] } {
  const before = readReceipts(log).flatMap(({ reports }) => reports);
  if (before.length > 0) return { names: before, documents: [] };
  const kept = instruments.map((instrument) => {
    const report = buildReport(readReportSource(log, instrument, wording), wording);
    const text = writeKeptReport({ day, instrumentId: instrument.id, report });
    return { instrumentId: instrument.id, hash: hash(text) as DocumentHash, text };
  });
  return {
    names: kept.map(({ instrumentId, hash: name }) => ({ instrumentId, hash: name })),
    documents: kept.map(({ hash: name, text }) => ({ hash: name, kind: "report", text })),
  };
}

/** In pieces, so that the page stays alive: an audit of a thousand returns has two hundred thousand events to erase. */
async function makeAll(log: Log, changes: readonly Change[], from: Chain, ports: Ports): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  let chain = from;
  for (let start = 0; start < changes.length; start += eventsAtATime) {
    const made = makeEvents(log, changes.slice(start, start + eventsAtATime), chain, ports);
    events.push(...made);
    const last = made.at(-1);
    if (last !== undefined) chain = { ...chain, length: last.seq, head: last.id };
    await new Promise((resume) => setTimeout(resume));
  }
  return events;
}

/** What stands for the newest deletion, or `null`. */
export function lastReceipt(log: Log): DeletionReceipt | null {
  return readReceipts(log).at(-1) ?? null;
}
