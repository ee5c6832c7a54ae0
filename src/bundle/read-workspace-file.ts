import { piecesOf } from "../kernel/pieces-of.ts";
import { err, type Result } from "../kernel/result.ts";
import { tellOtherFile } from "./tell-other-file.ts";
import {
  fileStart,
  workspaceFileLimits as limits,
  type Watch,
  type WorkspaceFile,
  type WorkspaceFileProblem,
} from "./workspace-file.ts";
import { WorkspaceReading } from "./workspace-reading.ts";

/**
 * Reads a workspace file that is not sealed, as Sightline saved them until 27 November 2026: everything it holds, each event proven
 * by its id and each instrument through its own door, or every problem it has; never a part of it. Nothing is known of whoever
 * wrote it: the file is not signed.
 */
export async function readWorkspaceFile(
  file: Blob,
  { onProgress, signal }: Watch = {},
): Promise<Result<WorkspaceFile, readonly WorkspaceFileProblem[] | "cancelled">> {
  if (file.size === 0) return err([{ type: "empty" }]);
  if (file.size > limits.bytes) return err([{ type: "too-large", bytes: file.size, limit: limits.bytes }]);
  const start = new TextDecoder().decode(await file.slice(0, fileStart.length).arrayBuffer());
  if (start !== fileStart) return err([await tellOtherFile(file)]);

  const reading = new WorkspaceReading();
  let read = 0;
  for await (const piece of piecesOf(file)) {
    if (signal?.aborted === true) return err("cancelled");
    if (!reading.take(piece)) break;
    read += piece.length;
    onProgress?.(read / file.size);
  }
  return reading.outcome();
}
