import { listEditions } from "../../domain/instrument/editions.ts";
import { count } from "../../domain/words/count.ts";
import { sayNation } from "../../domain/words/say-nation.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Page } from "../../ui/page.tsx";
import { Link } from "../../ui/router.tsx";
import { paths } from "../shared/paths.ts";
import { type ListedInstrument, useInstruments } from "../shared/use-instruments.ts";
import { OpenInstrument } from "./open-instrument.tsx";

export function InstrumentsScreen() {
  const instruments = useInstruments();
  return (
    <Page title="Instruments" back={<BackLink to={paths.home}>All audits</BackLink>} narrow>
      <p>
        An instrument holds the areas, standards, ladders and guidance for one kind of case. It is chosen in an audit’s
        set-up and stays with that audit in the version it was chosen in.
      </p>
      {instruments === null ? (
        <p>Reading the instruments…</p>
      ) : (
        <DataTable
          caption="Instruments on this device"
          hideCaption
          columns={columns}
          rows={instruments}
          rowKey={({ key }) => key}
        />
      )}
      <ButtonGroup>
        <ButtonLink to={paths.compareInstruments()} variant="secondary">
          Compare two versions
        </ButtonLink>
      </ButtonGroup>
      <OpenInstrument instruments={instruments ?? []} />
    </Page>
  );
}

const columns = [
  {
    key: "title",
    header: "Instrument",
    cell: ({ key, instrument }: ListedInstrument) => (
      <Link className="govuk-link" to={paths.instrument(key)}>
        {instrument.title}
      </Link>
    ),
  },
  { key: "version", header: "Version", cell: ({ instrument }: ListedInstrument) => instrument.version },
  { key: "size", header: "Size", cell: ({ instrument }: ListedInstrument) => sizeWords(instrument) },
  { key: "nation", header: "Nation", cell: ({ instrument }: ListedInstrument) => sayNation(instrument.nation) },
  {
    key: "edition",
    header: "Editions",
    cell: ({ instrument }: ListedInstrument) =>
      listEditions(instrument)
        .map(({ id }) => id)
        .join("; "),
  },
  {
    key: "origin",
    header: "Where from",
    cell: ({ source }: ListedInstrument) => (source.type === "shipped" ? "Comes with Sightline" : "Opened from a file"),
  },
];

function sizeWords({ areas }: ListedInstrument["instrument"]): string {
  const standards = areas.reduce((sum, area) => sum + area.standards.length, 0);
  return `${count(areas.length, "area")}, ${count(standards, "standard")}`;
}
