import { useState } from "react";
import { Checkbox } from "../../ui/checkbox.tsx";

export interface Spelling {
  readonly on: boolean;
  readonly switchTo: (on: boolean) => void;
}

// For as long as this page is open and no longer: whoever uses a shared laptop next has not read the warning.
let isOn = false;

/** Whether the lead's own words may be checked by the browser. Everywhere else it is always off. */
export function useSpelling(): Spelling {
  const [on, setOn] = useState(isOn);
  const switchTo = (next: boolean) => {
    isOn = next;
    setOn(next);
  };
  return { on, switchTo };
}

/** The one place where a browser may read along: a person's choice, with what it can cost beside it. */
export function SpellingSwitch({ on, switchTo }: Spelling) {
  return (
    <Checkbox
      small
      label="Check spelling here"
      hint="Some browsers send what they check to their maker: the enhanced spell check of Chrome, and Microsoft Editor in Edge. Ask your IT support whether this browser keeps to the basic one before you switch this on. It is off again when Sightline is next opened."
      checked={on}
      onChange={(event) => switchTo(event.currentTarget.checked)}
    />
  );
}
