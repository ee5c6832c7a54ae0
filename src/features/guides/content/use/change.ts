import type { GuideSection } from "../../guide.ts";

/** What is done about it. */
export const change: GuideSection = {
  id: "change",
  title: "Change",
  blocks: [],
  steps: [
    {
      id: "actions",
      title: "Actions with one owner and one date",
      blocks: [
        "An action with two owners has none. Name one role and one date, and for each action write down what will prove that it was done and how you would see that it helped a child.",
        {
          type: "table",
          table: {
            caption: "Three kinds of action",
            columns: ["Kind", "For example", "Who follows it"],
            rows: [
              [
                "For one child",
                "A hearing test is booked, and an aunt takes him",
                "The agency’s lead, within days or weeks",
              ],
              ["For one agency", "Missed visits are told to the school nurse", "That agency, each month"],
              ["For the partnership", "One page on who calls a meeting, and when", "The quality group, each quarter"],
            ],
          },
        },
        "Six actions for a partnership are many. “Remind staff” and “raise awareness” are not actions: nobody can tell when they are done. Look at the plans from inspections and reviews before you add another, and join up what is the same.",
        "Close an action on proof that is kept, not on someone’s word. Where a date slips, write why and set the next; a third slip goes to the board.",
      ],
    },
  ],
};
