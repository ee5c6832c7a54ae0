import { startHash } from "../crypto/running-hash.ts";
import { erasedBy } from "../domain/log/erasure.ts";
import type { LogEvent } from "../domain/log/event.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { inPieces } from "./in-pieces.ts";
import {
  type FileAudit,
  type FileDocument,
  fileStart,
  lastLineStart,
  type Watch,
  workspaceFormatVersion,
} from "./workspace-file.ts";

/** What goes into a file. Audits are asked for one at a time, so that no more than one of them is in memory. */
export interface WorkspaceSource {
  readonly madeAt: string;
  readonly documents: readonly FileDocument[];
  readonly audits: readonly { readonly read: () => Promise<FileAudit> }[];
}

/** Lines that are turned into bytes at a time: about ten milliseconds' work. */
const linesAtATime = 512;

/**
 * Writes a workspace file. What comes back is a Blob of many parts: the browser keeps it outside the page's memory.
 * An event whose erasure stands in the same audit is written without what it said.
 */
export async function writeWorkspaceFile(
  { madeAt, documents, audits }: WorkspaceSource,
  { onProgress, signal }: Watch = {},
): Promise<Result<Blob, { readonly type: "cancelled" }>> {
  const encoder = new TextEncoder();
  const hash = startHash();
  const parts: Blob[] = [];
  let lines = 0;
  const put = (texts: readonly string[]) => {
    const bytes = encoder.encode(texts.map((text) => `${text}\n`).join(""));
    hash.add(bytes);
    parts.push(new Blob([bytes]));
    lines += texts.length;
  };

  put([`${fileStart}"formatVersion":${workspaceFormatVersion},"madeAt":${JSON.stringify(madeAt)}}`]);
  for (const { hash: documentHash, kind, text } of documents)
    put([line({ document: { hash: documentHash, kind, text } })]);
  for (const [index, source] of audits.entries()) {
    if (signal?.aborted === true) return err({ type: "cancelled" });
    const { id, drafts, events } = await source.read();
    put([
      line({ audit: { id, events: events.length, drafts: drafts.length } }),
      ...drafts.map(({ subject, item, text, at }) => line({ draft: { audit: id, subject, item, text, at } })),
    ]);
    const erased = new Set(events.map(erasedBy));
    let written = 0;
    const whole = await inPieces(
      events,
      linesAtATime,
      (piece) => {
        put(piece.map((event) => line({ event: asWritten(event, erased.has(event.id)) })));
        written += piece.length;
        onProgress?.((index + written / events.length) / audits.length);
      },
      signal,
    );
    if (!whole) return err({ type: "cancelled" });
  }
  const last = `${lastLineStart}{"lines":${lines},"sha256":"${hash.end()}"}}]\n`;
  return ok(new Blob([...parts, last], { type: "application/json" }));
}

function line(element: unknown): string {
  return `,${JSON.stringify(element)}`;
}

/** Its fields one by one: whatever a later version hangs on an event in memory must not slip into a file of this one. */
function asWritten(event: LogEvent, isErased: boolean): LogEvent {
  const { id, audit, subject, item, parents, device, epoch, seq, prev, at, bodyHash, body } = event;
  return { id, audit, subject, item, parents, device, epoch, seq, prev, at, bodyHash, body: isErased ? null : body };
}
