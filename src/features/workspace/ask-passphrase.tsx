import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { PasswordField } from "../../ui/password-field.tsx";

interface AskPassphraseProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onPassphrase: (passphrase: string) => void;
}

const wrong =
  "The backup does not open with this passphrase. Look at capitals and spaces, or try the one you had when it was made. If you are sure of it, the file may be damaged: copy it again from where it was saved.";

/** What opens a backup: not today's passphrase, but the one of the day it was made. */
export function AskPassphrase({ name, isWrong, onPassphrase }: AskPassphraseProps) {
  const [isEmpty, setEmpty] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("passphrase");
    const isMissing = typeof typed !== "string" || typed === "";
    setEmpty(isMissing);
    if (!isMissing) onPassphrase(typed);
  };
  return (
    <form onSubmit={send} noValidate>
      <PasswordField
        name="passphrase"
        label={`Passphrase of ${name}`}
        labelSize="s"
        hint="The passphrase that was in use when the backup was made. If it was changed on that day, it may be the one before or the one after."
        error={isEmpty ? "Type the passphrase." : isWrong ? wrong : undefined}
      />
      <Button type="submit">Open the backup</Button>
    </form>
  );
}
