import { useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { returnsWithAnswers } from "../../domain/audit/returns-with-answers.ts";
import { inWords } from "../../domain/instrument/wording.ts";
import { count } from "../../domain/words/count.ts";
import { Radios } from "../../ui/radios.tsx";
import { Link } from "../../ui/router.tsx";
import { type ChooseInstrumentFailure, chooseInstrument } from "../../use-cases/choose-instrument.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { paths } from "../shared/paths.ts";
import { type ListedInstrument, useInstruments } from "../shared/use-instruments.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";

/** Which instrument every agency grades against. Once somebody has answered it stands: another would be another audit. */
export function InstrumentChoice({ readOnly }: { readonly readOnly: boolean }) {
  const { audit, instrument, instruments } = useAudit();
  useRevision();
  const answered = returnsWithAnswers(audit.log, () => true).length;
  return (
    <>
      <ChoiceConflict
        cell={setUpCells.instrument}
        what="the instrument"
        say={({ id, version }) => `${id}, version ${version}`}
      />
      {!readOnly && answered === 0 ? (
        <Choice />
      ) : (
        <p>
          {instrument === null ? "No instrument chosen yet" : `${instrument.title}, version ${instrument.version}`}
          {answered === 0
            ? "."
            : `. ${count(answered, "return")} begun${instruments.length === 1 ? " with it" : ""}: another instrument would be another audit.`}
        </p>
      )}
    </>
  );
}

function Choice() {
  const { audit, instrument, wording } = useAudit();
  const workspace = useWorkspace();
  const instruments = useInstruments();
  const [failure, setFailure] = useState<ChooseInstrumentFailure | null>(null);
  /** Chosen and not in hand yet: reading an instrument takes a moment, and the mark must not jump back meanwhile. */
  const [wanted, setWanted] = useState<string | null>(null);
  if (instruments === null) return <p>Reading the instruments…</p>;

  const chosen = instruments.find((listed) => isChosen(listed, instrument))?.key ?? null;
  if (wanted !== null && wanted === chosen) setWanted(null);
  const choose = async (key: string | null) => {
    const listed = instruments.find((each) => each.key === key);
    if (listed === undefined) return;
    setWanted(listed.key);
    const done = await chooseInstrument(workspace, audit, listed.instrument, listed.source);
    setFailure(done.ok ? null : done.error);
    if (!done.ok) setWanted(null);
  };
  return (
    <>
      <Radios
        label="Instrument"
        labelSize="hidden"
        hint="It stays with this audit in the version you choose, and cannot be changed once somebody has answered."
        options={instruments.map((listed) => ({
          value: listed.key,
          label: `${inWords(listed.instrument.title, listed.instrument, wording)}, version ${listed.instrument.version}`,
        }))}
        value={wanted ?? chosen}
        error={failure === null ? undefined : chooseFailureWords(failure)}
        onChange={(key) => void choose(key)}
      />
      <p className="no-print">
        <Link className="govuk-link" to={paths.instruments}>
          Read the instruments, or open one from a file
        </Link>
      </p>
    </>
  );
}

function isChosen(listed: ListedInstrument, instrument: { id: string; version: string } | null): boolean {
  return listed.instrument.id === instrument?.id && listed.instrument.version === instrument.version;
}

export function chooseFailureWords(failure: ChooseInstrumentFailure): string {
  if (failure.type === "already-in-audit") return "This audit has this instrument already. Take it away there first.";
  if (failure.type !== "already-answered") return saveFailureWords(failure);
  return `${count(failure.returns, "return")} begun with another instrument. Start another audit for this one.`;
}
