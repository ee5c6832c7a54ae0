import "./papers.css";
import { type ReactNode, useMemo, useState } from "react";
import type { Wording } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { buildForm } from "../../domain/paper/build-form.ts";
import { buildGuidance } from "../../domain/paper/build-guidance.ts";
import type { PaperKind } from "../../domain/paper/paper-model.ts";
import { Page } from "../../ui/page.tsx";
import { NotPrinted, PrintButton } from "../../ui/print.tsx";
import { Select } from "../../ui/select.tsx";
import { usePageMargins } from "../../ui/use-page-margins.ts";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { PaperContents } from "./paper-contents.tsx";
import { paperNames } from "./paper-names.ts";
import { PaperPartShown } from "./paper-part.tsx";
import { SavePaper } from "./save-paper.tsx";

interface PaperScreenProps {
  readonly kind: PaperKind;
  readonly instrument: Instrument;
  readonly wording: Wording;
  /** Of the timescales; `null`: the one in force. */
  readonly edition: string | null;
  /** Whose form it is at first; `null`: every agency's. */
  readonly agency: string | null;
  readonly back: ReactNode;
  readonly startRenderer: StartRenderer;
  /** What there is to choose, or to know of what was chosen. */
  readonly children: ReactNode;
}

/** An instrument's guidance or its blank form: to read here, to print, to save for Word. */
export function PaperScreen({
  kind,
  instrument,
  wording,
  edition,
  agency,
  back,
  startRenderer,
  children,
}: PaperScreenProps) {
  const [agencyId, setAgencyId] = useState(agency);
  const paper = useMemo(
    () =>
      kind === "form" ? buildForm({ instrument, wording, agencyId }) : buildGuidance(instrument, wording, edition),
    [kind, instrument, wording, edition, agencyId],
  );
  usePageMargins({ foot: paper.foot, head: paper.head === null ? null : `${paper.head} ${"_".repeat(24)}` });
  return (
    <Page title={paperNames[kind].title} heading={paper.title} back={back} narrow>
      <p className="sl-paper__subtitle">{paper.subtitle}</p>
      <NotPrinted>
        {children}
        {kind === "form" ? (
          <Select
            label="For"
            labelSize="s"
            hint="A form for one agency leaves out what the instrument does not ask of it."
            placeholder="Every agency"
            value={agencyId ?? ""}
            options={instrument.agencies.map(({ id, label }) => ({ value: id, label }))}
            onChange={(event) => setAgencyId(event.currentTarget.value === "" ? null : event.currentTarget.value)}
          />
        ) : null}
      </NotPrinted>
      <PrintButton>{paperNames[kind].print}</PrintButton>
      <SavePaper paper={paper} startRenderer={startRenderer} />
      <PaperContents parts={paper.parts} />
      <div className={`sl-paper sl-paper--${kind}`} lang={paper.language}>
        {paper.parts.map((part) => (
          <PaperPartShown key={part.id} part={part} />
        ))}
      </div>
    </Page>
  );
}
