import { useEffect, useRef } from "react";
import { LinkButton } from "../../ui/button.tsx";
import type { Accelerators } from "./use-accelerators.ts";

const keys = [
  ["1 to 4", "choose a grade, 4 for the best"],
  ["0", "clear the answer in hand, or the grade"],
  ["j and k", "next and previous standard"],
  ["n", "write the evidence of the standard in hand, or the reason"],
  ["f", "raise the area at the panel"],
  ["?", "show this list"],
] as const;

/** Switches the one-letter keys on and off for this device, and says what they are. */
export function AcceleratorSwitch({ accelerators }: { readonly accelerators: Accelerators }) {
  const { on, switchTo, listOpen, showList } = accelerators;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (listOpen) list.current?.focus();
  }, [listOpen]);
  return (
    <section className="sl-small sl-keys" aria-label="Keyboard shortcuts" tabIndex={-1} ref={list}>
      <p>
        Shortcuts are {on ? "on; press ? for the list." : "off."}{" "}
        <LinkButton onClick={() => switchTo(!on)}>{on ? "Switch them off" : "Switch keyboard shortcuts on"}</LinkButton>
      </p>
      {on && listOpen ? (
        <>
          <dl>
            {keys.map(([key, act]) => (
              <div key={key}>
                <dt>
                  <kbd className="sl-key">{key}</kbd>
                </dt>
                <dd>{act}</dd>
              </div>
            ))}
          </dl>
          <p>They do nothing while you are typing, or with Ctrl, Alt or another such key.</p>
          <LinkButton onClick={() => showList(false)}>Hide the list</LinkButton>
        </>
      ) : null}
    </section>
  );
}
