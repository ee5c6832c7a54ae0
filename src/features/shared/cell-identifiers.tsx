import { startTransition, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Identifier } from "../../domain/disclosure/identifier.ts";
import type { Reading } from "../../domain/log/heads.ts";
import { useWordsToLookFor } from "./audit-context.tsx";
import { sayIdentifier } from "./identifier-words.ts";
import { whenIdle } from "./when-idle.ts";

type Scan = (text: string, list: Reading<string>) => Identifier[];

// Fetched for the first text that has anything in it, once the screen is there: its lists of names are no part of opening it.
let scanning: Promise<Scan> | undefined;
function fetchScan(): Promise<Scan> {
  scanning ??= whenIdle()
    .then(() => import("../../domain/disclosure/scan-typed.ts"))
    .then(({ scanTyped }) => scanTyped);
  return scanning;
}

/**
 * What in a text may say who someone is, said while it is typed. It may be wrong, and it never blocks. It stands under every box
 * for free text; a test reads the source for one without it. Inside an audit, the audit's own list takes part.
 */
export function CellIdentifiers({ text }: { readonly text: string }) {
  // The keys come first: a long text is looked through when there is time.
  const settled = useDeferredValue(text);
  const scan = useScan(settled !== "");
  const list = useWordsToLookFor();
  const found = useMemo(() => (scan === null || settled === "" ? [] : scan(settled, list)), [scan, settled, list]);
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <p className="sl-identifiers">
          May say who someone is:{" "}
          {found.map(({ kind, text: words }, index) => (
            <span key={`${kind} ${words}`}>
              {index === 0 ? null : ", "}“{words}” {sayIdentifier(kind)}
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
