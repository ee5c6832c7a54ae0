import { useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { PassphraseDays } from "../shared/passphrase-days.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { ChoosePassphrase } from "./choose-passphrase.tsx";
import { sayChangeFailure } from "./lock-words.ts";
import { NothingToLock } from "./nothing-to-lock.tsx";

/** The same keys under another passphrase. Backups made before keep the one of their day, and that is said before and after. */
export function NewPassphrasePage() {
  const { safe } = useWorkspace();
  const [now, setNow] = useState("");
  const [done, setDone] = useState<number | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  if (safe === null) return <NothingToLock />;
  const change = async (next: string) => {
    setDone(0);
    const changed = await safe.changePassphrase(now, next, setDone);
    setDone(null);
    setChanged(changed.ok);
    setProblems(changed.ok ? [] : [{ fieldId: "passphrase-now", text: sayChangeFailure(changed.error) }]);
  };
  const back = <BackLink to={paths.lock}>Back to passphrase and locking</BackLink>;
  if (isChanged) {
    return (
      <Page key="changed" title="The passphrase is changed" narrow back={back}>
        <PassphraseDays since={safe.since()} />
        <Notice title="Save a backup now" tone="warn">
          <p>It is the first that opens with the new passphrase. Backups from before need the old one.</p>
        </Notice>
        <ButtonLink to={paths.backup}>Save a backup</ButtonLink>
      </Page>
    );
  }
  return (
    <Page key="change" title="Change the passphrase" narrow back={back}>
      <p className="govuk-body">
        The new one opens this device from now on. Backups that were made before still open with the passphrase of their
        day, so keep that in mind for as long as you keep them. The recovery key stays as it is.
      </p>
      <ErrorSummary problems={problems} />
      <PasswordField
        id="passphrase-now"
        label="The passphrase in use"
        error={problems[0]?.text}
        value={now}
        onChange={({ currentTarget }) => setNow(currentTarget.value)}
      />
      <ChoosePassphrase act="Change the passphrase" done={done} onChosen={(next) => void change(next)} />
    </Page>
  );
}
