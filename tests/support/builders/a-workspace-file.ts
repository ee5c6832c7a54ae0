import { createHash } from "node:crypto";
import type { WorkspaceFile } from "#src/bundle/workspace-file.ts";
import { writeWorkspaceFile } from "#src/bundle/write-workspace-file.ts";
import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { type LogEvent, makeEvent } from "#src/domain/log/event.ts";
import { readCell } from "#src/domain/log/heads.ts";
import { applyEvent, emptyLog } from "#src/domain/log/log.ts";
import type { AuditId, CaseId, DeviceId, DocumentHash, EpochId, EventId } from "#src/kernel/ids.ts";
import type { Json } from "#src/kernel/json.ts";
import { anInstrumentFile, theSmallInstrument } from "./an-instrument-file.ts";
import { fixedPorts, sha256 } from "./fixed-ports.ts";

export const firstAudit = "m7q2v9k4x8n3p5r1" as AuditId;
export const secondAudit = "t4w8c2h6j9b3d7f5" as AuditId;

/** The events that one device makes of these changes, the same at every run. */
export function eventsOf(audit: AuditId, changes: readonly Change[], device = "laptop-1"): LogEvent[] {
  const log = emptyLog(audit);
  const ports = fixedPorts(`${audit} ${device}`);
  let head: EventId | null = null;
  return changes.map(({ cell, value, note }, index) => {
    const write = { cell, value: value as Json, parents: readCell(log, cell).heads };
    const chain = { device: device as DeviceId, epoch: "epoch-1" as EpochId, length: index, head };
    const event = makeEvent(note === undefined ? write : { ...write, note }, audit, chain, ports);
    applyEvent(log, event);
    head = event.id;
    return event;
  });
}

/** A small workspace: two audits, one instrument, one text half typed. */
export function aWorkspaceFile(): WorkspaceFile {
  const text = anInstrumentFile();
  const hash = sha256(text) as DocumentHash;
  const { id, version } = theSmallInstrument();
  const cells = caseCells("k3v9m2q7x4n8p5r1" as CaseId);
  return {
    madeAt: "2026-11-27T14:32:00.000Z",
    documents: [{ hash, kind: "instrument", text }],
    audits: [
      {
        id: firstAudit,
        drafts: [{ ...setUpCells.why, text: "Because the last three rev", at: "2026-11-27T14:30:00.000Z" }],
        events: eventsOf(firstAudit, [
          change(setUpCells.title, "Zoë’s plan, “one year on”"),
          change(setUpCells.instrument, { id, version, hash }),
          change(cells.presence, { state: "in" }, "Quality assurance lead"),
          change(cells.reference, "CP-1"),
        ]),
      },
      { id: secondAudit, drafts: [], events: eventsOf(secondAudit, [change(setUpCells.title, "Plans")]) },
    ],
  };
}

export async function writtenText(file: WorkspaceFile = aWorkspaceFile()): Promise<string> {
  const { madeAt, documents, audits } = file;
  const pieces: Uint8Array[] = [];
  const written = await writeWorkspaceFile(
    { madeAt, documents, audits: audits.map((audit) => ({ read: async () => audit })) },
    async (piece) => void pieces.push(piece),
  );
  if (!written.ok) throw new Error(written.error.type);
  return Buffer.concat(pieces).toString("utf8");
}

/** The text with its lines changed, and the last line made to fit: what someone writes who means the change. */
export async function withLines(change: (lines: string[]) => void, text?: string): Promise<string> {
  const lines = (text ?? (await writtenText())).trimEnd().split("\n").slice(0, -1);
  change(lines);
  const body = lines.map((line) => `${line}\n`).join("");
  const end = { lines: lines.length, sha256: createHash("sha256").update(body).digest("hex") };
  return `${body},${JSON.stringify({ end })}]\n`;
}

/** The place of the first line that holds an element of this kind. */
export function lineOf(lines: readonly string[], kind: "document" | "audit" | "draft" | "event"): number {
  return lines.findIndex((line) => line.startsWith(`,{"${kind}":`));
}
