import type { Reading } from "../log/heads.ts";
import type { Identifier } from "./identifier.ts";
import { scanForIdentifiers } from "./identifier-scan.ts";
import { readLocalList, wordsToLookFor } from "./local-list.ts";
import { distinctIdentifiers } from "./look-through.ts";

/** What may say who someone is in a text that is being typed, each once, by the audit's own list as it stands. */
export function scanTyped(text: string, list: Reading<string>): Identifier[] {
  return distinctIdentifiers(scanForIdentifiers(text, readLocalList(wordsToLookFor(list))));
}
