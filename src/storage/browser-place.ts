import { type ChosenPlace, openChosenPlace } from "./chosen-place.ts";
import { placeShelf } from "./place-shelf.ts";
import type { Folder } from "./write-to-folder.ts";

interface Picker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: "readwrite";
    readonly startIn: "documents";
  }) => Promise<Folder>;
}

/** The folder that a person chose in this browser profile, where the browser has such a thing. */
export function browserPlace(name: string): Promise<ChosenPlace> {
  const picker = globalThis as Picker;
  // Called on the window itself: some browsers refuse it when it is passed on.
  const pick = () => picker.showDirectoryPicker?.({ id: "sightline-backups", mode: "readwrite", startIn: "documents" });
  return openChosenPlace({
    shelf: placeShelf(name),
    pick: picker.showDirectoryPicker === undefined ? undefined : (pick as () => Promise<Folder>),
  });
}
