import { lazy, Suspense, useMemo } from "react";
import { standardsFor } from "../../domain/instrument/applicability.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CellConflict } from "../shared/cell-conflict.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { CellSaveFailure } from "../shared/cell-save-failure.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { useSavedChoice } from "../shared/use-saved-choice.ts";
import { AreaGrade } from "./area-grade.tsx";
import { milestonesOf } from "./milestones-of.ts";
import { useReturn } from "./return-in-hand.tsx";
import { StandardRow } from "./standard-row.tsx";
import { useEdition } from "./use-edition.ts";
import { useLocalLimit } from "./use-local-limit.ts";

// Most agencies record no dates in most areas, and the boxes for them weigh more than they look.
const MilestoneDates = lazy(async () => ({ default: (await import("./milestone-dates.tsx")).MilestoneDates }));

interface AreaQuestionsProps {
  readonly area: Area;
  readonly showKeys: boolean;
}

/** Everything that an area asks, in the order in which a file is read: what was found, then the grade, then what to learn. */
export function AreaQuestions({ area, showKeys }: AreaQuestionsProps) {
  const { agency, cells, instrument, readOnly } = useReturn();
  const own = useMemo(() => cells.area(area.id), [cells, area.id]);
  const milestones = milestonesOf(area, instrument, agency.id, useEdition(), useLocalLimit());
  return (
    <>
      <h2 className="govuk-heading-s" id="standards">
        Standards
      </h2>
      <ol className="sl-std" aria-labelledby="standards">
        {standardsFor(area, agency.id).map((standard) => (
          <StandardRow key={standard.id} area={area} standard={standard} showKeys={showKeys} />
        ))}
      </ol>
      {milestones.length === 0 ? null : (
        <Suspense fallback={null}>
          <MilestoneDates area={area} asked={milestones} />
        </Suspense>
      )}
      <AreaGrade area={area} showKeys={showKeys} />
      <section aria-labelledby="learning">
        <h2 className="govuk-heading-m" id="learning">
          What to learn from this area
        </h2>
        <CellText
          cell={own.goodPractice}
          label="Good practice"
          what="good practice"
          labelSize="s"
          hint={area.learning.goodPractice}
          readOnly={readOnly !== null}
        />
        <CellText
          cell={own.forDevelopment}
          label="For development"
          what="what is for development"
          labelSize="s"
          hint={area.learning.forDevelopment}
          readOnly={readOnly !== null}
        />
        <FlagTick areaId={area.id} showKey={showKeys} />
      </section>
    </>
  );
}

function FlagTick({ areaId, showKey }: { readonly areaId: string; readonly showKey: boolean }) {
  const { cells, readOnly } = useReturn();
  const cell = useMemo(() => cells.area(areaId).flag, [cells, areaId]);
  const { value, reading, failure, choose, again } = useSavedChoice(cell);
  if (readOnly !== null) return value === true ? <p className="sl-answer">Raise this area at the panel</p> : null;
  return (
    <>
      <CellConflict
        what="the flag for the panel"
        reading={reading}
        say={(flag) => (flag ? "Raise this area at the panel" : "Not raised")}
        take={choose}
        third="or tick below"
        readOnly={false}
      />
      <Checkbox
        small
        id={fieldId(cell)}
        label={
          <>
            Raise this area at the panel
            {showKey ? (
              <span className="sl-key" aria-hidden="true">
                f
              </span>
            ) : null}
          </>
        }
        checked={value === true}
        onChange={(event) => choose(event.currentTarget.checked ? true : null)}
      />
      <CellSaveFailure failure={failure} again={again} />
    </>
  );
}
