import type { Instrument } from "#src/domain/instrument/schema.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import { applyEvent, emptyLog } from "#src/domain/log/log.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { AuditId } from "#src/kernel/ids.ts";
import { readEvents } from "#src/storage/event-store.ts";
import { withOwnStore } from "../workspaces/fill-store.ts";

let audit = "" as AuditId;
let events: readonly LogEvent[] = [];

export function readAuditToReport(id: AuditId): Promise<void> {
  return withOwnStore(async (store) => {
    audit = id;
    events = (await readEvents(store, id)).events;
  });
}

/** Milliseconds from an open audit, of which no cell has been read yet, to its report. */
export function reportOnce(text: string): number {
  const instrument = JSON.parse(text) as Instrument;
  const log = emptyLog(audit);
  for (const event of events) applyEvent(log, event);
  const start = performance.now();
  const report = buildReport(readReportSource(log, instrument, "today"), "today");
  const took = performance.now() - start;
  if (report.parts.length < 10) throw new Error("The report is not whole.");
  return took;
}
