import { Decrypter, Encrypter } from "age-encryption";
import type { Bytes } from "../kernel/bytes.ts";
import { piecesOf } from "../kernel/pieces-of.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { normalised } from "./passphrase.ts";

// Files in the public format `age` (age-encryption.org/v1), in its passphrase form. Loaded in a worker only: making the key is
// synchronous and takes half a second and 128 MiB.

/** 2 to this power is the work that a guess costs: 128 MiB and about half a second. One more is twice of both. */
const workFactorOfOurs = 17;
/** A file says itself how hard it is. The most that the format allows is 1 GiB of memory, which ends the tab of a small laptop. */
const hardest = 18;

const firstLine = "age-encryption.org/v1\n";
/** The start of a file for one passphrase. It has one form only, so what differs is another kind of file or is damaged. */
const headerPattern =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
/** How long that start can be, and more than what is needed to tell a key from a passphrase. */
const headerBytes = 160;
const nonceBytes = 16;
const tagBytes = 16;

export type AgeFailure =
  /** It does not begin as such a file does. */
  | { readonly type: "not-age" }
  /** Sealed for someone's key and not with a passphrase. */
  | { readonly type: "for-a-key" }
  /** It ends before anything that was sealed. */
  | { readonly type: "cut-short" }
  /** It would take more memory than may be asked of a laptop. Both are powers of two. */
  | { readonly type: "too-hard"; readonly found: number; readonly limit: number }
  /** Another passphrase, or the bytes that the key is made from are not those that were written. Which of them cannot be told. */
  | { readonly type: "wrong-passphrase" }
  /** The passphrase is right, and the bytes are not those that were written, or the last of them are missing. */
  | { readonly type: "damaged" };

export interface AgeSealing {
  readonly add: (plain: Bytes) => Promise<void>;
  /** After this everything has been handed over. */
  readonly end: () => Promise<void>;
}

/**
 * Seals bytes with a passphrase as they come, and hands over the file's bytes as they are ready. Nothing that is not sealed is
 * held for longer than 64 KiB. Only tests give a work factor: less work makes every guess cheaper.
 */
export async function sealAgeFile(
  passphrase: string,
  take: (sealed: Bytes) => void,
  workFactor = workFactorOfOurs,
): Promise<AgeSealing> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalised(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  const through = new TransformStream<Bytes, Bytes>();
  const taken = takeAll(await encrypter.encrypt(through.readable), (sealed) => {
    take(sealed);
    return true;
  });
  // Waited for in `end`; until then it is nobody's unhandled rejection.
  taken.catch(() => undefined);
  const writer = through.writable.getWriter();
  return {
    add: (plain) => writer.write(plain),
    end: async () => {
      await writer.close();
      await taken;
    },
  };
}

/**
 * Opens such a file and hands over what it holds, piece by piece and each of them proven, until `take` says `false`. A failure can
 * come after pieces: whoever takes them must keep nothing of a file that failed.
 */
export async function openAgeFile(
  file: Blob,
  passphrase: string,
  take: (plain: Bytes) => boolean,
): Promise<Result<void, AgeFailure>> {
  const failure = await lookAtAgeFile(file);
  if (failure !== null) return err(failure);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalised(passphrase));
  let opened: ReadableStream<Uint8Array>;
  try {
    opened = await decrypter.decrypt(streamOf(file));
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith("no identity matched");
    return err({ type: isWrong ? "wrong-passphrase" : "damaged" });
  }
  try {
    await takeAll(opened, take);
    return ok(undefined);
  } catch {
    return err({ type: "damaged" });
  }
}

/** Whether a file begins as every file of the format does. */
export async function beginsAsAge(file: Blob): Promise<boolean> {
  const start = await startOf(file);
  return start.length > 0 && (start.startsWith(firstLine) || firstLine.startsWith(start));
}

/** What can be said of a file before any work is done: the library would begin on whatever it asks for. */
async function lookAtAgeFile(file: Blob): Promise<AgeFailure | null> {
  if (!(await beginsAsAge(file))) return { type: "not-age" };
  const start = await startOf(file);
  const header = headerPattern.exec(start);
  if (header === null) {
    if (file.size < headerBytes) return { type: "cut-short" };
    return { type: start.startsWith(`${firstLine}-> scrypt `) ? "damaged" : "for-a-key" };
  }
  const found = Number(header[1]);
  if (found > hardest) return { type: "too-hard", found, limit: hardest };
  return file.size < header[0].length + nonceBytes + tagBytes ? { type: "cut-short" } : null;
}

async function startOf(file: Blob): Promise<string> {
  return new TextDecoder("latin1").decode(await file.slice(0, headerBytes).arrayBuffer());
}

async function takeAll(stream: ReadableStream<Uint8Array>, take: (piece: Bytes) => boolean): Promise<void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    // The library makes its pieces itself, so they are never views of shared memory.
    if (!take(value as Bytes)) return void reader.cancel().catch(() => undefined);
  }
}

function streamOf(file: Blob): ReadableStream<Uint8Array> {
  const pieces = piecesOf(file);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
