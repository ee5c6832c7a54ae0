import { type FormEvent, type ReactNode, useState } from "react";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { isLongEnough, shortestPassphrase } from "../../use-cases/passphrase-length.ts";

interface ChoosePassphraseProps {
  /** What the button says. */
  readonly act: string;
  /** 0 to 1 while the passphrase is being made a key; `null` while nothing is under way. */
  readonly done: number | null;
  readonly onChosen: (passphrase: string) => void;
  readonly others?: ReactNode;
}

const [firstId, secondId] = ["new-passphrase", "new-passphrase-again"];

/** A new passphrase, twice. Nothing is asked of it but its length: rules about figures and signs make passphrases worse. */
export function ChoosePassphrase({ act, done, onChosen, others }: ChoosePassphraseProps) {
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const choose = (event: FormEvent) => {
    event.preventDefault();
    if (done !== null) return;
    const found = problemsOf(first, second);
    setProblems(found);
    if (found.length === 0) onChosen(first);
  };
  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <form onSubmit={choose} noValidate>
      <ErrorSummary problems={problems} />
      <PasswordField
        id={firstId}
        label="New passphrase"
        hint={`At least ${shortestPassphrase} characters. You can paste it.`}
        error={errorOf(firstId)}
        value={first}
        onChange={({ currentTarget }) => setFirst(currentTarget.value)}
      />
      <PasswordField
        id={secondId}
        label="The same passphrase again"
        error={errorOf(secondId)}
        value={second}
        onChange={({ currentTarget }) => setSecond(currentTarget.value)}
      />
      {done === null ? null : <ProgressBar label="Making a key of it" done={done} />}
      <ButtonGroup>
        <Button type="submit" busy={done !== null}>
          {act}
        </Button>
        {others}
      </ButtonGroup>
    </form>
  );
}

function problemsOf(first: string, second: string): readonly FieldProblem[] {
  if (!isLongEnough(first)) {
    return [{ fieldId: firstId, text: `Choose a passphrase of at least ${shortestPassphrase} characters` }];
  }
  return first === second ? [] : [{ fieldId: secondId, text: "Type the same passphrase in both fields" }];
}
