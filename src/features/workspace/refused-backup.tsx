import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { BackupProblem } from "../../use-cases/backups.ts";
import { backupProblemInWords } from "./backup-problem-in-words.ts";

interface RefusedBackupProps {
  readonly name: string;
  readonly problems: readonly BackupProblem[];
}

/** Problems shown on the screen. Nobody mends such a file by hand: a longer list is for whoever looks into the cause. */
const shown = 5;

/** Why a file was not taken. Most have one reason, and it is a plain one. */
export function RefusedBackup({ name, problems }: RefusedBackupProps) {
  const sentences = problems.map(backupProblemInWords);
  const [first] = sentences;
  return (
    <Notice tone="stop" title={`${name} was not opened`} headingLevel={3}>
      {sentences.length === 1 ? (
        <p>{first}</p>
      ) : (
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {sentences.slice(0, shown).map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and two problems may read the same.
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      )}
      <p>Nothing of it was taken, and nothing on this device has changed.</p>
      {sentences.length <= shown ? null : (
        <Button
          variant="secondary"
          onClick={() => saveFile("backup-problems.txt", "text/plain;charset=utf-8", sentences.join("\r\n"))}
        >
          Save the whole list as a text file
        </Button>
      )}
    </Notice>
  );
}
