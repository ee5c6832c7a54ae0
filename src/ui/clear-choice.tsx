import type { ReactNode, RefObject } from "react";
import { LinkButton } from "./button.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

interface ClearChoiceProps {
  readonly shown: boolean;
  /** What is cleared, said to a screen reader after "Clear". */
  readonly what: ReactNode;
  readonly shortcut?: string | undefined;
  readonly group: RefObject<HTMLElement | null>;
  readonly onClear: () => void;
}

/** Takes a choice back. It leaves with the choice, so the focus goes to the first of the choices instead of nowhere. */
export function ClearChoice({ shown, what, shortcut, group, onClear }: ClearChoiceProps) {
  if (!shown) return null;
  return (
    <LinkButton
      onClick={() => {
        onClear();
        group.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus();
      }}
    >
      Clear <VisuallyHidden>{what}</VisuallyHidden>
      {shortcut === undefined ? null : (
        <span className="sl-key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </LinkButton>
  );
}
