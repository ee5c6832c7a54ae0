import { useState } from "react";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { BackupState, Backups, PlaceFailure } from "../../use-cases/backups.ts";
import { saveBackupFailureInWords } from "./say-backup.ts";

interface BackupPlaceProps {
  readonly backups: Backups;
  readonly state: BackupState;
}

/** A folder that backups are written to by themselves, where the browser and its policy allow it. */
export function BackupPlace({ backups, state: { place, failure } }: BackupPlaceProps) {
  const [refused, setRefused] = useState<PlaceFailure | null>(null);
  const ask = async (act: Backups["choosePlace"]) => {
    setRefused(null);
    const asked = await act();
    if (!asked.ok && asked.error.type !== "not-chosen") setRefused(asked.error);
  };
  if (place.type === "not-here") {
    return (
      <section aria-labelledby="backup-place">
        <h2 id="backup-place" className="govuk-heading-m">
          Backups by themselves
        </h2>
        <p className="govuk-body">
          This browser cannot write to a folder, or your organisation does not allow it, so backups are files that you
          save yourself. Sightline reminds you. Chrome and Edge on a computer can write them by themselves.
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="backup-place">
      <h2 id="backup-place" className="govuk-heading-m">
        Backups by themselves
      </h2>
      {place.type === "not-chosen" ? (
        <p className="govuk-body">
          Choose a folder once, and Sightline writes a backup to it after a hundred saved changes, after ten minutes
          with changes, and when you lock. It keeps the newest seven that it wrote, and touches nothing else there. Best
          is a folder that is itself backed up, and that no other device writes its backups to.
        </p>
      ) : null}
      {place.type === "asleep" ? (
        <Notice tone="warn" title={`Backups to “${place.folder}” are waiting`} headingLevel={3}>
          <p>The browser wants to hear from you again before Sightline may write to this folder.</p>
        </Notice>
      ) : null}
      {place.type === "ready" ? (
        <p className="govuk-body">
          Backups are written to the folder <strong>{place.folder}</strong> after a hundred saved changes, after ten
          minutes with changes, and when you lock. Each is read back. The newest seven are kept.
        </p>
      ) : null}
      {failure === null || failure.type === "cancelled" ? null : (
        <Notice tone="stop" title="The last backup by itself did not work" headingLevel={3}>
          <p>{saveBackupFailureInWords(failure)}</p>
        </Notice>
      )}
      {refused === null ? null : (
        <Notice tone="stop" title="The folder cannot be used" headingLevel={3}>
          <p>{saveBackupFailureInWords(refused)}</p>
        </Notice>
      )}
      <ButtonGroup>
        {place.type === "asleep" ? <Button onClick={() => void ask(backups.wakePlace)}>Allow it again</Button> : null}
        <Button variant="secondary" onClick={() => void ask(backups.choosePlace)}>
          {place.type === "not-chosen" ? "Choose a folder" : "Choose another folder"}
        </Button>
        {place.type === "not-chosen" ? null : (
          <Button variant="secondary" onClick={() => void backups.forgetPlace()}>
            Stop writing there
          </Button>
        )}
      </ButtonGroup>
    </section>
  );
}
