import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import type { SaveState } from "../../use-cases/save-state.ts";

type Answer = "not-asked" | "asking" | "yes" | "no";

/** Storage that is not protected may be cleared by the browser on its own. It can be asked, and it may never answer. */
export function ProtectStorage({ persistence }: { readonly persistence: SaveState["persistence"] }) {
  const [answer, setAnswer] = useState<Answer>("not-asked");
  const isProtected = persistence === "protected" || answer === "yes";
  const ask = async () => {
    setAnswer("asking");
    const storage = navigator.storage as StorageManager | undefined;
    const kept = await storage?.persist?.().catch(() => false);
    setAnswer(kept === true ? "yes" : "no");
  };
  return (
    <>
      <h2 className="govuk-heading-m">{isProtected ? "Storage is protected" : "Storage is not protected"}</h2>
      <LiveRegion message={sayAnswer(answer)} />
      {isProtected ? (
        <p className="govuk-body">
          The browser has promised not to clear Sightline’s storage on its own. You, or a rule of your organisation, can
          still clear it.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            The browser may clear Sightline’s storage when the disk is nearly full, or after some weeks without use. Ask
            it to keep the storage; browsers say yes more readily to a site that is installed or bookmarked.
          </p>
          {answer === "not-asked" ? null : <p className="govuk-body">{sayAnswer(answer)}</p>}
          <Button variant="secondary" onClick={() => void ask()}>
            Ask the browser to keep it
          </Button>
          <h3 className="govuk-heading-s">To make a yes more likely</h3>
          <ul className="govuk-list govuk-list--bullet">
            <li>Install Sightline as an app, from the browser’s menu or the icon in its address bar.</li>
            <li>Or bookmark this page, then ask again.</li>
            <li>On a device that your organisation manages, your IT support can exempt this address from clearing.</li>
          </ul>
        </>
      )}
    </>
  );
}

function sayAnswer(answer: Answer): string {
  switch (answer) {
    case "not-asked":
      return "";
    case "asking":
      return "Asked. The browser has not answered yet; some never do. You can go on working.";
    case "yes":
      return "The browser will keep the storage.";
    case "no":
      return "The browser said no. It may say yes later, or once Sightline is installed or bookmarked.";
  }
}
