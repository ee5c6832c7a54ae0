import type { GuideSection } from "../../guide.ts";

/** Before anybody reads: the question, the terms, the sample, the people, and the right to look. */
export const ask: GuideSection = {
  id: "ask",
  title: "Ask",
  blocks: [],
  steps: [
    {
      id: "theme",
      title: "Choose a theme, and say why",
      blocks: [
        "Start from something that worries people now: a review, a figure that will not move, an earlier audit, what workers or families say. A plain look at one kind of case is a theme too, if nobody has looked for some years.",
        "Write two sentences: why this, and why now. Then write three to five lines of enquiry, each a question that a file can answer. “Is neglect well managed?” is too wide. “When a family missed appointments, did anyone ask why?” can be read for.",
        "Turn a theme down when you know the answer already, or when nobody would be free to act on it.",
      ],
    },
    {
      id: "terms",
      title: "Write the terms of reference",
      blocks: [
        "Two pages are enough. Whoever commissions the audit agrees them before anyone draws a case. They say:",
        {
          type: "list",
          items: [
            "the theme, the reason and the lines of enquiry;",
            "the instrument, its version, and whether it is read in the wording of 2010 or of today;",
            "the period read, often the last 12 months, and the period judged, often the last 6;",
            "the agencies, and one lead in each;",
            "who chairs the panel, and who may see what;",
            "how workers, children and parents take part;",
            "what happens when a child may be at risk, and when agencies cannot agree;",
            "the dates, who receives the report, and what will be published;",
            "how long papers are kept, and who destroys them.",
          ],
        },
        "The set-up of an audit in Sightline holds most of this and prints it. Add the rest by hand.",
      ],
    },
    {
      id: "sample",
      title: "Draw the sample",
      blocks: [
        "Count the hours first. Eight children and seven agencies make up to 56 returns. At 50 minutes each that is about 47 hours of reading, before anyone meets. Four to ten children suit most panels, and eight fill a day of six hours.",
        "Take the list from the records of whoever leads on these cases, and note its date and the rule that made it. Strata are bands you choose so that the cases are not all alike. Pick two at most that bear on the question, such as age and time open. Draw by chance within each band, by a method that somebody else could repeat.",
        "Leave out, and count, cases where:",
        {
          type: "list",
          items: [
            "a review or a police enquiry is under way that reading could harm;",
            "a court case or a complaint is running;",
            "somebody who works for an agency is a friend or a relative;",
            "the file was audited in the last 12 months;",
            "the work ended too long ago for anyone to learn from it.",
          ],
        },
        "Take one child a family and note brothers and sisters. Draw two reserves, in order, and put them through the next step with the others. If a case falls out, use the first reserve and write down why; a lead who picks the substitute picks the result.",
        "Give each case a reference that means nothing elsewhere. Initials, dates of birth and case numbers are not references. The list of which child is which stays with the lead, on the partnership’s own drive, and never goes into Sightline.",
      ],
    },
    {
      id: "who",
      title: "Who takes part, and the involvement check",
      blocks: [
        "Tell each agency who the children are, by the secure route it already uses, with no more than a search needs and apart from everything else in the audit. It looks for the child, for brothers and sisters, and for the adults at home, and gives one of four answers for each case. What it was sent about families it does not know, it destroys.",
        {
          type: "table",
          table: {
            caption: "What each answer leads to",
            columns: ["Answer", "What follows"],
            rows: [
              ["Known", "The agency reads its file and makes a return."],
              [
                "Known to the family only",
                "It holds a parent’s or a sibling’s file. It reads that, and owes a return as well.",
              ],
              ["Not known", "It owes nothing, and is left out of every count for this case."],
              ["Not checked yet", "It counts as expected until somebody looks."],
            ],
          },
        },
        "Do not hurry this step. Every later “six of seven agencies” rests on it. Ask the services that only know adults, and those that are easy to forget: housing, probation, the drug service, the small charity that runs the group.",
      ],
    },
    {
      id: "information",
      title: "Information sharing and consent",
      blocks: [
        "Ask your data protection officer three questions in writing, and keep the answers with the terms of reference.",
        {
          type: "steps",
          items: [
            "On what basis in law may each agency read and share? It is seldom consent; a public body more often acts under its duties. Safeguarding partners may also require information from a body under section 16H of the Children Act 2004 (as amended; check the edition in force). Health records carry a duty of confidence besides, so ask the Caldicott Guardian.",
            "Is there a data protection impact assessment (a DPIA) for this kind of audit? Make one before the first, and look at it again whenever the method changes. Most of what you read is about health, race, belief or crime, which UK GDPR (as it stands with the Data Protection Act 2018; check the edition in force) guards more closely.",
            "Does the sharing agreement between the agencies name audit as a purpose, and do privacy notices tell families that files may be read to check quality?",
          ],
        },
        "Consent does matter where you ask somebody for something. A talk with a parent, a child or a young person rests on a free yes. They may say no, stop, or take back what they said until the report is written, and lose nothing by it.",
        "Know what Sightline holds: the set-up, case references with broad bands such as age, answers, grades, lines of evidence, dates, concerns, and the role of whoever did each thing. It asks about a text that looks like a name or a birthday, but cannot know every name. While a list of who is who exists, all of this is personal data: a lost laptop is reported to the data protection officer that day.",
        "A file that you save may be readable by whoever finds it; the screen says so where that is the case. Send it as you would send the case file, and delete the copies.",
        "Set a date for destroying the returns, some months after the report is signed off, and keep the report and the actions. First make sure that no inquiry or court has asked for records to be held.",
      ],
    },
  ],
};
