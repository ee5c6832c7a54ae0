import { findBrowser } from "../../../scripts/find-browsers.mjs";
import type { Browser } from "./kill-rounds.ts";

const chromium = findBrowser("chromium") ?? "chromium";
const firefox = findBrowser("firefox");
const sqlite = "--enable-features=IdbSqliteBackingStore:UseSqliteForNewStores/true";

export interface NamedBrowser extends Browser {
  readonly name: string;
}

export const onLevelDb: NamedBrowser = { name: "Chromium on LevelDB", kind: "chromium", path: chromium };

/** Each way in which a browser here keeps a store on the disk. */
export const storeBrowsers: readonly NamedBrowser[] = [
  onLevelDb,
  { name: "Chromium on SQLite", kind: "chromium", path: chromium, flags: [sqlite] },
  ...(firefox === null ? [] : [{ name: "Firefox", kind: "firefox" as const, path: firefox }]),
];
