import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Identifier } from "../../domain/disclosure/identifier.ts";
import { identifierWords } from "./identifier-words.ts";

type Scan = (text: string) => Identifier[];

// Fetched with the first text that has anything in it: its lists of names are no part of opening the screen.
let scanning: Promise<Scan> | undefined;
function fetchScan(): Promise<Scan> {
  scanning ??= import("../../domain/disclosure/identifier-scan.ts").then(
    ({ scanForIdentifiers }) => scanForIdentifiers,
  );
  return scanning;
}

/** What in a text may say who someone is, said while it is typed. It may be wrong, and it never blocks. */
export function CellIdentifiers({ text }: { readonly text: string }) {
  // The keys come first: a long text is looked through when there is time.
  const settled = useDeferredValue(text);
  const scan = useScan(settled !== "");
  const found = useMemo(() => (scan === null || settled === "" ? [] : distinct(scan(settled))), [scan, settled]);
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <p className="sl-identifiers">
          May say who someone is:{" "}
          {found.map(({ kind, text: words }, index) => (
            <span key={words}>
              {index === 0 ? null : ", "}“{words}” looks like {identifierWords[kind]}
            </span>
          ))}
          . Use a role, a relationship or the case’s reference instead.
        </p>
      )}
    </div>
  );
}

function useScan(isWanted: boolean): Scan | null {
  const [scan, setScan] = useState<Scan | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    void fetchScan().then((fetched) => {
      if (isHere) setScan(() => fetched);
    });
    return () => {
      isHere = false;
    };
  }, [isWanted]);
  return scan;
}

function distinct(found: readonly Identifier[]): Identifier[] {
  return [...new Map(found.map((each) => [each.text, each])).values()];
}
