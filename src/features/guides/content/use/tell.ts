import type { GuideSection } from "../../guide.ts";

/** Who hears what. */
export const tell: GuideSection = {
  id: "tell",
  title: "Tell",
  blocks: [],
  steps: [
    {
      id: "feedback",
      title: "Feed back twice",
      blocks: [
        "The first time is within a week of the panel. Each worker hears from their own manager, in private, what was seen in their case: what was good, what could be learnt, what must be done now for the child. Start with the good and be exact. No one should meet their own case for the first time in a report.",
        "The second time is when the report is out. All who took part hear what the whole audit found, what will change and by when. Thank them in writing. Tell the families who gave their view what came of it.",
      ],
    },
    {
      id: "report",
      title: "Write the report",
      blocks: [
        "Sightline drafts the tables and the plain sentences from the returns, and you edit them. Put the message on one page: what was found, on how many children, what moved since last time, who will do what. Three to five strengths and as many things to improve is what a board can hold.",
        {
          type: "list",
          items: [
            "Print the base beside each figure, and the kinds of not graded beside the base.",
            "Say how the cases were drawn, who took part, and who did not.",
            "Give each finding its evidence, and the evidence for the other side where there was some.",
            "Say where agencies and panel saw things differently.",
            "Do not make a league table of agencies: their files and their duties differ.",
            "Hand each recommendation to somebody who has agreed to it.",
          ],
        },
        "Then read it as a neighbour would. A rare illness, a family of nine, a date that was in the local paper: any of these can name a child with no name in it. Take such details out of anything that leaves the panel, and let a second person try to guess.",
        "Have each agency check its own facts within a set number of days. They may correct what is wrong. They may not soften what is right.",
      ],
    },
  ],
};
