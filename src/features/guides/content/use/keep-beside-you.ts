import type { GuideSection } from "../../guide.ts";

/** What is looked up again while an audit runs. */
export const keepBesideYou: GuideSection = {
  id: "keep",
  title: "To keep beside you",
  blocks: [],
  steps: [
    {
      id: "timetable",
      title: "A timetable",
      blocks: [
        "Weeks count from the day the terms are agreed. Four months from there to the board is a fair pace for eight children.",
        {
          type: "table",
          table: {
            caption: "One audit, week by week",
            columns: ["Week", "What", "Who"],
            rows: [
              ["0", "Terms of reference agreed; re-audit pencilled in", "Whoever commissions it, the lead"],
              ["1 to 2", "Sample and reserves drawn, references given", "The lead, with a witness"],
              ["2 to 4", "Involvement check", "Every agency"],
              ["4", "Auditors named and briefed; one trial case graded by all", "Agency leads"],
              ["5 to 7", "Files read, returns signed off", "Auditors"],
              ["8", "Missing returns chased, second readings done", "The lead, second readers"],
              ["9", "Sheets sent out", "The lead"],
              ["10", "Panel", "The chair"],
              ["11", "First feedback; case actions begun", "Managers"],
              ["12 to 15", "Report drafted, facts checked, signed off", "The lead, the chair"],
              ["16 to 18", "Board; second feedback; actions owned", "Board members"],
              ["Each quarter", "Actions followed, with proof", "The quality group"],
              ["42 to 68", "Read again", "The same agencies"],
            ],
          },
        },
      ],
    },
    {
      id: "checklist",
      title: "A checklist",
      blocks: [
        {
          type: "checklist",
          items: [
            "We can say in two sentences why this theme, and why now.",
            "The terms of reference are agreed and dated.",
            "Someone else could draw our sample again and get the same cases.",
            "The key list is held in one place, outside the audit.",
            "Every agency has answered for every case.",
            "The law we rely on, the DPIA and the sharing agreement are written down.",
            "No auditor holds or supervises the case they read.",
            "All auditors have the number to ring for an immediate concern.",
            "Every concern is closed, with who was told and what they did.",
            "Each missing return is chased, or named in the report.",
            "The panel gave a reason for each agreed grade.",
            "A second person read a share of the cases blind.",
            "Workers heard about their own case before the report came.",
            "Every figure has its base, and good practice has its place.",
            "Somebody tried to recognise a child in the report, and could not.",
            "Each action has one owner, one date and a proof.",
            "The date of the re-audit is in the diary.",
          ],
        },
      ],
    },
    {
      id: "law",
      title: "Law and guidance named here",
      blocks: [
        "This guide is for England and is not legal advice. Editions change, so look up the one that applied on the dates you read, and the one that applies to you today.",
        {
          type: "table",
          table: {
            caption: "What was named, and in which edition",
            columns: ["Name", "Edition", "Named for"],
            rows: [
              [
                "Working Together to Safeguard Children",
                "2026; check the edition in force",
                "What safeguarding partners do, and the route for serious cases",
              ],
              [
                "Children Act 2004, section 16H",
                "As amended; check the edition in force",
                "Requests for information by safeguarding partners",
              ],
              [
                "UK GDPR and the Data Protection Act 2018",
                "As amended; check the edition in force",
                "The basis for reading, the impact assessment, special care for some data",
              ],
            ],
          },
        },
      ],
    },
  ],
};
