import { type FormEvent, lazy, Suspense, useState } from "react";
import type { Result } from "../../kernel/result.ts";
import { Button, ButtonGroup, LinkButton } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { LockedDoor } from "../../use-cases/door.ts";
import type { LockFailure } from "../../use-cases/keeper.ts";
import type { Workspace, WorkspaceFailure } from "../../use-cases/workspace.ts";

const Recover = lazy(async () => ({ default: (await import("./recover.tsx")).Recover }));

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
    // Who types the right passphrase, as nearly everybody does, need not wait for it.
    const { sayLockFailure } = await import("./lock-words.ts");
    const words = sayLockFailure(opened.error);
    if (words === null) onFailure(opened.error as WorkspaceFailure);
    return words;
  };
  return isForgotten ? (
    <Suspense fallback={<Opening />}>
      <Recover
        done={done}
        recover={(key, next) => attempt(() => door.recover(key, next, setDone))}
        back={() => setForgotten(false)}
        onRemove={onRemove}
      />
    </Suspense>
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
        trying many takes long.
      </p>
    </Page>
  );
}
