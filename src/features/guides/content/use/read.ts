import type { GuideSection } from "../../guide.ts";

/** From the choice of an auditor to the return signed off, with the one thing that stops it all. */
export const read: GuideSection = {
  id: "read",
  title: "Read",
  blocks: [],
  steps: [
    {
      id: "allocate",
      title: "Give each file to someone who does not hold the case",
      blocks: [
        "The auditor knows the work and not the family: a manager from another team, a named nurse, a deputy head from another school. Nobody audits a case they hold, held, or supervise. In a small agency, swap with a neighbour. Where that cannot be, say so on the return.",
        "Two or three weeks to read is usual. Put the hours in the diary when you give out the cases, and keep clear of school holidays.",
        "Before anyone starts, let all auditors grade the same made-up case and compare their reasons.",
      ],
    },
    {
      id: "grade",
      title: "Read, answer and grade",
      blocks: [
        "Allow about 50 minutes a case. A first case takes longer, and so does a file in several volumes. Read the period judged whole, skim the rest for turning points, then open the instrument.",
        {
          type: "steps",
          items: [
            "Look at whose practice is graded: a line above the ladder says your agency’s part, or the partnership as seen from your file.",
            "Answer the standards: yes, partly, no, not on file, not applicable. What should have happened and did not is a no.",
            "Write a line of evidence for the answers that matter, and for every critical one: what, where on file, when, and who says so. “Log of 3 May, page 2: school rang, nobody rang back (file).” No names: “mother’s partner”, “the older sister”.",
            "Read the ladder and choose the row that the evidence fits best. Judge by what people knew then or could have found out, not by how it ended.",
            "Compare with the suggestion. If you differ, stay with your own view and give your reason in a sentence.",
            "Write what was good and what could be better, then say that the area is complete.",
          ],
        },
        "Use “not enough on file” when the file cannot carry a grade. It is an answer. When every area is done, check your answers. Let the agency’s lead read them once for sense, for names, and for grades without evidence. Then the return is signed off and goes to the person who leads the audit.",
      ],
    },
    {
      id: "concern",
      title: "An immediate concern",
      blocks: [
        {
          type: "stop",
          title: "Telephone now",
          paragraphs: [
            "If a child may be at risk today, stop reading. Ring your agency’s safeguarding lead and children’s social care, or their out-of-hours team. If a child is in danger this minute, ring 999. Nothing that you write in Sightline reaches anyone.",
          ],
        },
        "Do not wait until you are sure, and do not take it for granted that somebody has it in hand. Ask, and hear who is doing what.",
        "Then write down, in the audit, what you saw, the role you told, the hour, and what they said they would do. The lead looks at open concerns every day. The panel asks about each at the start of the case: is this child safe now? An audit cannot be signed off while a concern stands open.",
        "A concern about how a worker treats children goes to that agency’s manager, and where it fits, to the local authority’s designated officer. The report counts concerns and says how they were settled, and no more.",
      ],
    },
    {
      id: "voices",
      title: "Hear the people in the file",
      blocks: [
        "A record is one side of the story, and often the duller one. Let the auditor talk with the worker for a quarter of an hour: what were you trying to do, what helped, what stood in your way?",
        "With their agreement, ask some children, young people and parents what the help was like. Somebody they know should ask first. Keep what they say apart from what the file says, and mark the source, because the two may differ and that is worth knowing.",
      ],
    },
  ],
};
