import { type ChosenPlace, openChosenPlace } from "#src/storage/chosen-place.ts";
import type { Folder, KeptPlace } from "#src/storage/write-to-folder.ts";

/** A folder as a browser hands it out, in memory: the disk, the browser and the person do what the test says. */
export function aFolder(files = new Map<string, Blob>()) {
  let permission: PermissionState = "granted";
  let onDisk = (written: Blob): Blob => written;
  let fault: string | null = null;
  let isHeld = false;
  let onRemove: () => void = () => undefined;
  const stumble = () => {
    if (fault !== null) throw new DOMException("As the test says.", fault);
  };
  const folder: Folder = {
    name: "Sightline backups",
    queryPermission: async () => permission,
    requestPermission: async () => {
      permission = "granted";
      return permission;
    },
    removeEntry: async (name) => {
      onRemove();
      if (isHeld) throw new DOMException("Another program has it open.", "NoModificationAllowedError");
      if (!files.delete(name)) throw new DOMException("There is none.", "NotFoundError");
    },
    getFileHandle: async (name, { create } = { create: false }) => {
      if (!files.has(name) && !create) throw new DOMException("There is none.", "NotFoundError");
      if (!files.has(name)) files.set(name, new Blob());
      return {
        getFile: async () => files.get(name) ?? new Blob(),
        createWritable: async () => {
          let taken = new Blob();
          return {
            write: async (content) => {
              stumble();
              taken = content;
            },
            close: async () => void files.set(name, onDisk(taken)),
          };
        },
      };
    },
  };
  return {
    folder,
    files,
    names: () => [...files.keys()].sort(),
    set: (is: {
      permission?: PermissionState;
      onDisk?: (written: Blob) => Blob;
      fault?: string | null;
      held?: boolean;
      onRemove?: () => void;
    }) => {
      isHeld = is.held ?? isHeld;
      onRemove = is.onRemove ?? onRemove;
      permission = is.permission ?? permission;
      onDisk = is.onDisk ?? onDisk;
      fault = is.fault === undefined ? fault : is.fault;
    },
  };
}

/** A place over such a folder; what is kept of it is kept in `shelf`, as from one start to the next, unless that refuses. */
export function aPlace(
  folder: Folder | null,
  shelf: { kept: KeptPlace | null; refuses?: boolean } = { kept: null },
): Promise<ChosenPlace> {
  return openChosenPlace({
    shelf: {
      read: async () => shelf.kept,
      keep: async (place) => {
        if (shelf.refuses) return false;
        shelf.kept = place;
        return true;
      },
      forget: async () => {
        shelf.kept = null;
      },
    },
    pick:
      folder === null
        ? async () => {
            throw new DOMException("The person closed it.", "AbortError");
          }
        : async () => folder,
  });
}
