import { assertNever } from "../../kernel/assert-never.ts";
import type { AreaOutcome, EvidenceSource, StandardAnswer, Wording, YesNo } from "../audit/values.ts";
import type { Instrument } from "../instrument/schema.ts";
import { gradeLabel } from "../instrument/wording.ts";

/** What every unanswered thing reads as, on screen and on paper. */
export const notAnsweredYet = "Not answered yet";

/** What a field reads as in a list while two of its versions stand against one another. */
export const twoVersions = "Two versions to choose from";

/** Said of a return that was received on paper, wherever it is seen. */
export const typedInFromPaper = "Typed in from paper";

export const answerWords: Record<StandardAnswer, string> = {
  yes: "Yes",
  partly: "Partly",
  no: "No",
  "not-on-file": "Not on file",
  "not-applicable": "Not applicable",
};

export const sourceWords: Record<EvidenceSource, string> = {
  file: "file",
  worker: "worker",
  family: "family",
  meeting: "meeting",
};

export const yesNoWords: Record<YesNo, string> = { yes: "Yes", no: "No" };

export function outcomeWords(outcome: AreaOutcome, instrument: Instrument, wording: Wording): string {
  switch (outcome) {
    case "outstanding":
    case "good":
    case "requires-improvement":
    case "inadequate":
      return gradeLabel(outcome, instrument, wording);
    case "not-applicable":
      return "Not applicable to this child";
    case "not-enough-on-file":
      return "Not enough on file to grade";
    case "not-involved":
      return "Nothing in this area is for this agency";
    default:
      return assertNever(outcome);
  }
}
