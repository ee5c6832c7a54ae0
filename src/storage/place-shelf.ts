import { Dexie, type EntityTable } from "dexie";
import type { PlaceShelf } from "./chosen-place.ts";
import type { KeptPlace } from "./write-to-folder.ts";

interface PlaceRow extends KeptPlace {
  readonly id: "place";
}

/**
 * In a database of its own: only IndexedDB keeps a browser's folder, and where that fails, the store of the audits is not touched by
 * it. What cannot be read or kept is a folder that is chosen again next time.
 */
export function placeShelf(name: string): PlaceShelf {
  const open = () => {
    const database = new Dexie(`${name}.place`) as Dexie & { places: EntityTable<PlaceRow, "id"> };
    database.version(1).stores({ places: "id" });
    return database;
  };
  async function within<T>(act: (places: EntityTable<PlaceRow, "id">) => PromiseLike<T>): Promise<T | undefined> {
    const database = open();
    try {
      return await act(database.places);
    } catch {
      return undefined;
    } finally {
      database.close();
    }
  }
  return {
    read: () => within(async (places) => (await places.get("place")) ?? null),
    keep: async (place) => (await within((places) => places.put({ id: "place", ...place }))) !== undefined,
    forget: async () => void (await within((places) => places.delete("place"))),
  };
}
