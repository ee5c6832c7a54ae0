import { useEffect, useState } from "react";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { compareVersions } from "../../domain/instrument/version-order.ts";
import type { DocumentHash } from "../../kernel/ids.ts";
import { readShippedInstruments } from "../../use-cases/shipped-instruments.ts";
import { useWorkspace } from "./workspace-context.tsx";

export interface ListedInstrument {
  /** What stands in its address: the file's name for a shipped one, the document's hash for one that was opened. */
  readonly key: string;
  readonly instrument: Instrument;
  /** Where its text is: with the application, or kept on this device. */
  readonly source:
    | { readonly type: "shipped"; readonly text: string }
    | { readonly type: "kept"; readonly hash: DocumentHash };
}

/** Every instrument at hand: those that come with Sightline by level of need, then those opened, by title and the newest version first. `null` while they are read. */
export function useInstruments(): readonly ListedInstrument[] | null {
  const workspace = useWorkspace();
  const [instruments, setInstruments] = useState<readonly ListedInstrument[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void Promise.all([readShippedInstruments(), workspace.listInstruments()]).then(([shipped, kept]) => {
      if (!wanted) return;
      const listed = shipped.map(({ key, text, instrument }) => ({
        key,
        instrument,
        source: { type: "shipped", text } as const,
      }));
      // A shipped instrument is kept too once an audit uses it; it is listed once.
      const opened = kept.filter(({ instrument }) => !shipped.some((each) => isSame(each.instrument, instrument)));
      setInstruments([...listed, ...opened.map(listKept).sort(byTitle)]);
    });
    return () => {
      wanted = false;
    };
  }, [workspace]);
  return instruments;
}

function byTitle({ instrument: a }: ListedInstrument, { instrument: b }: ListedInstrument): number {
  return a.title.localeCompare(b.title, "en-GB") || compareVersions(b.version, a.version);
}

function isSame(a: Instrument, b: Instrument): boolean {
  return a.id === b.id && a.version === b.version;
}

function listKept({ hash, instrument }: { hash: DocumentHash; instrument: Instrument }): ListedInstrument {
  return { key: hash, instrument, source: { type: "kept", hash } };
}
