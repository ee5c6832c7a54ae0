// Apart from the words of values, which grading loads first and which these would make heavier.
import type { Wording } from "../audit/values.ts";
import type { NotGraded } from "../overview/kinds.ts";

export const wordingLabels: Record<Wording, string> = { today: "Today’s words", "2010": "The words of 2010" };

/** Why something has no grade or no answer, as it stands beside a base. */
export const notGradedWords: Record<NotGraded, string> = {
  "not-answered-yet": "not answered yet",
  "not-applicable-by-auditor": "not applicable to the child",
  "not-applicable-by-instrument": "not asked of a child like this",
  "agency-not-involved": "agency not involved",
  "not-enough-on-file": "not enough on file",
  "return-not-received": "return not received",
  "in-conflict": "two versions to choose from",
};
