import { err, ok, type Result } from "../kernel/result.ts";

// A folder that a person chose once, and that Sightline may write to: the File System Access API, in browsers that have it.

/** What is needed of the browser's folder, which its types do not all name. */
export interface Folder {
  readonly name: string;
  readonly getFileHandle: (name: string, options?: { readonly create: boolean }) => Promise<FolderFile>;
  readonly removeEntry: (name: string) => Promise<void>;
  readonly queryPermission?: (wish: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission?: (wish: { readonly mode: "readwrite" }) => Promise<PermissionState>;
}

export interface FolderFile {
  readonly getFile: () => Promise<Blob>;
  readonly createWritable: () => Promise<{
    readonly write: (content: Blob) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort?: () => Promise<void>;
  }>;
}

export interface KeptPlace {
  readonly folder: Folder;
  /** The names of the backups that were written there from here, oldest first. */
  readonly written: readonly string[];
}

/** Where a chosen folder is kept from one start to the next. */
export interface PlaceShelf {
  readonly read: () => Promise<KeptPlace | null>;
  readonly keep: (place: KeptPlace) => Promise<void>;
  readonly forget: () => Promise<void>;
}

export type PlaceState =
  /** This browser, or its policy, has no such thing. */
  | { readonly type: "not-here" }
  | { readonly type: "not-chosen" }
  /** Chosen, and the browser wants to hear from the person once more. */
  | { readonly type: "asleep"; readonly folder: string }
  | { readonly type: "ready"; readonly folder: string };

export type PlaceFailure =
  /** The person closed the browser's question. */
  | { readonly type: "not-chosen" }
  /** The browser or its policy says no, or wants to hear from the person first. */
  | { readonly type: "place-refused" }
  /** The folder is gone: removed, renamed, or on a drive that is not there. */
  | { readonly type: "place-gone" }
  | { readonly type: "place-full" }
  /** What was read back is not what was written. */
  | { readonly type: "place-differs" }
  | { readonly type: "place-failed"; readonly detail: string };

export interface ChosenPlace {
  readonly state: () => PlaceState;
  readonly choose: () => Promise<Result<void, PlaceFailure>>;
  readonly wake: () => Promise<Result<void, PlaceFailure>>;
  readonly forget: () => Promise<void>;
  /** What was written so far is touched no more: taken away neither for a later one of its day nor when it is old. */
  readonly letStay: () => Promise<void>;
  /** Writes a file, reads it back and has it checked; after that, and not before, older ones of its own go. */
  readonly write: (
    name: string,
    file: Blob,
    isSame: (found: Blob) => Promise<boolean>,
  ) => Promise<Result<string, PlaceFailure>>;
}

/** How many are kept. A week of days on which something was done. One that is incomplete is not among them, and stays. */
const mostKept = 7;
const ours = /^sightline-backup-\d{4}-\d\d-\d\d(-\d+)?\.age$/;

interface PlaceOptions {
  readonly shelf: PlaceShelf;
  /** Asks the person for a folder; `undefined` where the browser has no such thing. */
  readonly pick: (() => Promise<Folder>) | undefined;
}

export async function openChosenPlace({ shelf, pick }: PlaceOptions): Promise<ChosenPlace> {
  let kept = pick === undefined ? null : await shelf.read();
  let state = await stateOf(kept, pick !== undefined);

  async function settle(next: KeptPlace | null): Promise<void> {
    kept = next;
    state = await stateOf(kept, pick !== undefined);
  }

  async function note(folder: Folder, written: readonly string[]): Promise<void> {
    kept = { folder, written };
    await shelf.keep(kept);
  }

  return {
    state: () => state,
    choose: async () => {
      if (pick === undefined) return err({ type: "place-refused" });
      try {
        const chosen: KeptPlace = { folder: await pick(), written: [] };
        await shelf.keep(chosen);
        await settle(chosen);
        return ok(undefined);
      } catch (error) {
        return err(failureOf(error));
      }
    },
    wake: async () => {
      if (kept === null) return err({ type: "not-chosen" });
      try {
        const answer = await kept.folder.requestPermission?.({ mode: "readwrite" });
        await settle(kept);
        return answer === "granted" ? ok(undefined) : err({ type: "place-refused" });
      } catch (error) {
        return err(failureOf(error));
      }
    },
    forget: async () => {
      await shelf.forget();
      await settle(null);
    },
    letStay: async () => {
      if (kept === null) return;
      kept = { ...kept, written: [] };
      await shelf.keep(kept);
    },
    write: async (name, file, isSame) => {
      if (kept === null) return err({ type: "not-chosen" });
      const { folder, written } = kept;
      try {
        const free = await freeName(folder, name);
        // Noted first: should the browser be closed in the middle of it, the file is ours to take away at the next.
        await note(folder, [...written, free]);
        let isWhole = false;
        try {
          isWhole = await put(folder, free, file, isSame);
        } finally {
          if (!isWhole) {
            await remove(folder, [free]);
            await note(folder, written);
          }
        }
        if (!isWhole) return err({ type: "place-differs" });
        await note(folder, await removeOld(folder, [...written, free], name));
        return ok(free);
      } catch (error) {
        await settle(kept);
        return err(failureOf(error));
      }
    },
  };
}

async function stateOf(kept: KeptPlace | null, isHere: boolean): Promise<PlaceState> {
  if (!isHere) return { type: "not-here" };
  if (kept === null) return { type: "not-chosen" };
  const answer = await kept.folder.queryPermission?.({ mode: "readwrite" }).catch(() => "prompt");
  return { type: answer === "granted" ? "ready" : "asleep", folder: kept.folder.name };
}

/**
 * A name that is not there. A file that this device did not write is somebody else's, another laptop's perhaps; and the day's
 * earlier one is the backup until the later one has been read back.
 */
async function freeName(folder: Folder, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${stemOf(name)}-${number}.age`;
    if (!(await isThere(folder, tried))) return tried;
  }
}

function stemOf(name: string): string {
  return name.replace(/\.age$/, "");
}

/** Whether a file is called so, or so with a number. */
function isCalled(file: string, name: string): boolean {
  const stem = stemOf(name);
  return file === name || (file.startsWith(`${stem}-`) && /^\d+\.age$/.test(file.slice(stem.length + 1)));
}

async function isThere(folder: Folder, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (nameOf(error) === "NotFoundError") return false;
    throw error;
  }
}

async function put(
  folder: Folder,
  name: string,
  file: Blob,
  isSame: (found: Blob) => Promise<boolean>,
): Promise<boolean> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    await writable.write(file);
    await writable.close();
  } catch (error) {
    await writable.abort?.().catch(() => undefined);
    throw error;
  }
  return isSame(await handle.getFile());
}

/** Takes away the day's earlier ones and what is older than the newest seven, of those that were written here, and nothing else. */
async function removeOld(folder: Folder, written: readonly string[], name: string): Promise<readonly string[]> {
  const earlier = written.slice(0, -1).filter((each) => isCalled(each, name));
  const older = written.filter((each) => ours.test(each) && !earlier.includes(each)).slice(0, -mostKept);
  const surplus = [...earlier, ...older];
  await remove(folder, surplus);
  return written.filter((each) => !surplus.includes(each));
}

/** Gone already, or held open by another program: neither makes the new one less of a backup. */
async function remove(folder: Folder, names: readonly string[]): Promise<void> {
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}

function failureOf(error: unknown): PlaceFailure {
  const name = nameOf(error);
  switch (name) {
    case "AbortError":
      return { type: "not-chosen" };
    case "NotAllowedError":
    case "SecurityError":
    case "NoModificationAllowedError":
      return { type: "place-refused" };
    case "NotFoundError":
      return { type: "place-gone" };
    case "QuotaExceededError":
      return { type: "place-full" };
    default:
      return { type: "place-failed", detail: name };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "unknown";
}
