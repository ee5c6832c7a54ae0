import { startHash } from "../crypto/running-hash.ts";
import { erasedBy } from "../domain/log/erasure.ts";
import type { LogEvent } from "../domain/log/event.ts";
import type { Bytes } from "../kernel/bytes.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { pause } from "./in-pieces.ts";
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
/** Pieces after which whoever waits is heard: nothing else runs while one promise follows another. */
const piecesBetweenPauses = 16;

/**
 * Writes the text of a workspace file, piece by piece: it is sealed on the way, and never whole anywhere. An event whose erasure
 * stands in the same audit is written without what it said.
 */
export async function writeWorkspaceFile(
  { madeAt, documents, audits }: WorkspaceSource,
  take: (piece: Bytes) => Promise<void>,
  { onProgress, signal }: Watch = {},
): Promise<Result<void, { readonly type: "cancelled" }>> {
  const isStopped = () => signal?.aborted === true;
  const encoder = new TextEncoder();
  const hash = startHash();
  let [lines, pieces] = [0, 0];
  const put = async (texts: readonly string[]) => {
    const bytes = encoder.encode(texts.map((text) => `${text}\n`).join(""));
    hash.add(bytes);
    lines += texts.length;
    await take(bytes);
    if (++pieces % piecesBetweenPauses === 0) await pause();
  };

  await put([`${fileStart}"formatVersion":${workspaceFormatVersion},"madeAt":${JSON.stringify(madeAt)}}`]);
  for (const { hash: documentHash, kind, text } of documents) {
    await put([line({ document: { hash: documentHash, kind, text } })]);
  }
  for (const [index, source] of audits.entries()) {
    if (isStopped()) return err({ type: "cancelled" });
    const { id, drafts, events } = await source.read();
    await put([
      line({ audit: { id, events: events.length, drafts: drafts.length } }),
      ...drafts.map(({ subject, item, text, at }) => line({ draft: { audit: id, subject, item, text, at } })),
    ]);
    const erased = new Set(events.map(erasedBy));
    for (let from = 0; from < events.length; from += linesAtATime) {
      if (isStopped()) return err({ type: "cancelled" });
      const piece = events.slice(from, from + linesAtATime);
      await put(piece.map((event) => line({ event: asWritten(event, erased.has(event.id)) })));
      onProgress?.((index + (from + piece.length) / events.length) / audits.length);
    }
  }
  await take(encoder.encode(`${lastLineStart}{"lines":${lines},"sha256":"${hash.end()}"}}]\n`));
  return ok(undefined);
}

function line(element: unknown): string {
  return `,${JSON.stringify(element)}`;
}

/** Its fields one by one: whatever a later version hangs on an event in memory must not slip into a file of this one. */
function asWritten(event: LogEvent, isErased: boolean): LogEvent {
  const { id, audit, subject, item, parents, device, epoch, seq, prev, at, bodyHash, body } = event;
  return { id, audit, subject, item, parents, device, epoch, seq, prev, at, bodyHash, body: isErased ? null : body };
}
