import { openAgeFile } from "../crypto/age-file.ts";
import { err, type Result } from "../kernel/result.ts";
import type { BackupProblem } from "./backup-file.ts";
import { tellOtherFile } from "./tell-other-file.ts";
import { workspaceFileLimits as limits, type Watch, type WorkspaceFile } from "./workspace-file.ts";
import type { SeeEvent } from "./workspace-lines.ts";
import { WorkspaceReading } from "./workspace-reading.ts";

/**
 * Opens a backup with its passphrase and reads it: everything it holds, or every problem it has; never a part of it. That it opens
 * says that whoever made it knew the passphrase, and no more. With `see`, events are handed over and are not in what comes back.
 */
export async function readBackupFile(
  file: Blob,
  passphrase: string,
  { onProgress, signal }: Watch = {},
  see?: SeeEvent,
): Promise<Result<WorkspaceFile, readonly BackupProblem[] | "cancelled">> {
  if (file.size === 0) return err([{ type: "empty" }]);
  if (file.size > limits.bytes) return err([{ type: "too-large", bytes: file.size, limit: limits.bytes }]);
  const reading = new WorkspaceReading(see);
  let taken = 0;
  const opened = await openAgeFile(file, passphrase, (plain) => {
    if (signal?.aborted === true) return false;
    taken += plain.length;
    onProgress?.(Math.min(1, taken / file.size));
    return reading.take(plain);
  });
  if (signal?.aborted === true) return err("cancelled");
  // Of a file whose bytes are not those that were written, what its lines say is no more to be read.
  if (!opened.ok) return err([opened.error.type === "not-age" ? await tellOtherFile(file) : opened.error]);
  return reading.outcome();
}
