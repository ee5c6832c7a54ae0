import { useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";
import { BringInWorkspace } from "./bring-in-workspace.tsx";
import { SaveWorkspace } from "./save-workspace.tsx";
import { useAudits } from "./use-audits.ts";

/** The whole workspace as one file, out of this device and into it. */
export function MovePage() {
  const audits = useAudits();
  // Decided once: on an empty device the file to bring in comes first, and stays there when it has been brought in.
  const [first, setFirst] = useState<"save" | "bring-in" | null>(null);
  if (audits !== null && first === null) setFirst(audits.length === 0 ? "bring-in" : "save");
  if (audits === null || first === null) return <Opening label="Reading what is on this device" />;
  return (
    <Page title="Move to another device" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p className="govuk-body">
        Everything is saved as one file on the device you leave, and brought in on the one you go to. What is on the
        first stays on it.
      </p>
      {first === "bring-in" ? <BringInWorkspace /> : null}
      <SaveWorkspace audits={audits} />
      {first === "save" ? <BringInWorkspace /> : null}
    </Page>
  );
}
