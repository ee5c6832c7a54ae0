import type { Instrument } from "../domain/instrument/schema.ts";
import type { AuditId } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import { type ChooseInstrumentFailure, chooseInstrument } from "./choose-instrument.ts";
import type { Workspace } from "./workspace.ts";

/** A new audit with its instrument chosen. The instrument is kept first, so that one without room leaves no empty audit behind. */
export async function startAuditWith(
  workspace: Workspace,
  instrument: Instrument,
  source: Parameters<typeof chooseInstrument>[3],
): Promise<Result<AuditId, ChooseInstrumentFailure>> {
  const kept = source.type === "kept" ? ok(source.hash) : await workspace.keepInstrument(source.text);
  if (!kept.ok) return kept;
  const started = await workspace.startAudit();
  if (!started.ok) return started;
  const chosen = await chooseInstrument(workspace, started.value, instrument, { type: "kept", hash: kept.value });
  return chosen.ok ? ok(started.value.id) : chosen;
}
