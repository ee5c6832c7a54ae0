import { startTransition, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Identifier } from "../../domain/disclosure/identifier.ts";
import { identifierWords } from "./identifier-words.ts";

type Scan = (text: string) => Identifier[];

// Fetched for the first text that has anything in it, once the screen is there: its lists of names are no part of opening it.
let scanning: Promise<Scan> | undefined;
function fetchScan(): Promise<Scan> {
  scanning ??= whenIdle()
    .then(() => import("../../domain/disclosure/identifier-scan.ts"))
    .then(({ scanForIdentifiers }) => scanForIdentifiers);
  return scanning;
}

function whenIdle(): Promise<unknown> {
  return new Promise((resume) => {
    // Safari has none.
    if (globalThis.requestIdleCallback === undefined) setTimeout(resume);
    else requestIdleCallback(resume, { timeout: 2_000 });
  });
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
      // Every text of the screen is looked through now; as a transition it gives way to whoever types.
      if (isHere) startTransition(() => setScan(() => fetched));
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
