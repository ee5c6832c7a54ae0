import { lazy, Suspense, useState } from "react";
import { areasFor, standardsFor } from "../../domain/instrument/applicability.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/error-summary.tsx";
import { Page } from "../../ui/page.tsx";
import { useParams, useQuery } from "../../ui/router.tsx";
import { useFocusAfterSwap } from "../../ui/use-focus-after-swap.ts";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { CellForm } from "../shared/cell-form.tsx";
import { returnPages } from "../shared/paths.ts";
import { AcceleratorSwitch } from "./accelerator-switch.tsx";
import { AreaComplete } from "./area-complete.tsx";
import { AreaGuide } from "./area-guide.tsx";
import { AreaQuestions } from "./area-questions.tsx";
import { CurrentStandardProvider } from "./current-standard.tsx";
import { NothingForMyAgency } from "./nothing-for-my-agency.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { ReturnRail } from "./return-rail.tsx";
import { useAccelerators } from "./use-accelerators.ts";
import { useBackTo } from "./use-back-to.ts";
import { useFocusField } from "./use-focus-field.ts";
import { useInstrumentApplies } from "./use-instrument-applies.ts";
import { WhosePractice } from "./whose-practice.tsx";

const DraftsLeft = lazy(async () => ({ default: (await import("./drafts-left.tsx")).DraftsLeft }));

/** One area: the areas at the left, its standards and grade in the middle, the guidance beside them. */
export function AreaPage() {
  const { instrument, agency } = useReturn();
  const { number } = useParams();
  const area = areasFor(instrument, agency.id).find((each) => String(each.number) === number);
  const back = useBackTo();
  if (area === undefined) {
    return (
      <Page title="No such area" back={<BackLink to={back.to}>{back.text}</BackLink>} narrow>
        <p>The instrument puts no area with this number to your agency.</p>
      </Page>
    );
  }
  return (
    <CellForm key={area.id}>
      <OneArea area={area} />
    </CellForm>
  );
}

function OneArea({ area }: { readonly area: Area }) {
  const { audit } = useAudit();
  const { cells, readOnly } = useReturn();
  const first = useFirstStandard(area);
  const back = useBackTo();
  const outcome = useReading(useState(() => cells.area(area.id).outcome)[0]);
  const isOurs = !(outcome.state === "value" && outcome.value === "not-involved");
  const applies = useInstrumentApplies(area);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const accelerators = useAccelerators(readOnly === null);
  useFocusField();
  useFocusAfterSwap(isOurs, isOurs ? "whose-practice" : "nothing-here");

  return (
    <CurrentStandardProvider first={first}>
      <div className="sl-cols">
        <ReturnRail current={area.number} />
        <Page title={`${area.number} ${area.title}`} back={<BackLink to={back.to}>{back.text}</BackLink>}>
          <ErrorSummary problems={problems} />
          <ReadOnlyNotice />
          {audit.drafts().size === 0 ? null : (
            <Suspense fallback={null}>
              <DraftsLeft page={returnPages.area(area.number)} />
            </Suspense>
          )}
          {applies ? null : (
            <p className="sl-notice">
              By the instrument this area does not apply to this child. It is in no total unless you answer it.
            </p>
          )}
          {isOurs ? <WhosePractice area={area} /> : null}
          <p className="sl-hint sl-question">{area.question}</p>
          {isOurs ? <AreaQuestions area={area} showKeys={accelerators.on} /> : <NothingForMyAgency area={area} />}
          <AreaComplete area={area} onProblems={setProblems} />
        </Page>
        <AreaGuide area={area}>
          {readOnly === null ? <AcceleratorSwitch area={area} accelerators={accelerators} /> : null}
        </AreaGuide>
      </div>
    </CurrentStandardProvider>
  );
}

/** Where the guidance begins: the standard that the person was sent to, or else the first without an answer. */
function useFirstStandard(area: Area): string | null {
  const { audit } = useAudit();
  const { cells, agency } = useReturn();
  const search = useQuery();
  const [first] = useState(() => {
    const standards = standardsFor(area, agency.id);
    const wanted = search.get("field");
    const sent = standards.find(({ id }) => wanted?.startsWith(`standard-${id}-`));
    const open = standards.find(({ id }) => audit.read(cells.standard(id).answer).state === "unset");
    return (sent ?? open ?? standards[0])?.id ?? null;
  });
  return first;
}
