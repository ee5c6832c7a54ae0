import { useState } from "react";
import { count } from "../../domain/words/count.ts";
import { AfterAct } from "../../ui/after-act.tsx";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { BackupState, Backups, SaveBackupFailure, SavedBackup } from "../../use-cases/backups.ts";
import { LongWorkBar } from "./long-work-bar.tsx";
import { saveBackupFailureInWords, sayLastBackup } from "./say-backup.ts";
import { useLongWork } from "./use-long-work.ts";
import { sayBytes } from "./use-storage-estimate.ts";

interface SaveBackupProps {
  readonly backups: Backups;
  readonly state: BackupState;
  readonly hasAudits: boolean;
}

type Outcome =
  | { readonly type: "nothing" }
  | { readonly type: "saved"; readonly saved: SavedBackup }
  | { readonly type: "confirmed"; readonly name: string }
  | { readonly type: "failed"; readonly failure: SaveBackupFailure };

/** Everything out, as one sealed file. It is called a backup when it has been read back where it is, and not before. */
export function SaveBackup({ backups, state, hasAudits }: SaveBackupProps) {
  const { work, run } = useLongWork();
  const [outcome, setOutcome] = useState<Outcome>({ type: "nothing" });

  const save = async (how: Backups["save"]) => {
    setOutcome({ type: "nothing" });
    const result = await run("Writing the backup and reading it back", how);
    if (!result.ok) {
      if (result.error.type !== "cancelled") setOutcome({ type: "failed", failure: result.error });
      return;
    }
    const { where, name, file } = result.value;
    if (where === "handed") saveFile(name, "application/octet-stream", file);
    setOutcome({ type: "saved", saved: result.value });
  };
  return (
    <section aria-labelledby="save-backup">
      <h2 id="save-backup" className="govuk-heading-m">
        Save a backup
      </h2>
      {hasAudits ? (
        <>
          <p className="govuk-body">{sayLastBackup(state)}</p>
          <p className="govuk-body">
            The file holds every audit on this device with all its earlier versions, the instruments, and what you have
            typed and not finished. The example is not in it. It is sealed with your passphrase:{" "}
            <strong>the passphrase that is in use when a backup is made opens it</strong>, also after you have changed
            it. Without that passphrase nobody can open the file, and nobody can help.
          </p>
          <ButtonGroup>
            <Button busy={work !== null} onClick={() => void save(backups.save)}>
              Save a backup
            </Button>
            {state.place.type === "ready" ? (
              <Button variant="secondary" busy={work !== null} onClick={() => void save(backups.saveAsFile)}>
                Save it as a file somewhere else
              </Button>
            ) : null}
          </ButtonGroup>
        </>
      ) : (
        <p className="govuk-body">There is no audit on this device yet, so there is nothing to save.</p>
      )}
      <LongWorkBar work={work} atTheEnd="Finishing the backup" />
      <AfterAct of={outcome.type === "nothing" ? null : outcome}>
        {outcome.type === "failed" ? (
          <Notice title="No backup was made" tone="stop" headingLevel={3}>
            <p>{saveBackupFailureInWords(outcome.failure)}</p>
            <p>What you have saved is on this device all the same.</p>
          </Notice>
        ) : null}
        {outcome.type === "saved" ? <Saved saved={outcome.saved} /> : null}
        {outcome.type === "confirmed" ? (
          <Notice title="The backup is where you saved it, and whole" headingLevel={3}>
            <p>
              Sightline has read <strong>{outcome.name}</strong> back, byte for byte.
            </p>
          </Notice>
        ) : null}
      </AfterAct>
      {state.handed === null ? null : (
        <ReadBack
          backups={backups}
          name={state.handed.name}
          onConfirmed={(name) => setOutcome({ type: "confirmed", name })}
        />
      )}
    </section>
  );
}

function Saved({ saved: { name, file, audits, unreadable, where } }: { readonly saved: SavedBackup }) {
  const holds = `${count(audits, "audit")}, ${sayBytes(file.size)}`;
  return (
    <Notice
      title={where === "place" ? "The backup is in its folder" : "Handed to the browser, not checked yet"}
      headingLevel={3}
    >
      <p>
        <strong>{name}</strong>, with {holds}.{" "}
        {where === "place"
          ? "Sightline has read it back from there, byte for byte."
          : "It was read back whole before it was handed over. Whether it has reached the disk only you can show: choose it below."}
      </p>
      {unreadable === 0 ? null : (
        <p>
          {count(unreadable, "saved change")} on this device cannot be read, and {unreadable === 1 ? "is" : "are"} not
          in the file.
        </p>
      )}
    </Notice>
  );
}

interface ReadBackProps {
  readonly backups: Backups;
  readonly name: string;
  readonly onConfirmed: (name: string) => void;
}

/** A download says nothing of how it ended, so the person shows the file. */
function ReadBack({ backups, name, onConfirmed }: ReadBackProps) {
  const [other, setOther] = useState<string | null>(null);
  const pick = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const confirmed = await backups.confirm(file);
    if (confirmed.ok) onConfirmed(file.name);
    else setOther(file.name);
  };
  return (
    <FilePicker
      label="Choose the file you have just saved, so that Sightline can read it back"
      labelSize="s"
      hint={`It is called ${name} and is where your browser saves downloads. Until then it does not count as a backup.`}
      error={
        other === null
          ? undefined
          : `${other} is not the file that was just made, or it was not saved whole. Choose ${name}, or save a backup again.`
      }
      accept=".age"
      onPick={(files) => void pick(files)}
    />
  );
}
