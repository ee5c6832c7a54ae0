import { useEffect, useState, useSyncExternalStore } from "react";
import { useSaveState } from "../features/shared/workspace-context.tsx";
import { Button } from "../ui/button.tsx";
import type { Updates } from "./watch-updates.ts";

/** Offers a newer Sightline at a quiet moment: not while someone types, nor while anything is not yet on the disk. */
export function UpdateBanner({ updates }: { readonly updates: Updates }) {
  const update = useSyncExternalStore(updates.subscribe, updates.current);
  const { pending, failure } = useSaveState();
  const typing = useTyping();
  const [offered, setOffered] = useState(false);
  const [wanted, setWanted] = useState(false);
  const allSaved = pending === 0 && failure === null;
  // Once shown it stays: a banner that comes and goes with the focus would move the page under the hand.
  if (update !== "none" && allSaved && !typing && !offered) setOffered(true);

  useEffect(() => {
    // Pressing the button takes the focus from a field, which saves it: the page goes only after that.
    if (wanted && allSaved) updates.take();
  }, [wanted, allSaved, updates]);

  if (!offered) return null;
  return (
    <section className="sl-banner" aria-label="Update" role="status">
      <p>
        {update === "waiting"
          ? "A newer Sightline is ready. What you have saved stays as it is."
          : "Sightline was updated meanwhile. Load this tab again to go on."}
      </p>
      <Button variant="secondary" busy={wanted} onClick={() => setWanted(true)}>
        {update === "waiting" ? "Update now" : "Load again"}
      </Button>
    </section>
  );
}

function useTyping(): boolean {
  const [typing, setTyping] = useState(isTyping);
  useEffect(() => {
    const look = () => setTyping(isTyping());
    // The focus has moved only after `focusout` is over.
    const later = () => queueMicrotask(look);
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", later);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", later);
    };
  }, []);
  return typing;
}

function isTyping(): boolean {
  return document.activeElement?.matches("textarea, input[type=text]") === true;
}
