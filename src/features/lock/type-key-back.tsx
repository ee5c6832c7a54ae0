import { type FormEvent, useState } from "react";
import { Button, ButtonGroup, LinkButton } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";

interface TypeKeyBackProps {
  readonly recoveryKey: string;
  /** What the button says. */
  readonly act: string;
  readonly busy: boolean;
  readonly onWritten: () => void;
  readonly onShowAgain: () => void;
}

export const keyAgainField = "recovery-key-again";

/** The proof that the key is on paper. */
export function TypeKeyBack({ recoveryKey, act, busy, onWritten, onShowAgain }: TypeKeyBackProps) {
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const isSame = plain(typed) === plain(recoveryKey);
    const text = "This is not the key. Compare it with the paper group by group";
    setProblems(isSame ? [] : [{ fieldId: keyAgainField, text }]);
    if (isSame && !busy) onWritten();
  };
  return (
    <form onSubmit={go} noValidate>
      <ErrorSummary problems={problems} />
      <TextField
        id={keyAgainField}
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
        <LinkButton onClick={onShowAgain}>Show the key again</LinkButton>
      </ButtonGroup>
    </form>
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
