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
  /** One that was begun: cut off by the end of the page, it is nobody's backup, and the next write takes it away. */
  readonly begun?: string | null | undefined;
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
  /** Writes a file beside what is there, reads it back and has it checked; after that, and not before, older ones of its own go. */
  readonly write: (
    name: string,
    file: Blob,
    isSame: (found: Blob) => Promise<boolean>,
  ) => Promise<Result<string, PlaceFailure>>;
}

/** How many are kept. A week of days on which something was done. One that is incomplete is not among them, and stays. */
const mostKept = 7;
const ours = /^sightline-backup-\d{4}-\d\d-\d\d(-\d+)?\.age$/;
const numbered = /^(sightline-backup-\d{4}-\d\d-\d\d(?:-incomplete)?)(-\d+)?\.age$/;

interface PlaceOptions {
  readonly shelf: PlaceShelf;
  /** Asks the person for a folder; `undefined` where the browser has no such thing. */
  readonly pick: (() => Promise<Folder>) | undefined;
}

export async function openChosenPlace({ shelf, pick }: PlaceOptions): Promise<ChosenPlace> {
  let kept = pick === undefined ? null : await shelf.read();
  let state = await stateOf(kept, pick !== undefined);
  /** A folder that is chosen or forgotten while one is being written to is not undone by what is noted of the other. */
  let choice = 0;

  async function settle(next: KeptPlace | null): Promise<void> {
    kept = next;
    const found = await stateOf(next, pick !== undefined);
    if (kept === next) state = found;
  }

  async function keepChoice(next: KeptPlace): Promise<void> {
    choice++;
    await shelf.keep(next);
    await settle(next);
  }

  return {
    state: () => state,
    choose: async () => {
      if (pick === undefined) return err({ type: "place-refused" });
      try {
        await keepChoice({ folder: await pick(), written: [], begun: null });
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
      choice++;
      await shelf.forget();
      await settle(null);
    },
    letStay: async () => {
      if (kept !== null) await keepChoice({ ...kept, written: [] });
    },
    write: async (name, file, isSame) => {
      if (kept === null) return err({ type: "not-chosen" });
      const chosen = choice;
      const note = async (place: KeptPlace) => {
        if (chosen !== choice) return;
        kept = place;
        await shelf.keep(place);
      };
      try {
        // Another tab may have written since, and what it wrote is as much ours.
        const there = await shelf.read();
        if (chosen === choice) await settle(there);
        if (there === null || chosen !== choice) return err({ type: "not-chosen" });
        return await writeTo(there, { name, file, isSame, note });
      } catch (error) {
        await settle(kept);
        return err(failureOf(error));
      }
    },
  };
}

interface Writing {
  readonly name: string;
  readonly file: Blob;
  readonly isSame: (found: Blob) => Promise<boolean>;
  readonly note: (place: KeptPlace) => Promise<void>;
}

async function writeTo(
  { folder, written, begun }: KeptPlace,
  { name, file, isSame, note }: Writing,
): Promise<Result<string, PlaceFailure>> {
  if (begun) await remove(folder, [begun]);
  const free = await freeName(folder, name);
  // One that the person took out of the folder, whose name is free again.
  const others = written.filter((each) => each !== free);
  // It is there before it is noted: what takes this name instead is never taken for ours.
  const handle = await folder.getFileHandle(free, { create: true });
  let isWhole = false;
  try {
    await note({ folder, written: others, begun: free });
    isWhole = await put(handle, file, isSame);
  } finally {
    if (!isWhole) {
      const left = await remove(folder, [free]);
      await note({ folder, written: others, begun: left.length > 0 ? free : null });
    }
  }
  if (!isWhole) return err({ type: "place-differs" });
  const all = [...others, free];
  // Before anything goes: closed in between, the next start must not take this one for half written.
  await note({ folder, written: all, begun: null });
  const surplus = surplusOf(all);
  const left = await remove(folder, surplus);
  await note({ folder, written: all.filter((each) => !surplus.includes(each) || left.includes(each)), begun: null });
  return ok(free);
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
    const tried = number === 1 ? name : name.replace(/\.age$/, `-${number}.age`);
    if (!(await isThere(folder, tried))) return tried;
  }
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

async function put(handle: FolderFile, file: Blob, isSame: (found: Blob) => Promise<boolean>): Promise<boolean> {
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

/** What goes, of those that were written here, oldest first: the earlier ones of each day, and what is older than the newest seven days. */
function surplusOf(written: readonly string[]): readonly string[] {
  const lastOf = new Map<string, string>();
  for (const name of written) {
    const day = name.replace(numbered, "$1");
    lastOf.delete(day);
    lastOf.set(day, name);
  }
  const lasts = [...lastOf.values()];
  const whole = lasts.filter((name) => ours.test(name)).slice(-mostKept);
  return written.filter((name) => !lasts.includes(name) || (ours.test(name) && !whole.includes(name)));
}

/** Gives those that are still there: held open by another program, for instance. They are tried again another time. */
async function remove(folder: Folder, names: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of names) {
    try {
      await folder.removeEntry(name);
    } catch (error) {
      if (nameOf(error) !== "NotFoundError") left.push(name);
    }
  }
  return left;
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
