import type { Guide } from "../guide.ts";

/** Why agencies audit together, and the rules that the product keeps while they do. */
export const purpose: Guide = {
  title: "Purpose",
  lead: "A few children’s files, read by every agency that knew them, and talked through in one room. This page says what that is for, what it is not, and which rules it keeps.",
  sections: [
    {
      id: "why",
      title: "Why agencies read files together",
      blocks: [
        "A child at risk is seldom known to one service alone. A teacher notices a change, a nurse hears half a story, an officer stands at the door at night. Each writes it down in a record that the others do not see. Help often fails in the space between those records, and nobody can see that space from one side of it.",
        "So agencies choose a few children, and each reads its own file about the same child. They answer the same questions and grade against the same descriptions. Then they lay the answers side by side and ask what all this was like for the child.",
        "Three things come of it that no agency can get alone:",
        {
          type: "list",
          items: [
            "a view of the whole: who knew what, when, and whom they told;",
            "a fair test of work between agencies: whether a plan was shared, or only sent;",
            "a common idea of what good looks like, which grows as people from different services grade the same work and give their reasons.",
          ],
        },
      ],
    },
    {
      id: "what-it-is-not",
      title: "What it is not",
      blocks: [
        {
          type: "list",
          items: [
            "It is not an inspection. The grades use words that inspectors use, because people know them. They are your own, given by you to learn from.",
            "It is not performance management. What is read is the work of many people and systems, through one child’s story. A worry about how one worker practises goes to that worker’s manager, by the agency’s own route. It stays out of the report.",
            "It is not a hunt. A mistake in a file has a history: a caseload, a form, a rule that made sense to somebody. Ask what made it likely, and what would make it rarer.",
            "It is not a review of a death or of serious harm. Those cases have a route of their own in Working Together to Safeguard Children (2026; check the edition in force). If your reading shows that one was missed, tell the people who run that route the same day.",
          ],
        },
      ],
    },
    {
      id: "show",
      title: "What it can and cannot show",
      blocks: [
        "A file is a trace of work, not the work. Eight files, chosen for a reason, are not a picture of a whole area. Say so early, and claim no more than the reading bears.",
        {
          type: "table",
          table: {
            caption: "What a small audit can say",
            columns: ["You ask", "It can say", "It cannot say"],
            rows: [
              [
                "How common is this?",
                "That it happened, in how many of these cases",
                "How often it happens across the area",
              ],
              [
                "Was it done?",
                "What was written down, and what workers add to it",
                "That nothing was done because nothing was written",
              ],
              [
                "Why did it happen?",
                "What people wrote and told you about their reasons",
                "Which single cause lay behind it",
              ],
              [
                "Did it help?",
                "What changed for this child, and who saw the change",
                "What would have come of other help",
              ],
              [
                "Are we better than last time?",
                "Where the counts on the same standards moved",
                "That a shift of one or two cases is a trend",
              ],
            ],
          },
        },
      ],
    },
    {
      id: "cycle",
      title: "The improvement cycle",
      blocks: [
        "An audit is one turn of a wheel with six steps:",
        {
          type: "steps",
          items: [
            "Ask. Settle on a question that matters now, and on the cases that can answer it.",
            "Read. Each agency reads its own files, with one instrument and one set of guidance.",
            "Compare. A panel looks first at where agencies differ, and agrees what the evidence bears.",
            "Tell. Workers hear first, then the people who lead, then everybody who can learn from it.",
            "Change. A few actions, each with one owner and one date.",
            "Read again. The same standards, on newer cases, to see what moved.",
          ],
        },
        "Many audits stop after the fourth step. They end with a report and no answer to the question that began them. Plan the sixth step on the day you plan the first.",
      ],
    },
    {
      id: "rules",
      title: "The rules that Sightline keeps",
      blocks: [
        {
          type: "list",
          items: [
            "It suggests; people decide. A suggested grade shows its reasons. To depart from it takes one sentence, which is kept and printed.",
            "It overwrites nothing. An agency’s own grade and the grade agreed by a panel are two facts, and an audit needs both. An answer that is changed leaves its earlier version behind.",
            "It counts honestly. Beside each figure stands the number it is out of. Shares in per cent appear only where ten or more stand behind them. A grade is never turned into a mark and averaged.",
            "It knows no names. A case has a reference; which child that is stands elsewhere, with the person who leads the audit.",
            "It sends nothing. Your work stays on your device until you save a file and pass it on yourself.",
            "It lets you stop. What is missing is a list of what is left to do, and nobody is held up by an empty box until sign-off.",
          ],
        },
      ],
    },
    {
      id: "not-graded",
      title: "Five ways of not being graded",
      blocks: [
        "An empty cell in a table can mean very different things. Sightline keeps five of them apart. None of them is a zero, and none counts as a poor grade.",
        {
          type: "table",
          table: {
            caption: "What each one means",
            columns: ["It says", "It means"],
            rows: [
              ["Not answered yet", "The auditor has not come to it. There is work left."],
              ["Not applicable", "The thing was never due for this child, or is no part of this agency’s work."],
              ["Agency not involved", "The agency did not know the child or the family, and owes nothing."],
              [
                "Not enough on file",
                "The file should show it and does not. On a critical standard, the gap in the record is itself a finding.",
              ],
              [
                "Return not received",
                "The agency knew the child and its answers have not come. The report says who is missing.",
              ],
            ],
          },
        },
      ],
    },
    {
      id: "good-practice",
      title: "Good practice counts as much",
      blocks: [
        "Every area asks for two things: what was done well, and what could be done better. Both need evidence. “Good work by the school” teaches nobody; “the teaching assistant kept his place at breakfast club through three moves” can be copied.",
        "Workers read a report differently when it shows what they did right. They argue less and change more. Look for the quiet things: the call that was made twice, the question asked a third time, the visit moved to an hour when the father was at home.",
      ],
    },
    {
      id: "owed",
      title: "What is owed to the child",
      blocks: [
        "No child in a sample asked to be read about. Read no more than the question needs. Write as if the child might one day see it. If what you find means danger today, the audit waits and you pick up the telephone.",
      ],
    },
  ],
};
