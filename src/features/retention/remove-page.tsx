import { type ReactNode, useState } from "react";
import type { Result } from "../../kernel/result.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { RemoveFailure } from "../../use-cases/remove-everything.ts";

const field = "remove-word";
const word = "REMOVE";

interface RemovePageProps {
  readonly remove: () => Promise<Result<void, RemoveFailure>>;
  /** The way back, above and below: where nothing could be opened there is no other screen to go to. */
  readonly back?: ReactNode;
  readonly keep: ReactNode;
  /** Loads the first screen anew: what is in memory is of a store that is no more. */
  readonly beginAnew: () => void;
}

/** One page, one way on and one way back: everything goes from this browser profile. */
export function RemovePage({ remove: removeAll, back, keep, beginAnew }: RemovePageProps) {
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    if (typed.trim() !== word) return setProblems([{ text: `Type ${word} in capital letters`, fieldId: field }]);
    setBusy(true);
    const removed = await removeAll();
    setBusy(false);
    if (removed.ok) beginAnew();
    else setProblems([{ text: failureWords(removed.error) }]);
  };
  return (
    <Page title="Remove everything from this device" back={back} narrow>
      <ErrorSummary problems={problems} />
      <p>
        <strong>This cannot be undone.</strong> For a laptop that goes back, to a colleague, or out of use.
      </p>
      <h2 className="govuk-heading-m">What goes</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Every audit on this device, with its cases, returns, concerns, reports and receipts.</li>
        <li>Every instrument that was opened from a file, and everything half typed.</li>
        <li>The settings, the record of the last backup, and the keys that open what is stored here.</li>
      </ul>
      <h2 className="govuk-heading-m">What stays</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Backups and every file that was saved from here, wherever they are. Delete those yourself.</li>
        <li>What is on other devices, and in other browsers and profiles of this one.</li>
        <li>
          The application itself, which holds nothing about anyone, and the instruments and examples that come with it.
        </li>
        <li>What the disk keeps of deleted data until it is written over. It is sealed.</li>
      </ul>
      <TextField
        id={field}
        label={`Type ${word} to go on`}
        labelSize="s"
        width={10}
        autoComplete="off"
        value={typed}
        error={problems.find(({ fieldId }) => fieldId === field)?.text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ButtonGroup>
        <Button variant="warning" busy={busy} onClick={() => void remove()}>
          Remove everything
        </Button>
        {keep}
      </ButtonGroup>
    </Page>
  );
}

function failureWords(failure: RemoveFailure): string {
  return failure.type === "still-open"
    ? "Another window still has Sightline open, so not everything is removed yet. Close all other windows and tabs with Sightline in them, then choose Remove everything again."
    : `The browser did not delete everything. Try again; if it stays so, clear this site’s data in the browser’s settings. The browser’s own word for it: ${failure.detail}.`;
}
