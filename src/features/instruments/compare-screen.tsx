import { useState } from "react";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { compareVersions } from "../../domain/instrument/version-order.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted } from "../../ui/print.tsx";
import { useParams } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import { type ListedInstrument, useInstruments } from "../shared/use-instruments.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { PickVersion, type Version } from "./pick-version.tsx";

/** Two instrument files side by side: what changed between them, and what that means for comparing audits. */
export function CompareScreen() {
  const { key } = useParams();
  const instruments = useInstruments();
  return (
    <Page title="Compare two versions" back={<BackLink to={paths.instruments}>All instruments</BackLink>}>
      <p className="no-print sl-narrow">
        Choose two versions of an instrument, from this device or from a file. You see what was added, removed, reworded
        and moved, and which figures of earlier audits may still stand beside new ones.
      </p>
      {instruments === null ? (
        <p>Reading the instruments…</p>
      ) : (
        <Choose listed={instruments.map(asVersion)} first={suggest(instruments, key)} />
      )}
    </Page>
  );
}

function asVersion({ key, instrument }: ListedInstrument): Version {
  return { key, instrument, file: null };
}

type Chosen = Readonly<Record<"earlier" | "later", string | null>>;

function Choose({ listed, first }: { readonly listed: readonly Version[]; readonly first: Chosen }) {
  const [chosen, setChosen] = useState(first);
  const [opened, setOpened] = useState<readonly Version[]>([]);
  const versions = [...listed, ...opened];
  const slot = (which: keyof Chosen) => ({
    versions,
    chosen: chosen[which],
    onChoose: (key: string | null) => setChosen({ ...chosen, [which]: key }),
    onOpen: (instrument: Instrument, file: string) => {
      const version = { key: `file ${opened.length + 1}`, instrument, file };
      setOpened([...opened, version]);
      setChosen({ ...chosen, [which]: version.key });
    },
  });
  const find = (key: string | null) => versions.find((version) => version.key === key);
  const [earlier, later] = [find(chosen.earlier), find(chosen.later)];
  return (
    <>
      <NotPrinted>
        <div className="sl-pairs sl-compare-picks">
          <PickVersion legend="Earlier version" {...slot("earlier")} />
          <PickVersion legend="Later version" {...slot("later")} />
        </div>
      </NotPrinted>
      {earlier === undefined || later === undefined ? null : (
        <InOrder key={`${earlier.key} ${later.key}`} earlier={earlier} later={later} />
      )}
    </>
  );
}

/** Whichever way round they were chosen, the older version of one instrument stands first. */
function InOrder({ earlier, later }: { readonly earlier: Version; readonly later: Version }) {
  const [a, b] = [earlier.instrument, later.instrument];
  const isTurned = a.id === b.id && compareVersions(a.version, b.version) > 0;
  return (
    <>
      {isTurned ? <p>Version {b.version} is the older of the two, so it stands as the earlier one below.</p> : null}
      <ComparisonView before={isTurned ? b : a} after={isTurned ? a : b} />
    </>
  );
}

/** From an instrument's own page: that one, beside the nearest other version of it on this device. */
function suggest(instruments: readonly ListedInstrument[], key: string | undefined): Chosen {
  const later = instruments.find((listed) => listed.key === key);
  if (later === undefined) return { earlier: null, later: null };
  const { id, version } = later.instrument;
  const others = instruments
    .filter((listed) => listed.instrument.id === id && listed.key !== key)
    .sort((a, b) => compareVersions(b.instrument.version, a.instrument.version));
  const older = others.find(({ instrument }) => compareVersions(instrument.version, version) < 0);
  return { earlier: (older ?? others.at(-1))?.key ?? null, later: later.key };
}
