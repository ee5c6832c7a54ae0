import { useState } from "react";
import { AfterAct } from "../../ui/after-act.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { Notice } from "../../ui/notice.tsx";
import type {
  BackupPreview,
  BackupProblem,
  Backups,
  BringInFailure,
  DropsMost,
  OpenedBackup,
} from "../../use-cases/backups.ts";
import { useSaveState, useWorkspace } from "../shared/workspace-context.tsx";
import { AskPassphrase } from "./ask-passphrase.tsx";
import { BackupPreviewNotice } from "./backup-preview.tsx";
import { bringInFailureInWords } from "./bring-in-failure-in-words.ts";
import { BroughtIn } from "./brought-in.tsx";
import { LongWorkBar } from "./long-work-bar.tsx";
import { RefusedBackup } from "./refused-backup.tsx";
import { ReplaceSteps } from "./replace-steps.tsx";
import { wantsPassphrase } from "./say-backup.ts";
import { useLongWork } from "./use-long-work.ts";
import { countMissing, isWayBack } from "./way-back.ts";

type Outcome =
  | { readonly type: "nothing" }
  | { readonly type: "asked"; readonly file: File; readonly isWrong: boolean }
  | { readonly type: "refused"; readonly name: string; readonly problems: readonly BackupProblem[] }
  | { readonly type: "opened"; readonly opened: OpenedBackup }
  | { readonly type: "replacing"; readonly opened: OpenedBackup; readonly refusal: DropsMost | null }
  | { readonly type: "failed"; readonly failure: BringInFailure }
  | { readonly type: "brought-in"; readonly preview: BackupPreview; readonly stillMissing: number }
  | { readonly type: "replaced" };

const nothing: Outcome = { type: "nothing" };

interface RestoreBackupProps {
  readonly backups: Backups;
  /** Nothing is here that a backup could be put in the place of. */
  readonly isEmpty: boolean;
}

/** Everything in: a file is picked and opened, its content is seen, and only a yes changes anything. */
export function RestoreBackup({ backups, isEmpty }: RestoreBackupProps) {
  const workspace = useWorkspace();
  const { tab } = useSaveState();
  const { work, run } = useLongWork();
  const [outcome, setOutcome] = useState<Outcome>(nothing);

  const open = async (file: File, passphrase: string | null) => {
    if (work !== null) return;
    setOutcome(nothing);
    const opened = await run("Opening the backup", (watch) => backups.open(file, passphrase, watch));
    if (opened.ok) setOutcome({ type: "opened", opened: opened.value });
    else if (opened.error.type === "file-refused") {
      const { problems } = opened.error;
      // First this session's own passphrase is tried: then nobody has typed a wrong one yet.
      if (wantsPassphrase(problems)) setOutcome({ type: "asked", file, isWrong: passphrase !== null });
      else setOutcome({ type: "refused", name: file.name, problems });
    }
  };
  const bringIn = async (opened: OpenedBackup) => {
    const settles = isWayBack(opened.preview, workspace.health);
    const brought = await run("Preparing what comes in", opened.bringIn);
    if (brought.ok) {
      const stillMissing = settles ? countMissing(workspace.health) : 0;
      setOutcome({ type: "brought-in", preview: opened.preview, stillMissing });
      if (settles) await workspace.goOnWithWhatIsHere();
    } else if (brought.error.type !== "cancelled") setOutcome({ type: "failed", failure: brought.error });
  };
  const replace = async (opened: OpenedBackup, dropMost: boolean) => {
    const replaced = await run("Preparing what comes in", (watch) => opened.replace({ dropMost }, watch));
    if (replaced.ok) setOutcome({ type: "replaced" });
    else if (replaced.error.type === "drops-most") setOutcome({ type: "replacing", opened, refusal: replaced.error });
    else if (replaced.error.type !== "cancelled") setOutcome({ type: "failed", failure: replaced.error });
  };
  const putAway = (opened: OpenedBackup) => {
    opened.putAway();
    setOutcome(nothing);
  };
  return (
    <section aria-labelledby="restore-backup">
      <h2 id="restore-backup" className="govuk-heading-m">
        Restore a backup
      </h2>
      {tab === "reading" ? (
        <p className="govuk-body">
          This tab only reads. Choose <strong>Take over here</strong> at the top of the page, then restore the backup.
        </p>
      ) : (
        <FilePicker
          label="Backup file"
          labelSize="s"
          hint="A file called sightline-backup with a date, ending in .age. Older files called sightline-workspace, ending in .json, open too. You see what is in it before anything on this device is changed."
          accept=".age,.json"
          onPick={([file]) => {
            if (file !== undefined) void open(file, null);
          }}
        />
      )}
      <LongWorkBar work={work} atTheEnd="Putting everything on the disk" />
      <AfterAct of={outcome.type === "nothing" ? null : outcome}>
        {outcome.type === "asked" ? (
          <AskPassphrase
            name={outcome.file.name}
            isWrong={outcome.isWrong}
            onPassphrase={(passphrase) => void open(outcome.file, passphrase)}
          />
        ) : null}
        {outcome.type === "refused" ? <RefusedBackup name={outcome.name} problems={outcome.problems} /> : null}
        {outcome.type === "opened" ? (
          <BackupPreviewNotice
            preview={outcome.opened.preview}
            busy={work !== null}
            canReplace={!isEmpty}
            onBringIn={() => void bringIn(outcome.opened)}
            onReplace={() => setOutcome({ type: "replacing", opened: outcome.opened, refusal: null })}
            onPutAway={() => putAway(outcome.opened)}
          />
        ) : null}
        {outcome.type === "replacing" ? (
          <ReplaceSteps
            preview={outcome.opened.preview}
            refusal={outcome.refusal}
            busy={work !== null}
            onReplace={() => void replace(outcome.opened, outcome.refusal !== null)}
            onBack={() => setOutcome({ type: "opened", opened: outcome.opened })}
          />
        ) : null}
        {outcome.type === "failed" ? (
          <Notice title="Nothing was changed" tone="stop" headingLevel={3}>
            <p>{bringInFailureInWords(outcome.failure)}</p>
          </Notice>
        ) : null}
        {outcome.type === "brought-in" ? (
          <BroughtIn preview={outcome.preview} stillMissing={outcome.stillMissing} />
        ) : null}
        {outcome.type === "replaced" ? (
          <Notice title="The backup is in the place of what was here" headingLevel={3}>
            <p>Sightline loads again now, to show it.</p>
          </Notice>
        ) : null}
      </AfterAct>
    </section>
  );
}
