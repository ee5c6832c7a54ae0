import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted, PrintButton } from "../../ui/print.tsx";
import { Link, useParams } from "../../ui/router.tsx";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { paperPaths } from "../shared/paper-paths.ts";
import { paths } from "../shared/paths.ts";
import { useInstruments } from "../shared/use-instruments.ts";
import { ExampleLink } from "./example-link.tsx";
import { InstrumentActs } from "./instrument-acts.tsx";
import { InstrumentReading } from "./instrument-reading.tsx";

/** One instrument to read: everything that an auditor will see, and what it rests on. */
export function InstrumentScreen({ startRenderer }: { readonly startRenderer: StartRenderer }) {
  const { key } = useParams();
  const instruments = useInstruments();
  const found = instruments?.find((listed) => listed.key === key);
  const back = <BackLink to={paths.instruments}>All instruments</BackLink>;
  if (instruments === null) {
    return (
      <Page title="Instrument" back={back}>
        <p>Reading the instrument…</p>
      </Page>
    );
  }
  if (found === undefined) {
    return (
      <Page title="Instrument not found" back={back}>
        <p>This device holds no instrument under that address. It may have been opened in another browser.</p>
      </Page>
    );
  }
  return (
    <Page
      title="Instrument"
      heading={found.instrument.title}
      caption={`Instrument, version ${found.instrument.version}`}
      back={back}
      narrow
    >
      <InstrumentActs listed={found} startRenderer={startRenderer} />
      <NotPrinted>
        <p>
          As papers of their own, to print or to save for Word:{" "}
          <Link className="govuk-link" to={paperPaths.ofInstrument(found.key, "guidance")}>
            grading guidance
          </Link>
          ,{" "}
          <Link className="govuk-link" to={paperPaths.ofInstrument(found.key, "form")}>
            form to fill by hand
          </Link>
          .
        </p>
      </NotPrinted>
      <PrintButton>Print this instrument</PrintButton>
      <ExampleLink instrumentKey={found.key} />
      <InstrumentReading instrument={found.instrument} />
    </Page>
  );
}
