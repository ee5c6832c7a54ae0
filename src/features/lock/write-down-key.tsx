import { type FormEvent, useState } from "react";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { NotPrinted, PrintButton, PrintedOnly } from "../../ui/print.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { sayDay } from "../shared/say-when.ts";

interface WriteDownKeyProps {
  readonly recoveryKey: string;
  /** What the button says. */
  readonly act: string;
  readonly busy: boolean;
  readonly onWritten: () => void;
}

const fieldId = "recovery-key-again";

/** The recovery key, once: to be printed or written down, and typed back from the paper before anything rests on it. */
export function WriteDownKey({ recoveryKey, act, busy, onWritten }: WriteDownKeyProps) {
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const isSame = plain(typed) === plain(recoveryKey);
    setProblems(isSame ? [] : [{ fieldId, text: "This is not the key above. Compare it group by group" }]);
    if (isSame && !busy) onWritten();
  };
  return (
    <>
      <NotPrinted>
        <p className="govuk-body">
          If the passphrase is forgotten, this key is the only way to what is kept on this device. It is shown now and
          never again, and nobody can look it up for you.
        </p>
      </NotPrinted>
      <PrintedOnly>
        <p>
          Recovery key for one workspace of Sightline, made on {sayDay(new Date().toISOString())}. It opens what is kept
          in one browser profile on one device. It does not open backups: those open with the passphrase of their day.
        </p>
        <p>Keep this sheet locked away, apart from the device. Destroy it when a newer one is made.</p>
      </PrintedOnly>
      <p className="sl-recovery-key" translate="no">
        {recoveryKey}
      </p>
      <PrintButton>Print the key</PrintButton>
      <NotPrinted>
        <ul className="govuk-list govuk-list--bullet">
          <li>Print it, or write it down. Do not save it on this device, and do not send it by e‑mail.</li>
          <li>Keep it locked away and apart from the device, where your organisation keeps such things.</li>
          <li>It opens this device only. A backup opens with the passphrase that was in use when it was made.</li>
        </ul>
        <form onSubmit={go} noValidate>
          <ErrorSummary problems={problems} />
          <TextField
            id={fieldId}
            label="Type the key back from the paper"
            hint="Seven groups of four. Dashes and capital letters do not matter."
            error={problems[0]?.text}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <ButtonGroup>
            <Button type="submit" busy={busy}>
              {act}
            </Button>
          </ButtonGroup>
        </form>
      </NotPrinted>
    </>
  );
}

/** As the reader of keys takes it: O is 0, and I and L are 1. */
function plain(key: string): string {
  return key
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
