import { sealAgeFile } from "../crypto/age-file.ts";
import { startHash } from "../crypto/running-hash.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { Watch } from "./workspace-file.ts";
import { type WorkspaceSource, writeWorkspaceFile } from "./write-workspace-file.ts";

/** How a backup is sealed. Only tests ask for less work than the product's own. */
export interface Sealing {
  readonly passphrase: string;
  readonly workFactor?: number | undefined;
}

export interface SealedFile {
  /** Of many parts, which a browser may keep outside memory: they are sealed. */
  readonly file: Blob;
  /** SHA-256 of the file's bytes, hexadecimal: by it the very same file is known again. */
  readonly sha256: string;
}

/** Writes a workspace file sealed with a passphrase. The text of it is sealed as it is made, and is never whole anywhere. */
export async function writeBackupFile(
  source: WorkspaceSource,
  { passphrase, workFactor }: Sealing,
  watch?: Watch,
): Promise<Result<SealedFile, { readonly type: "cancelled" }>> {
  const parts: Blob[] = [];
  const hash = startHash();
  const sealing = await sealAgeFile(
    passphrase,
    (sealed) => {
      hash.add(sealed);
      parts.push(new Blob([sealed]));
    },
    workFactor,
  );
  const written = await writeWorkspaceFile(source, sealing.add, watch);
  if (!written.ok) return written;
  await sealing.end();
  return ok({ file: new Blob(parts, { type: "application/octet-stream" }), sha256: hash.end() });
}
