import { useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import { signOffAudit } from "../../domain/audit/sign-off-audit.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { type Change, change } from "../../domain/log/change.ts";
import { Button, ButtonGroup, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { useNavigate } from "../../ui/router.tsx";
import { RoleText } from "../shared/act-text.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { saveFailureWords } from "../shared/cell-save-failure.tsx";
import { paths } from "../shared/paths.ts";

const roleField = "sign-off-role";

/** The way on and the way back. */
export function SignOffForm({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { audit } = useAudit();
  const { problems, setProblems, busy, save } = useSave();
  const [role, setRole] = useState("");
  const signOff = () => {
    const signing = signOffAudit(audit.log, { instruments, role });
    if (signing.ok) void save(signing.value.changes);
    // What blocks is shown above and takes this form away, so only the role can be missing here.
    else setProblems([{ text: "Enter your role, for example “QA lead”", fieldId: roleField }]);
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <p>
        Signing off says that the grades are final for this audit. Every earlier version is kept, and the audit can be
        opened again.
      </p>
      <RoleText id={roleField} value={role} onType={setRole} problems={problems} />
      <ButtonGroup>
        <Button busy={busy} onClick={signOff}>
          Sign off the audit
        </Button>
        <ButtonLink variant="secondary" to={paths.audit(audit.id)}>
          Not now
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** Taking a sign-off back. */
export function OpenAgain() {
  const { audit } = useAudit();
  const { problems, busy, save } = useSave();
  return (
    <>
      <ErrorSummary problems={problems} />
      <p>Opening it again keeps the sign-off in the audit’s history.</p>
      <ButtonGroup>
        <Button variant="secondary" busy={busy} onClick={() => void save([change(setUpCells.signedOff, null)])}>
          Open the audit again
        </Button>
        <ButtonLink variant="secondary" to={paths.audit(audit.id)}>
          Leave it signed off
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function useSave() {
  const { audit } = useAudit();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const save = async (changes: readonly Change[]) => {
    setBusy(true);
    const saved = await audit.save(changes);
    setBusy(false);
    if (saved.ok) navigate(paths.audit(audit.id));
    else setProblems([{ text: saveFailureWords(saved.error) }]);
  };
  return { problems, setProblems, busy, save };
}
