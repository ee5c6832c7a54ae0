import type { Beside } from "../overview/figures.ts";
import { notGradedKinds } from "../overview/kinds.ts";
import { notGradedWords } from "../words/report-words.ts";

/** What stands beside a base, each kind by its own name: "not applicable to the child (2), return not received (1)". "None" where nothing does. */
export function sayBeside(beside: Beside): string {
  const kinds = notGradedKinds.flatMap((kind) => {
    const found = beside[kind];
    return found === undefined ? [] : [`${notGradedWords[kind]} (${found})`];
  });
  return kinds.length === 0 ? "None" : kinds.join(", ");
}
