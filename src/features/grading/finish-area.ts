import { type ReturnView, readReturn } from "../../domain/audit/read-return.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import type { Log } from "../../domain/log/log.ts";
import type { FieldProblem } from "../../ui/error-summary.tsx";
import type { UnsavedText } from "../shared/cell-form.tsx";
import { fieldProblems } from "./field-problems.ts";
import { leftInArea } from "./left-in-area.ts";
import { fieldsOfArea } from "./return-fields.ts";
import type { ReturnInHand } from "./return-in-hand.tsx";

interface Finishing {
  readonly log: Log;
  readonly area: Area;
  readonly inHand: ReturnInHand;
  readonly edition: string | null;
  /** The texts that could not be saved a moment ago. */
  readonly unsaved: readonly UnsavedText[];
}

interface Finished {
  /** What stands in the way of leaving the area: nothing else does. */
  readonly problems: readonly FieldProblem[];
  readonly isAllAnswered: boolean;
}

/** What an area comes to at the moment its auditor says that it is done. */
export function finishArea({ log, area, inHand, edition, unsaved }: Finishing): Finished {
  const view: ReturnView = readReturn(log, inHand.address, inHand.instrument);
  return {
    problems: fieldProblems(fieldsOfArea(area, inHand, edition), unsaved, view.conflicts),
    isAllAnswered: leftInArea(view, area).length === 0,
  };
}
