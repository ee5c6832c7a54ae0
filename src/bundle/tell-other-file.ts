import { instrumentLimits } from "../domain/instrument/limits.ts";
import { fileStart, type WorkspaceFileProblem } from "./workspace-file.ts";

/** What a file is that does not begin as a workspace file does. */
export async function tellOtherFile(file: Blob): Promise<WorkspaceFileProblem> {
  const start = await file.slice(0, 8).arrayBuffer();
  const bytes = new Uint8Array(start);
  // A zip, which every workbook of today is, and the container of the old ones.
  const isWorkbook = startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
  if (isWorkbook) return { type: "other-file", kind: "workbook" };
  if (file.size < fileStart.length && fileStart.startsWith(await file.text())) return { type: "cut-short" };
  return { type: "other-file", kind: (await isInstrument(file)) ? "instrument" : "unknown" };
}

/** By what every instrument has. Whether it is a sound one is asked where instruments are opened. */
async function isInstrument(file: Blob): Promise<boolean> {
  if (file.size > instrumentLimits.fileBytes) return false;
  try {
    const value: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && "areas" in value && "wordings" in value;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}
