import { type ReactNode, useState } from "react";
import { count } from "../../domain/words/count.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";
import { sayDay, sayTime } from "../shared/say-when.ts";
import type { StorageAlarm } from "./storage-alarm.ts";

interface StorageAlarmPageProps {
  readonly alarm: StorageAlarm;
  /** ISO instant of the last backup that is known of. */
  readonly lastBackup: string | null;
  /** The person has read it, and goes on to this address, or to where they were. */
  readonly goOn: (to: string | null) => Promise<void>;
}

/** Something that was saved here is gone or unreadable: said before anything else is shown, because what is shown may be old. */
export function StorageAlarmPage({ alarm, lastBackup, goOn }: StorageAlarmPageProps) {
  return alarm.type === "damaged" ? (
    <Alarm title="Part of what is saved here cannot be read" lastBackup={lastBackup} goOn={goOn}>
      <p className="govuk-body">
        {sayAudits(alarm.audits.length)} on this device {alarm.audits.length === 1 ? "has" : "have"} parts that cannot
        be opened or that do not follow from one another: {sayParts(alarm.audits)}. This comes from a fault of the disk
        or of the browser’s storage. Sightline has deleted nothing, and everything that can be read is open.
      </p>
      <WhatToDo
        withBackup={`The way back is ${sayWhich(lastBackup)}. Combine it with what is here. If parts still cannot be read, put it in the place of what is here.`}
      />
    </Alarm>
  ) : (
    <Alarm title="Some of what you saved here is missing" lastBackup={lastBackup} goOn={goOn}>
      <p className="govuk-body">
        Sightline keeps a count of what it has saved on this device, apart from the saved work itself. The storage now
        holds less: {sayMissing(alarm.audits)}. The browser may have cleared part of it, or an older state of this
        machine may have been put back. Sightline has deleted nothing.
      </p>
      <WhatToDo
        withBackup={`The way back is ${sayWhich(lastBackup)}. Combine it with what is here: nothing is lost that way.`}
      />
    </Alarm>
  );
}

function sayWhich(lastBackup: string | null): string {
  return lastBackup === null
    ? "your last backup, a file called sightline-backup with its date"
    : `your last backup, of ${sayDay(lastBackup)} at ${sayTime(lastBackup)}`;
}

function WhatToDo({ withBackup }: { readonly withBackup: string }) {
  return (
    <>
      <h2 className="govuk-heading-m">What to do</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>{withBackup}</li>
        <li>Before you type anything, ask your IT support whether this profile was restored, moved or cleaned.</li>
        <li>If you go on, look through the audit: answers may be missing or older than you remember.</li>
        <li>Nothing that is still here is lost by going on.</li>
      </ul>
    </>
  );
}

interface AlarmProps {
  readonly title: string;
  readonly lastBackup: string | null;
  /** The person has read it, and goes on to this address, or to where they were. */
  readonly goOn: (to: string | null) => Promise<void>;
  readonly children: ReactNode;
}

function Alarm({ title, lastBackup, goOn, children }: AlarmProps) {
  const [going, setGoing] = useState(false);
  const go = (to: string | null) => {
    setGoing(true);
    void goOn(to).finally(() => setGoing(false));
  };
  return (
    <Page title={title} narrow>
      <Notice tone="stop">
        <p>Read this before you go on.</p>
      </Notice>
      {children}
      <ButtonGroup>
        <Button busy={going} onClick={() => go(paths.backup)}>
          {lastBackup === null ? "Restore a backup" : `Restore the backup of ${sayDay(lastBackup)}`}
        </Button>
        <Button variant="secondary" busy={going} onClick={() => go(null)}>
          Go on with what is here
        </Button>
      </ButtonGroup>
    </Page>
  );
}

function sayAudits(count: number): string {
  return count === 1 ? "One audit" : `${count} audits`;
}

function sayParts(audits: Extract<StorageAlarm, { type: "damaged" }>["audits"]): string {
  const unreadable = audits.reduce((sum, audit) => sum + audit.unreadable, 0);
  const gaps = audits.reduce((sum, audit) => sum + audit.gaps, 0);
  const drafts = audits.reduce((sum, audit) => sum + audit.drafts, 0);
  const parts = [
    unreadable === 0 ? null : `${count(unreadable, "part")} cannot be opened`,
    gaps === 0 ? null : `${count(gaps, "place")} where something is missing in between`,
    drafts === 0
      ? null
      : `${count(drafts, "unfinished text")} that cannot be opened or is older than the last one kept`,
  ];
  return parts.filter((part) => part !== null).join(", and ");
}

function sayMissing(audits: Extract<StorageAlarm, { type: "older-than-witness" }>["audits"]): string {
  const expected = audits.reduce((sum, audit) => sum + audit.expected, 0);
  const found = audits.reduce((sum, audit) => sum + audit.found, 0);
  const saved = `${found.toLocaleString("en-GB")} of ${count(expected, "saved change")} ${found === 1 ? "is" : "are"} left`;
  return audits.length === 1 ? saved : `${saved}, over ${audits.length} audits`;
}
