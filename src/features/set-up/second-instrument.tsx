import { useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { inWords } from "../../domain/instrument/wording.ts";
import { count } from "../../domain/words/count.ts";
import { Radios } from "../../ui/radios.tsx";
import {
  answeredBySecond,
  type ChooseInstrumentFailure,
  chooseSecondInstrument,
} from "../../use-cases/choose-instrument.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { useInstruments } from "../shared/use-instruments.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { Given } from "./given.tsx";
import { chooseFailureWords } from "./instrument-choice.tsx";

const none = "none";

/** Another instrument beside the first, for children whose help went from one kind to the other. Most audits have none. */
export function SecondInstrument({ readOnly }: { readonly readOnly: boolean }) {
  const { audit, instruments } = useAudit();
  useRevision();
  const [first, second] = instruments;
  if (first === undefined) return null;
  const answered = answeredBySecond(audit);
  const conflict = (
    <ChoiceConflict
      cell={setUpCells.secondInstrument}
      what="the second instrument"
      say={({ id, version }) => `${id}, version ${version}`}
    />
  );
  if (readOnly) {
    return (
      <>
        {conflict}
        {second === undefined ? null : <Given label="Second instrument" value={named(second)} />}
      </>
    );
  }
  return (
    <>
      {conflict}
      {second !== undefined && answered > 0 ? (
        <>
          <Given label="Second instrument" value={named(second)} />
          <p>
            {count(answered, "return")} begun with it, so it stays: taking it away would take their grades out of every
            figure. A case on which nobody has answered by it can go on without it: say so on the page of the cases.
          </p>
        </>
      ) : (
        <Choice first={first} second={second ?? null} />
      )}
    </>
  );
}

function Choice({ first, second }: { readonly first: Instrument; readonly second: Instrument | null }) {
  const { audit, wording } = useAudit();
  const workspace = useWorkspace();
  const all = useInstruments();
  const [failure, setFailure] = useState<ChooseInstrumentFailure | null>(null);
  /** Chosen and not in hand yet: reading an instrument takes a moment, and the mark must not jump back meanwhile. */
  const [wanted, setWanted] = useState<string | null>(null);
  if (all === null) return null;

  const others = all.filter(({ instrument }) => instrument.id !== first.id);
  const chosen =
    others.find(({ instrument }) => instrument.id === second?.id && instrument.version === second.version)?.key ?? none;
  if (wanted !== null && wanted === chosen) setWanted(null);
  const choose = async (key: string | null) => {
    setWanted(key);
    const done = await chooseSecondInstrument(workspace, audit, others.find((each) => each.key === key) ?? null);
    setFailure(done.ok ? null : done.error);
    if (!done.ok) setWanted(null);
  };
  return (
    <Radios
      label="Second instrument"
      labelSize="s"
      optional
      hint={`For children whose help stepped up or down, or goes on as family help: their case can carry both instruments. Each agency then makes a return for each instrument that a case carries, and each instrument has a report of its own. Every case carries ${first.title} alone until you say otherwise on the page of the cases.`}
      options={[
        {
          value: none,
          label: "None",
          hint: second === null ? undefined : "Which cases carry it is kept, and counts again if you add it back.",
        },
        ...others.map(({ key, instrument }) => ({
          value: key,
          label: named({ title: inWords(instrument.title, instrument, wording), version: instrument.version }),
        })),
      ]}
      value={wanted ?? chosen}
      error={failure === null ? undefined : chooseFailureWords(failure)}
      onChange={(key) => void choose(key)}
    />
  );
}

function named({ title, version }: Pick<Instrument, "title" | "version">): string {
  return `${title}, version ${version}`;
}
