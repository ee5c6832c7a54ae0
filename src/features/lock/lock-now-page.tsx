import { count } from "../../domain/words/count.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { LockItNow } from "./lock-it-now.tsx";
import { NothingToLock } from "./nothing-to-lock.tsx";

/** The moment before one leaves the laptop is the one at which a backup is thought of. It never stands in the way. */
export function LockNowPage() {
  const { safe, changesSinceBackup } = useWorkspace();
  if (safe === null) return <NothingToLock />;
  return (
    <Page title="Before you lock" narrow back={<BackLink to={paths.home}>All audits</BackLink>}>
      <p className="govuk-body">
        {count(changesSinceBackup(), "saved change")} on this device {changesSinceBackup() === 1 ? "is" : "are"} in no
        backup. Should this device or its browser lose them, nothing brings them back.
      </p>
      <ButtonLink to={paths.backup} variant="secondary">
        Save a backup first
      </ButtonLink>
      <LockItNow />
    </Page>
  );
}
