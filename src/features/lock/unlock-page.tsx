import { type FormEvent, useState } from "react";
import type { Result } from "../../kernel/result.ts";
import { Button, ButtonGroup, LinkButton } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { LockedDoor } from "../../use-cases/door.ts";
import type { LockFailure } from "../../use-cases/keeper.ts";
import type { Workspace, WorkspaceFailure } from "../../use-cases/workspace.ts";
import { ChoosePassphrase } from "./choose-passphrase.tsx";
import { sayLockFailure } from "./lock-words.ts";

interface UnlockPageProps {
  readonly door: LockedDoor;
  readonly onOpen: (workspace: Workspace) => void;
  readonly onFailure: (failure: WorkspaceFailure) => void;
  /** What is left where neither passphrase nor recovery key is known. */
  readonly onRemove: () => void;
}

type Opened = Result<Workspace, LockFailure | WorkspaceFailure>;

/** The address stays as it was, so that whoever unlocks is where they left. */
export function UnlockPage({ door, onOpen, onFailure, onRemove }: UnlockPageProps) {
  const [isForgotten, setForgotten] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  /** `null`: it is open, or the failure has a page of its own. */
  const attempt = async (open: () => Promise<Opened>): Promise<string | null> => {
    setDone(0);
    const opened = await open();
    setDone(null);
    if (opened.ok) {
      onOpen(opened.value);
      return null;
    }
    const words = sayLockFailure(opened.error);
    if (words === null) onFailure(opened.error as WorkspaceFailure);
    return words;
  };
  return isForgotten ? (
    <Recover
      done={done}
      recover={(key, next) => attempt(() => door.recover(key, next, setDone))}
      back={() => setForgotten(false)}
      onRemove={onRemove}
    />
  ) : (
    <Unlock
      isAsLeft={door.isAsLeft}
      done={done}
      unlock={(passphrase) => attempt(() => door.unlock(passphrase, setDone))}
      forgotten={() => setForgotten(true)}
    />
  );
}

interface UnlockProps {
  readonly isAsLeft: boolean;
  readonly done: number | null;
  readonly unlock: (passphrase: string) => Promise<string | null>;
  readonly forgotten: () => void;
}

function Unlock({ isAsLeft, done, unlock, forgotten }: UnlockProps) {
  const [passphrase, setPassphrase] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (done !== null) return;
    const problem = passphrase === "" ? "Type your passphrase" : await unlock(passphrase);
    setProblems(problem === null ? [] : [{ fieldId: "passphrase", text: problem }]);
  };
  return (
    <Page title="Locked" heading="Sightline is locked" narrow>
      {isAsLeft ? null : (
        <Notice title="This is not the lock that was last used here" tone="warn">
          <p>
            An older state of this browser profile may have been put back, with an earlier passphrase. Ask your IT
            support before you go on, and compare what you find with your last backup.
          </p>
        </Notice>
      )}
      <form onSubmit={(event) => void go(event)} noValidate>
        <ErrorSummary problems={problems} />
        <PasswordField
          id="passphrase"
          label="Passphrase"
          error={problems[0]?.text}
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        {done === null ? null : <ProgressBar label="Trying the passphrase" done={done} />}
        <ButtonGroup>
          <Button type="submit" busy={done !== null}>
            Unlock
          </Button>
          <LinkButton onClick={forgotten}>I have forgotten it</LinkButton>
        </ButtonGroup>
      </form>
      <p className="sl-hint">
        What is kept here is sealed, and this passphrase is what opens it. Trying one takes a second or two, so that
        nobody can try many.
      </p>
    </Page>
  );
}

interface RecoverProps {
  readonly done: number | null;
  readonly recover: (recoveryKey: string, next: string) => Promise<string | null>;
  readonly back: () => void;
  readonly onRemove: () => void;
}

function Recover({ done, recover, back, onRemove }: RecoverProps) {
  const [key, setKey] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const go = async (next: string) => {
    const problem = await recover(key, next);
    setProblems(problem === null ? [] : [{ fieldId: "recovery-key", text: problem }]);
  };
  return (
    <Page title="Locked" heading="Open with the recovery key" narrow>
      <p className="govuk-body">
        The recovery key was printed or written down when Sightline was first used here. It opens what is kept, and you
        choose a new passphrase in the same step.
      </p>
      <ErrorSummary problems={problems} />
      <TextField
        id="recovery-key"
        label="Recovery key"
        hint="Seven groups of four letters and figures."
        error={problems[0]?.text}
        value={key}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
      />
      <ChoosePassphrase
        act="Open with the recovery key"
        done={done}
        onChosen={(next) => void go(next)}
        others={<LinkButton onClick={back}>Back to the passphrase</LinkButton>}
      />
      <Notice title="Neither passphrase nor recovery key?">
        <p>
          Then what is kept here cannot be opened by anyone. If you have a backup and know the passphrase of its day,
          you can begin again here and bring the backup in.
        </p>
        <p>
          <LinkButton onClick={onRemove}>Remove everything from this device</LinkButton>
        </p>
      </Notice>
    </Page>
  );
}
