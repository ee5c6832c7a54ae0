import type { GuideSection } from "../../guide.ts";

/** The second look. */
export const readAgain: GuideSection = {
  id: "read-again",
  title: "Read again",
  blocks: [],
  steps: [
    {
      id: "re-audit",
      title: "Re-audit at 6 to 12 months",
      blocks: [
        "At six months, take a short look at the few standards that the actions were about. At twelve, read the whole instrument once more. Set the date on the day the report is signed off.",
        "Draw new cases, by the same rule as before. Read work that was done after the change; older work will only show you the old ways. Keep the instrument, the version and the grades the same, or you cannot compare.",
        "Set the two counts side by side, each with its base: “met in three of eight, then in six of seven”. Where a case or two could have gone either way, say that it is too few to tell. If nothing moved, ask whether the action was done, whether it was the right one, and what workers say stands in the way. That is the next theme.",
      ],
    },
  ],
};
