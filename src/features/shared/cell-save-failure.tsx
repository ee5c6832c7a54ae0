import { assertNever } from "../../kernel/assert-never.ts";
import { LinkButton } from "../../ui/button.tsx";
import type { SaveFailure, WhyReadOnly } from "../../use-cases/open-audit.ts";
import { Unsaved } from "./try-again.tsx";

const readOnlyWords: Readonly<Record<WhyReadOnly, string>> = {
  example: "This is the example: nothing in it is kept.",
  "other-tab": "Not saved: Sightline is open in another tab, and that one does the writing. Take over here to go on.",
  "returns-deleted": "Not saved: the returns of this audit were deleted, and it is only read from now on.",
};

/** Why something is not on the disk yet, and what to do about it. What was typed is always still on the screen. */
export function saveFailureWords(failure: SaveFailure): string {
  switch (failure.type) {
    case "read-only":
      return readOnlyWords[failure.why];
    case "no-passphrase":
      return "Not saved: nothing is kept on this device before you have chosen a passphrase.";
    case "text-too-long": {
      const over = failure.length - failure.limit;
      return `Not saved: ${over.toLocaleString("en-GB")} ${over === 1 ? "character" : "characters"} too many. Shorten it to ${failure.limit.toLocaleString("en-GB")}.`;
    }
    case "storage-full":
      return "Not saved: this device has no room left. What you wrote is still here. Make room, then try again.";
    case "storage-closed":
      return "Not saved: the browser has closed its storage. What you wrote is still here. Keep this page open and try again.";
    case "newer-database":
      return "Not saved: a newer Sightline has been opened on this device. Copy what you wrote, then load this page again.";
    case "storage-failed":
      if (failure.detail === "emptied")
        return "Not saved: the browser could not write. What you wrote is still here. Try again.";
      return "Not saved: the browser could not write. The disk may be full. What you wrote is still here. Make room, then try again.";
    default:
      return assertNever(failure);
  }
}

interface CellSaveFailureProps {
  readonly failure: SaveFailure | null;
  readonly again: () => void;
}

export function CellSaveFailure({ failure, again }: CellSaveFailureProps) {
  if (failure === null) return null;
  return (
    <p className="sl-save-failure" role="alert">
      <span className="govuk-error-message">{saveFailureWords(failure)}</span>{" "}
      {canTryAgain(failure) ? (
        <>
          <LinkButton onClick={again}>Try again</LinkButton>
          <Unsaved again={again} />
        </>
      ) : null}
    </p>
  );
}

function canTryAgain({ type }: SaveFailure): boolean {
  return type === "storage-full" || type === "storage-closed" || type === "storage-failed";
}
