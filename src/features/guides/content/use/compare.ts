import type { GuideSection } from "../../guide.ts";

/** The returns side by side, the panel, and the checks on both. */
export const compare: GuideSection = {
  id: "compare",
  title: "Compare",
  blocks: [],
  steps: [
    {
      id: "collate",
      title: "Collate",
      blocks: [
        "The lead brings the returns together about two weeks before the panel and looks, case by case, for four things: returns that are missing, standards left open, places where agencies differ, and grades with no evidence behind them. Ring about the first two while there is time.",
        "Then make one sheet a case: agencies across, areas down, a letter in each cell. Add one line of dates from all files together.",
        "The panel gets the sheets a week ahead, by reference alone.",
      ],
    },
    {
      id: "panel",
      title: "The panel, hour by hour",
      blocks: [
        "One person from each agency, who has read the returns and may speak for it; a chair who has no part in the cases; somebody to write. The chair must be free to challenge everyone.",
        {
          type: "table",
          table: {
            caption: "A day for eight children",
            columns: ["Time", "Minutes", "What happens"],
            rows: [
              ["9.30", "25", "Purpose, ground rules, lines of enquiry; any open concern first"],
              ["9.55", "105", "Cases one to three"],
              ["11.40", "10", "Break"],
              ["11.50", "70", "Cases four and five"],
              ["1.00", "30", "Lunch, away from the table"],
              ["1.30", "105", "Cases six to eight"],
              ["3.15", "15", "What ran through the day; who tells the workers, and when"],
            ],
          },
        },
        {
          type: "table",
          table: {
            caption: "Thirty-five minutes for one child",
            columns: ["Part", "Minutes", "What happens"],
            rows: [
              ["The child", "5", "Who this child is, and whether they are safe now"],
              [
                "The areas that differ",
                "17",
                "Each agency says what it saw, then the chair asks what explains the gap",
              ],
              ["The areas that agree", "3", "Checked for one thing: did all miss the same point?"],
              ["Overall", "5", "The grade for the case, and what helped or got in the way"],
              ["Next", "5", "Actions for this child, good work to be thanked, a line for the minutes"],
            ],
          },
        },
        "The panel agrees a grade for each area and for the case. It does not take the middle one and does not vote: it goes to the evidence. It writes one sentence of reason, and above all where the agreed grade differs from an agency’s own. Whoever still disagrees has a reservation noted. When the evidence will not settle it, “not enough on file” is an honest end.",
        "Begin with a different agency each time. Say “the health visitor”, never a name. If a case runs over, park it and come back; the last child of the day deserves the same care as the first.",
      ],
    },
    {
      id: "moderate",
      title: "Moderate",
      blocks: [
        "Have a second person read about one case in five, and two at least, without sight of the first grades. Count how often the two agree, area by area, and print the count: “seven of ten”. With so few cases, a finer measure would mislead.",
        "Where they differ by two grades or more, both readers talk before the panel. A moderated grade stands beside the first with its reason; it does not wipe it out. If one agency is always kinder than the rest, that is a finding about standards, to be raised with its lead in private.",
      ],
    },
  ],
};
