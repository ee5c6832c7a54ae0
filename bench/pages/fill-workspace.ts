import type { Instrument } from "#src/domain/instrument/schema.ts";
import type { AuditOutline } from "../workspaces/audit-changes.ts";
import { type FilledAudit, fillAudit, keepInstrumentText, withOwnStore } from "../workspaces/fill-store.ts";

export function fillWorkspace(text: string, outlines: readonly AuditOutline[]): Promise<FilledAudit[]> {
  return withOwnStore(async (store) => {
    const hash = await keepInstrumentText(store, text);
    const instrument = JSON.parse(text) as Instrument;
    const filled: FilledAudit[] = [];
    for (const outline of outlines) filled.push(await fillAudit(store, outline, instrument, hash));
    return filled;
  });
}
