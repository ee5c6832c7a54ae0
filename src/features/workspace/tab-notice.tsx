import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useSaveState, useWorkspace } from "../shared/workspace-context.tsx";

/** Two tabs that both write would contradict each other, so the later one reads until the person says otherwise. */
export function TabNotice() {
  const workspace = useWorkspace();
  const { tab } = useSaveState();
  const [taking, setTaking] = useState(false);
  if (tab === "writing") return null;
  return (
    <section className="sl-banner" aria-label="Open in another tab" role="status">
      <p>
        <strong>Sightline is open in another tab.</strong> That one does the writing; this one only reads.
      </p>
      <Button
        variant="secondary"
        busy={taking}
        onClick={() => {
          setTaking(true);
          void workspace.takeOver().finally(() => setTaking(false));
        }}
      >
        Take over here
      </Button>
    </section>
  );
}
