import { useLayoutEffect, useRef } from "react";
import { LinkButton } from "../../ui/button.tsx";

const keys = [
  ["1 to 4", "choose a grade, 4 for the best"],
  ["0", "clear the answer in hand, or the grade"],
  ["j and k", "next and previous standard"],
  ["n", "write the evidence of the standard in hand, or the reason"],
  ["f", "raise the area at the panel"],
  ["?", "show this list"],
] as const;

/** What each one-letter key does. */
export function AcceleratorList({ onHide }: { readonly onHide: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.focus();
  }, []);
  return (
    <div tabIndex={-1} ref={list}>
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
      <LinkButton onClick={onHide}>Hide the list</LinkButton>
    </div>
  );
}
