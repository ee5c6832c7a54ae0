// Backups in a folder: what they are called, and which of them go. What was not written here stays; two that take the same name in
// the same second are not kept apart (docs/format/backup.md).

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
  /** What was begun and not seen whole, cut off by the end of the page for instance. It goes once a later one is whole. */
  readonly unfinished?: readonly string[] | undefined;
}

/** How many are kept. A week of days on which something was done. One that is incomplete is not among them, and stays. */
const mostKept = 7;
const ours = /^sightline-backup-\d{4}-\d\d-\d\d(-\d+)?\.age$/;
const numbered = /^(sightline-backup-\d{4}-\d\d-\d\d(?:-incomplete)?)(-\d+)?\.age$/;

interface Writing {
  readonly name: string;
  readonly file: Blob;
  readonly isSame: (found: Blob) => Promise<boolean>;
  /** Keeps what is known of the folder. `false`: it could not be kept, so another start would not know of it. */
  readonly note: (place: KeptPlace) => Promise<boolean>;
}

/** Gives the name it got, or `null` where what was read back is not what was written; then nothing else has gone. */
export async function writeToFolder(
  { folder, written, unfinished = [] }: KeptPlace,
  { name, file, isSame, note }: Writing,
): Promise<string | null> {
  const free = await freeName(folder, name);
  // One that the person took out of the folder, whose name is free again.
  const others = written.filter((each) => each !== free);
  const stale = unfinished.filter((each) => each !== free);
  // It is there before it is noted: what takes this name instead is never taken for ours.
  const handle = await folder.getFileHandle(free, { create: true });
  let isWhole = false;
  try {
    await note({ folder, written: others, unfinished: [...stale, free] });
    isWhole = await put(handle, file, isSame);
  } finally {
    if (!isWhole) {
      // Where the drive was pulled out it is there again with the drive, so only a yes counts.
      const isGone = await folder.removeEntry(free).then(
        () => true,
        () => false,
      );
      await note({ folder, written: others, unfinished: isGone ? stale : [...stale, free] });
    }
  }
  if (!isWhole) return null;
  const all = [...others, free];
  // Before anything goes: closed in between, or where it cannot be kept, the next write must not take this one for unfinished.
  if (!(await note({ folder, written: all, unfinished: stale }))) return free;
  const surplus = surplusOf(all);
  const left = new Set(await remove(folder, [...surplus, ...stale]));
  await note({
    folder,
    written: all.filter((each) => !surplus.includes(each) || left.has(each)),
    unfinished: stale.filter((each) => left.has(each)),
  });
  return free;
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

/** What goes, of those that were written here, oldest first: the earlier ones of each day, and all but the newest seven days. */
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

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "unknown";
}
