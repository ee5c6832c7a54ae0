import { type FormEvent, useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { useNavigate } from "../../ui/router.tsx";
import type { Safe } from "../../use-cases/safe.ts";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { sayChangeFailure } from "./lock-words.ts";
import { NothingToLock } from "./nothing-to-lock.tsx";
import { WriteDownKey } from "./write-down-key.tsx";

type Ready = Extract<Awaited<ReturnType<Safe["prepareRecoveryKey"]>>, { readonly ok: true }>["value"];

const fieldId = "passphrase-now";

/** Another recovery key. The one on paper holds until the new one has been typed back. */
export function NewRecoveryKeyPage() {
  const { safe } = useWorkspace();
  const navigate = useNavigate();
  const [passphrase, setPassphrase] = useState("");
  const [done, setDone] = useState<number | null>(null);
  const [ready, setReady] = useState<Ready | null>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  if (safe === null) return <NothingToLock />;
  const say = (text: string) => setProblems([{ fieldId, text }]);
  const prepare = async (event: FormEvent) => {
    event.preventDefault();
    if (done !== null) return;
    setDone(0);
    const prepared = await safe.prepareRecoveryKey(passphrase, setDone);
    setDone(null);
    if (prepared.ok) setReady(prepared.value);
    else say(sayChangeFailure(prepared.error));
  };
  const enter = async ({ enter: putInForce }: Ready) => {
    const entered = await putInForce();
    if (entered.ok) return navigate(paths.lock);
    setReady(null);
    say(sayChangeFailure(entered.error));
  };
  const back = <BackLink to={paths.lock}>Back to passphrase and locking</BackLink>;
  if (ready !== null) {
    return (
      <Page key="key" title="Your recovery key" narrow back={back}>
        <WriteDownKey
          recoveryKey={ready.recoveryKey}
          act="Use this key from now on"
          busy={false}
          onWritten={() => void enter(ready)}
        />
      </Page>
    );
  }
  return (
    <Page key="passphrase" title="Make a new recovery key" narrow back={back}>
      <p className="govuk-body">The key you have on paper stops working once you have typed the new one back.</p>
      <form onSubmit={(event) => void prepare(event)} noValidate>
        <ErrorSummary problems={problems} />
        <PasswordField
          id={fieldId}
          label="The passphrase in use"
          error={problems[0]?.text}
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        {done === null ? null : <ProgressBar label="Trying the passphrase" done={done} />}
        <Button type="submit" busy={done !== null}>
          Make a new recovery key
        </Button>
      </form>
    </Page>
  );
}
