import { type FormEvent, useState } from "react";
import { type SignOffReturnRefusal, signOffReturn } from "../../domain/audit/sign-off-return.ts";
import { whatIsLeft } from "../../domain/audit/what-is-left.ts";
import { sayInstant } from "../../domain/words/say-date.ts";
import { saySignedOff } from "../../domain/words/say-transcribed.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { Link, useNavigate } from "../../ui/router.tsx";
import { useFocusAfterSwap } from "../../ui/use-focus-after-swap.ts";
import { RoleText } from "../shared/act-text.tsx";
import { useAudit, useReadOnly } from "../shared/audit-context.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { returnPages } from "../shared/paths.ts";
import { useActs } from "../shared/use-acts.ts";
import { ConflictList } from "./conflict-list.tsx";
import { LeftList } from "./left-list.tsx";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { TranscribedNotice } from "./transcribed-notice.tsx";
import { useCaseName } from "./use-case-name.ts";

/** The act that says "this is what we found". It says what will happen, and has one way on and one way back. */
export function SignOffPage() {
  const { agency, base } = useReturn();
  const view = useReturnView();
  const name = useCaseName();
  const isSignedOff = view.signedOff.state === "value";
  useFocusAfterSwap(isSignedOff, isSignedOff ? "signed-off" : "signing-off");
  return (
    <Page
      title="Sign off this return"
      back={<BackLink to={base}>{`Back to ${name.charAt(0).toLowerCase()}${name.slice(1)}`}</BackLink>}
      narrow
    >
      {view.signedOff.state === "value" ? (
        <SignedOff
          said={saySignedOff(
            { role: view.signedOff.value.role, when: sayInstant(view.signedOff.at) },
            view.transcribed.state === "value" ? view.transcribed.value : null,
            agency.label,
          )}
        />
      ) : (
        <SignOffForm />
      )}
    </Page>
  );
}

function SignOffForm() {
  const { audit } = useAudit();
  const { address, base, instrument, isTranscribed } = useReturn();
  const tab = useReadOnly();
  const view = useReturnView();
  const { left, conflicts } = whatIsLeft(view);
  const navigate = useNavigate();
  const { failure, busy, act } = useActs();
  const [role, setRole] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  const decide = () => signOffReturn(audit.log, { address, instrument, role });
  const save = () => {
    const decided = decide();
    return decided.ok ? act(() => audit.save(decided.value.changes)) : Promise.resolve(false);
  };
  const signOff = async (event: FormEvent) => {
    event.preventDefault();
    const decided = decide();
    setProblems(decided.ok ? [] : [sayRefusal(decided.error)]);
    if (await save()) navigate(base);
  };

  return (
    <form onSubmit={signOff} noValidate>
      <ErrorSummary problems={problems} />
      <p id="signing-off" tabIndex={-1}>
        {isTranscribed
          ? "Signing off says that what is typed here is what the paper says, no more and no less."
          : "Signing off says that these are your agency's answers for this case."}{" "}
        Nothing is sent. Afterwards the return can be read but not changed, until someone reopens it here.
      </p>
      <TranscribedNotice />
      {conflicts.length === 0 ? null : (
        <section className="sl-notice sl-notice--warn" id="conflicts" tabIndex={-1} aria-labelledby="conflicts-title">
          <h2 className="sl-notice__title" id="conflicts-title">
            Two versions to choose from
          </h2>
          <p>A return is not signed off while an answer says two things.</p>
          <ConflictList conflicts={conflicts} />
        </section>
      )}
      {left.length === 0 ? (
        <p>Nothing is left to answer.</p>
      ) : (
        <section aria-labelledby="left-title">
          <h2 className="govuk-heading-m" id="left-title">
            What is left
          </h2>
          <p>
            {isTranscribed ? "Either the paper does not say it, or it is not typed in yet. " : null}
            You can sign off all the same. What is missing is counted as not answered yet.
          </p>
          <LeftList left={left} from="sign-off" />
        </section>
      )}
      {tab === null ? (
        <>
          <RoleText
            id="role"
            hint={
              isTranscribed
                ? "The role of whoever has held this against the paper. A role, not a name."
                : "For example: named nurse for safeguarding. A role, not a name."
            }
            width={30}
            value={role}
            onType={setRole}
            problems={problems}
          />
          <ButtonGroup>
            <Button type="submit" busy={busy}>
              Sign off this return
            </Button>
            <ButtonLink to={base + returnPages.check} variant="secondary">
              Check your answers first
            </ButtonLink>
          </ButtonGroup>
          <CellSaveFailure failure={failure} again={save} />
        </>
      ) : null}
    </form>
  );
}

function sayRefusal(refusal: SignOffReturnRefusal): FieldProblem {
  switch (refusal.type) {
    case "role-missing":
      return { text: "Give the role of the person who signs off", fieldId: "role" };
    case "in-conflict":
      return { text: "Choose between the versions listed below first", fieldId: "conflicts" };
    default:
      return assertNever(refusal);
  }
}

function SignedOff({ said }: { readonly said: string }) {
  const { audit } = useAudit();
  const { base, cells } = useReturn();
  const tab = useReadOnly();
  const { failure, busy, act } = useActs();
  const reopen = () => act(() => audit.save([{ cell: cells.signedOff, value: null }]));
  return (
    <>
      <p id="signed-off" tabIndex={-1}>
        {said}
      </p>
      {tab === null ? (
        <>
          <p>
            Reopening lets you change it again. That it was signed off, and when, is kept. A file that was already sent
            stays as it was until you send a new one.
          </p>
          <ButtonGroup>
            <Button busy={busy} onClick={reopen}>
              Reopen this return
            </Button>
            <ButtonLink to={base} variant="secondary">
              Leave it signed off
            </ButtonLink>
          </ButtonGroup>
          <CellSaveFailure failure={failure} again={reopen} />
        </>
      ) : null}
      <p>
        <Link className="govuk-link" to={base + returnPages.check}>
          Read or print your answers
        </Link>
      </p>
    </>
  );
}
