import { RemovePage } from "../features/retention/remove-page.tsx";
import { Button } from "../ui/button.tsx";
import { removeEverything } from "../use-cases/remove-everything.ts";
import { beginAnew } from "./begin-anew.ts";

/** Removes everything where nothing opens: there is no workspace to ask. */
export function RemoveHere({ keep }: { readonly keep: () => void }) {
  return (
    <RemovePage
      remove={() => removeEverything()}
      keep={
        <Button variant="secondary" onClick={keep}>
          Keep everything
        </Button>
      }
      beginAnew={beginAnew}
    />
  );
}
