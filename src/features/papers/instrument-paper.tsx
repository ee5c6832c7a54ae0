import { useState } from "react";
import type { Wording } from "../../domain/audit/values.ts";
import type { PaperKind } from "../../domain/paper/paper-model.ts";
import { wordingLabels } from "../../domain/words/report-words.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Radios } from "../../ui/radios.tsx";
import { useParams } from "../../ui/router.tsx";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { paths } from "../shared/paths.ts";
import { useInstruments } from "../shared/use-instruments.ts";
import { paperNames } from "./paper-names.ts";
import { PaperScreen } from "./paper-screen.tsx";

interface InstrumentPaperProps {
  readonly kind: PaperKind;
  readonly startRenderer: StartRenderer;
}

/** A paper of an instrument at hand, in the wording that is chosen on it. */
export function InstrumentPaper({ kind, startRenderer }: InstrumentPaperProps) {
  const { key = "" } = useParams();
  const instruments = useInstruments();
  const [wording, setWording] = useState<Wording>("today");
  const found = instruments?.find((listed) => listed.key === key);
  if (found === undefined) {
    return (
      <Page title={paperNames[kind].title} back={<BackLink to={paths.instruments}>All instruments</BackLink>}>
        <p>
          {instruments === null
            ? "Reading the instrument…"
            : "This device holds no instrument under that address. It may have been opened in another browser."}
        </p>
      </Page>
    );
  }
  return (
    <PaperScreen
      kind={kind}
      instrument={found.instrument}
      wording={wording}
      edition={null}
      agency={null}
      back={<BackLink to={paths.instrument(key)}>{found.instrument.title}</BackLink>}
      startRenderer={startRenderer}
    >
      <Radios
        label="In the wording of"
        labelSize="s"
        inline
        value={wording}
        options={(["today", "2010"] as const).map((value) => ({ value, label: wordingLabels[value] }))}
        onChange={(chosen) => setWording(chosen ?? "today")}
      />
    </PaperScreen>
  );
}
