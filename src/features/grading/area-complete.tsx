import { lazy, Suspense, useMemo, useState } from "react";
import type { AreaProgress } from "../../domain/audit/values.ts";
import { areasFor } from "../../domain/instrument/applicability.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { Button, ButtonGroup, LinkButton } from "../../ui/button.tsx";
import type { FieldProblem } from "../../ui/error-summary.tsx";
import { Link, useNavigate } from "../../ui/router.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { useCellForm } from "../shared/cell-form.tsx";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { returnPages } from "../shared/paths.ts";
import { useActs } from "../shared/use-acts.ts";
import { useReturn } from "./return-in-hand.tsx";
import { useEdition } from "./use-edition.ts";

// Wanted once in an area, if at all: no part of opening the screen.
const AskOnce = lazy(async () => ({ default: (await import("./ask-once.tsx")).AskOnce }));

interface AreaCompleteProps {
  readonly area: Area;
  readonly onProblems: (problems: readonly FieldProblem[]) => void;
}

/**
 * The auditor says when an area is complete. What is missing is asked about once and never stands in the way;
 * what would be lost or counted wrong does: a text that is not saved, or two versions of one answer.
 */
export function AreaComplete({ area, onProblems }: AreaCompleteProps) {
  const { audit } = useAudit();
  const inHand = useReturn();
  const { base, cells, instrument, agency, readOnly } = inHand;
  const edition = useEdition();
  const { commitAll } = useCellForm();
  const navigate = useNavigate();
  const progressCell = useMemo(() => cells.area(area.id).progress, [cells, area.id]);
  const progress = useReading(progressCell);
  const { failure, busy, act } = useActs();
  const [asking, setAsking] = useState(false);
  const areas = areasFor(instrument, agency.id);
  const next = areas[areas.findIndex(({ id }) => id === area.id) + 1];
  const onward = next === undefined ? base : base + returnPages.area(next.number);
  const isComplete = progress.state === "value" && progress.value === "complete";

  if (readOnly !== null) return <AreaFoot area={area} />;

  const say = async (said: AreaProgress | null, to: string | null) => {
    if ((await act(() => audit.save([{ cell: progressCell, value: said }]))) && to !== null) navigate(to);
  };
  const finish = async () => {
    const unsaved = await commitAll();
    const { finishArea } = await import("./finish-area.ts");
    const finished = finishArea({ log: audit.log, area, inHand, edition, unsaved });
    onProblems(finished.problems);
    return finished;
  };
  const complete = async () => {
    const { problems, isAllAnswered } = await finish();
    if (problems.length > 0) return;
    if (isAllAnswered || asking) await say("complete", onward);
    else setAsking(true);
  };
  const later = async () => {
    const { problems } = await finish();
    if (problems.length === 0) await say("later", base);
  };

  return (
    <section aria-label="Finish this area">
      {asking ? (
        <Suspense fallback={null}>
          <AskOnce area={area} onStay={() => setAsking(false)} onGo={complete} />
        </Suspense>
      ) : null}
      {isComplete ? <p>You have said that this area is complete.</p> : null}
      <ButtonGroup>
        <Button busy={busy} onClick={complete}>
          {next === undefined ? "Complete area and go to the case" : `Complete area and go to ${next.number}`}
        </Button>
        <Button variant="secondary" busy={busy} onClick={later}>
          Leave for later
        </Button>
        {isComplete ? <LinkButton onClick={() => void say(null, null)}>Not complete after all</LinkButton> : null}
      </ButtonGroup>
      <CellSaveFailure failure={failure} again={complete} />
      <AreaFoot area={area} />
    </section>
  );
}

function AreaFoot({ area }: { readonly area: Area }) {
  const { base } = useReturn();
  return (
    <p className="sl-acts sl-small no-print">
      <Link className="govuk-link" to={`${base}${returnPages.check}?area=${area.number}`}>
        Check your answers in this area
      </Link>
      <Link className="govuk-link" to={`${base}/earlier/area/${area.number}`}>
        Earlier versions
      </Link>
    </p>
  );
}
