import { useLayoutEffect, useState } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { focusById } from "../../ui/focus-by-id.ts";
import { Page } from "../../ui/page.tsx";
import type { Prepare, Prepared } from "../../use-cases/door.ts";
import type { Workspace, WorkspaceFailure } from "../../use-cases/workspace.ts";
import { ChoosePassphrase } from "./choose-passphrase.tsx";
import { sayLockFailure } from "./lock-words.ts";
import { WriteDownKey } from "./write-down-key.tsx";

interface BeginPageProps {
  readonly prepare: Prepare;
  readonly onOpen: (workspace: Workspace) => void;
  readonly onFailure: (failure: WorkspaceFailure) => void;
  /** Left out where there is no way round: what is kept here already waits for a lock. */
  readonly onCancel?: (() => void) | undefined;
}

/** Before the first thing is kept on a device: a passphrase, and a recovery key in safe hands. */
export function BeginPage({ prepare, onOpen, onFailure, onCancel }: BeginPageProps) {
  const [done, setDone] = useState<number | null>(null);
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [entering, setEntering] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useLayoutEffect(() => {
    // The button that was pressed has gone with its page, and the address is the same.
    if (prepared !== null) focusById("main");
  }, [prepared]);
  const choose = async (passphrase: string) => {
    setDone(0);
    const made = await prepare(passphrase, setDone);
    setDone(null);
    setProblems(made.ok ? [] : [{ fieldId: "new-passphrase", text: sayLockFailure(made.error) ?? "" }]);
    if (made.ok) setPrepared(made.value);
  };
  const enter = async ({ enter: goIn }: Prepared) => {
    setEntering(true);
    const entered = await goIn();
    if (entered.ok) onOpen(entered.value);
    else onFailure(entered.error);
  };
  if (prepared !== null) {
    return (
      <Page key="key" title="Your recovery key" narrow>
        <WriteDownKey
          recoveryKey={prepared.recoveryKey}
          act="Begin"
          busy={entering}
          onWritten={() => void enter(prepared)}
        />
      </Page>
    );
  }
  return (
    <Page key="passphrase" title="Choose a passphrase" narrow>
      {onCancel === undefined ? (
        <p className="govuk-body">
          This version of Sightline keeps your audits behind a passphrase. Everything that is saved on this device stays
          as it is, and is sealed anew.
        </p>
      ) : (
        <p className="govuk-body">
          What you keep from now on is sealed on this device, and only your passphrase opens it. You type it whenever
          Sightline is opened, loaded again or unlocked.
        </p>
      )}
      <ul className="govuk-list govuk-list--bullet">
        <li>Four or more words that have nothing to do with each other are easy to remember and hard to guess.</li>
        <li>Use it nowhere else, and let the browser not remember it.</li>
        <li>Nobody can reset it: not your IT support, and not the makers of Sightline.</li>
      </ul>
      <ErrorSummary problems={problems} />
      <ChoosePassphrase
        act="Go on"
        done={done}
        onChosen={(passphrase) => void choose(passphrase)}
        others={onCancel === undefined ? null : <LinkButton onClick={onCancel}>Not now</LinkButton>}
      />
    </Page>
  );
}
