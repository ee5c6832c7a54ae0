import { openAgeFile } from "#src/crypto/age-file.ts";
import { caseCells, firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import type { AreaOutcome } from "#src/domain/audit/values.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import type { Result } from "#src/kernel/result.ts";
import type { BackupPreview, Watch } from "#src/use-cases/backups.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { anInstrumentFile, theSmallInstrument } from "#tests/support/builders/an-instrument-file.ts";
import { started } from "#tests/support/fault-store.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";

const firstCase = "k3v9m2q7x4n8p5r1" as CaseId;

export function okOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The return of one agency on the first case. */
export function cellsOf(agencyId: string) {
  const instrumentId = theSmallInstrument().id;
  return returnCells({ caseId: firstCase, instrumentId, agencyId, slot: firstSlot(agencyId) });
}

/** An audit with an instrument, a case, the police's grade of one area, and a text half typed. */
export async function anAuditWithWork(workspace: Workspace, title: string): Promise<OpenAudit> {
  const audit = await started(workspace);
  const { id, version } = theSmallInstrument();
  const hash = okOf(await workspace.keepInstrument(anInstrumentFile()));
  okOf(
    await audit.save([
      change(setUpCells.title, title),
      change(setUpCells.instrument, { id, version, hash }),
      change(setUpCells.agency("police"), { state: "in" }),
      change(caseCells(firstCase).presence, { state: "in" }),
      change(caseCells(firstCase).reference, "CP-1"),
      change(cellsOf("police").area("plan").outcome, "good"),
      change(cellsOf("police").signedOff, { role: "Detective inspector" }, "Read by the named lead"),
    ]),
  );
  okOf(await audit.keepDraft(setUpCells.why, "Because the last three rev"));
  return audit;
}

export async function grade(audit: OpenAudit, outcome: AreaOutcome): Promise<void> {
  okOf(await audit.save([change(cellsOf("police").area("plan").outcome, outcome)]));
}

export async function writtenFile(workspace: Workspace): Promise<Blob> {
  return okOf(await (await workspace.backups()).saveAsFile()).file;
}

/** The text inside a backup: what a plain file of version 1 was. */
export async function textInside(backup: Blob): Promise<string> {
  const parts: Uint8Array[] = [];
  okOf(await openAgeFile(backup, testPassphrase, (part) => parts.push(part) > 0));
  return Buffer.concat(parts).toString("utf8");
}

export async function openFile(workspace: Workspace, file: Blob, watch?: Watch) {
  return (await workspace.backups()).open(file, null, watch);
}

export async function bringInFile(workspace: Workspace, file: Blob): Promise<BackupPreview> {
  const { preview, bringIn } = okOf(await openFile(workspace, file));
  okOf(await bringIn());
  return preview;
}
