import { useState } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ChoosePassphrase } from "./choose-passphrase.tsx";

interface RecoverProps {
  readonly done: number | null;
  readonly recover: (recoveryKey: string, next: string) => Promise<string | null>;
  readonly back: () => void;
  readonly onRemove: () => void;
}

/** The recovery key opens what is kept, and a new passphrase takes the place of the forgotten one in the same step. */
export function Recover({ done, recover, back, onRemove }: RecoverProps) {
  const [key, setKey] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const go = async (next: string) => {
    const problem = await recover(key, next);
    setProblems(problem === null ? [] : [{ fieldId: "recovery-key", text: problem }]);
  };
  return (
    <Page title="Locked" heading="Open with the recovery key" narrow>
      <p className="govuk-body">
        The recovery key was printed or written down when Sightline was first used here. It opens what is kept, and you
        choose a new passphrase in the same step. The key goes on working: if its paper may have been read by somebody
        else, make a new one afterwards, under This device.
      </p>
      <ErrorSummary problems={problems} />
      <TextField
        id="recovery-key"
        label="Recovery key"
        hint="Seven groups of four letters and figures."
        error={problems[0]?.text}
        value={key}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
      />
      <ChoosePassphrase
        act="Open with the recovery key"
        done={done}
        onChosen={(next) => void go(next)}
        others={<LinkButton onClick={back}>Back to the passphrase</LinkButton>}
      />
      <Notice title="Neither passphrase nor recovery key?">
        <p>
          Then what is kept here cannot be opened by anyone. If you have a backup and know the passphrase of its day,
          you can begin again here and bring the backup in.
        </p>
        <p>
          <LinkButton onClick={onRemove}>Remove everything from this device</LinkButton>
        </p>
      </Notice>
    </Page>
  );
}
