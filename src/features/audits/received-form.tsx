import { type FormEvent, useMemo, useState } from "react";
import { caseCells, type ReturnAddress, returnCells, returnSubject } from "../../domain/audit/cells.ts";
import type { ListedAgency } from "../../domain/audit/list-agencies.ts";
import { type MarkTranscribedRefusal, markTranscribed } from "../../domain/audit/mark-transcribed.ts";
import { returnsWithAnswers } from "../../domain/audit/returns-with-answers.ts";
import type { Transcription } from "../../domain/audit/values.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { sayTranscribed } from "../../domain/words/say-transcribed.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Link, useNavigate } from "../../ui/router.tsx";
import { RoleText } from "../shared/act-text.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { ChoiceConflict } from "../shared/choice-conflict.tsx";
import { paths, returnPages } from "../shared/paths.ts";

interface ReceivedFormProps {
  readonly address: ReturnAddress;
  readonly agency: ListedAgency;
  /** The instrument's place in the audit, from 1. */
  readonly instrumentPlace: number;
}

const fields = { from: "received-from", signedOn: "received-signed-on", typedBy: "received-typed-by" } as const;
const nothing: Transcription = { from: "", signedOn: "", typedBy: "" };

/** Who signed the paper, when, and who types it in. The mark can be changed and taken back until the return is signed off. */
export function ReceivedForm({ address, agency, instrumentPlace }: ReceivedFormProps) {
  const { audit } = useAudit();
  const cells = useMemo(() => returnCells(address), [address]);
  const standing = useReading(cells.transcribed);
  const signedOff = useReading(cells.signedOff);
  const navigate = useNavigate();
  /** `null`: nothing is typed here yet, and the boxes show what stands, also once one of two versions has been taken. */
  const [typed, setTyped] = useState<Transcription | null>(null);
  const mark = typed ?? (standing.state === "value" ? standing.value : nothing);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const inReturn = paths.return(audit.id, address.caseId, agency.number, instrumentPlace);

  const save = async (to: Transcription | null) => {
    const decided = markTranscribed(audit.log, { address, mark: to });
    if (!decided.ok) return setProblems(refusalInWords(decided.error));
    setBusy(true);
    const saved = await audit.save(decided.value);
    setBusy(false);
    if (saved.ok) navigate(inReturn);
    else setProblems([{ text: saveFailureWords(saved.error) }]);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Half a date is handed on by no field: going on would leave it out without a word.
    const half = event.currentTarget.querySelector(`#${fields.signedOn}[aria-invalid]`) !== null;
    if (half) setProblems([{ text: "Finish the date on the paper, or empty it", fieldId: fields.signedOn }]);
    else void save(mark);
  };

  if (signedOff.state !== "unset") {
    return (
      <Notice>
        {standing.state === "value" ? <p>{sayTranscribed(standing.value, agency.label)}</p> : null}
        <p>
          This return is signed off. To mark it, or to change its mark,{" "}
          <Link className="govuk-link" to={inReturn + returnPages.signOff}>
            reopen it
          </Link>{" "}
          first.
        </p>
      </Notice>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <ChoiceConflict
        cell={cells.transcribed}
        what="the mark"
        say={(version) => sayTranscribed(version, agency.label)}
        third="or give a third below"
      />
      <BeforeMarking address={address} isMarked={standing.state !== "unset"} />
      <RoleText
        id={fields.from}
        label="Received from"
        hint="The role of whoever filled the form in and signed it, for example “named midwife”. A role, not a name."
        width={30}
        value={mark.from}
        onType={(from) => setTyped({ ...mark, from })}
        problems={problems}
      />
      <DateField
        id={fields.signedOn}
        label="Date signed on the paper"
        labelSize="s"
        hint="Leave it empty where the paper bears no date."
        optional
        value={mark.signedOn}
        onChange={(signedOn) => setTyped({ ...mark, signedOn })}
      />
      <RoleText
        id={fields.typedBy}
        label="Typed in by"
        width={30}
        value={mark.typedBy}
        onType={(typedBy) => setTyped({ ...mark, typedBy })}
        problems={problems}
      />
      <ButtonGroup>
        <Button type="submit" busy={busy}>
          {standing.state === "unset" ? "Mark it and go to the return" : "Save the mark"}
        </Button>
        <ButtonLink variant="secondary" to={paths.audit(audit.id)}>
          Not now
        </ButtonLink>
      </ButtonGroup>
      {standing.state === "unset" ? null : (
        <>
          <h2 className="govuk-heading-s">It did not come on paper after all</h2>
          <p>
            Taking the mark back leaves every answer as it stands. What the mark said is kept among the return’s earlier
            versions.
          </p>
          <Button variant="secondary" busy={busy} onClick={() => void save(null)}>
            Take the mark back
          </Button>
        </>
      )}
    </form>
  );
}

/** What whoever is about to mark a return would want to know of it first. */
function BeforeMarking({ address, isMarked }: { readonly address: ReturnAddress; readonly isMarked: boolean }) {
  const { audit } = useAudit();
  const subject = returnSubject(address);
  const isBegun = returnsWithAnswers(audit.log, (made) => returnSubject(made) === subject).length > 0;
  const involvement = currentValue(audit.log, caseCells(address.caseId).involvement(address.agencyId));
  return (
    <>
      {isBegun && !isMarked ? (
        <Notice tone="warn">
          <p>This return already has answers in it. The mark says of all of them that they were typed in from paper.</p>
        </Notice>
      ) : null}
      {involvement === "not-known" ? (
        <Notice tone="warn">
          <p>
            This case is said to be not known to the agency. If it has read a file on the child,{" "}
            <Link className="govuk-link" to={paths.case(audit.id, address.caseId)}>
              put the involvement right
            </Link>
            , or the return counts in no figure.
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function refusalInWords(refusal: MarkTranscribedRefusal): FieldProblem[] {
  switch (refusal.type) {
    case "role-missing":
      return refusal.roles.map((role) =>
        role === "from"
          ? { text: "Enter the role of whoever signed the form, for example “named midwife”", fieldId: fields.from }
          : { text: "Enter the role of whoever types it in, for example “QA lead”", fieldId: fields.typedBy },
      );
    case "signed-off":
      return [{ text: "This return is signed off. Reopen it first" }];
    case "case-not-in-audit":
      return [{ text: "This case is no longer in the audit" }];
    case "agency-not-in-audit":
      return [{ text: "This agency no longer takes part in the audit" }];
    default:
      return assertNever(refusal);
  }
}
