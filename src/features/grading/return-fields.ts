import type { returnCells } from "../../domain/audit/cells.ts";
import type { Wording } from "../../domain/audit/values.ts";
import { standardsFor, voicesFor } from "../../domain/instrument/applicability.ts";
import type { Area, Instrument } from "../../domain/instrument/schema.ts";
import { inWords } from "../../domain/instrument/wording.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { sayDate } from "../shared/cell-dates.ts";
import { answerWords, outcomeWords, yesNoWords } from "../shared/cell-words.ts";
import { milestonesOf } from "./milestones-of.ts";
import { saySources } from "./say-evidence.ts";

/** One field of a return, as lists of fields speak of it. */
export interface ReturnField {
  readonly cell: Cell<unknown>;
  /** As a heading, e.g. "8.1 Answer". */
  readonly label: string;
  /** Within a sentence, e.g. "the answer to 8.1". */
  readonly what: string;
  /** One of its values as people read it. */
  readonly say: (value: unknown) => string;
}

interface Asked {
  readonly cells: ReturnType<typeof returnCells>;
  readonly instrument: Instrument;
  readonly wording: Wording;
  readonly agency: { readonly id: string };
}

// The cell's own type vouches for its values; the list forgets it, because it holds fields of many types.
function field<V>(cell: Cell<V>, label: string, what: string, say: (value: V) => string): ReturnField {
  return { cell, label, what, say: (value) => say(value as V) };
}

const asIs = (text: string) => text;
const asTick = (ticked: boolean) => (ticked ? "Ticked" : "Not ticked");

/** Every field of an area that is put to the agency, in the order of the screen. */
export function fieldsOfArea(area: Area, asked: Asked, edition: string | null): ReturnField[] {
  const { cells, instrument, wording, agency } = asked;
  const own = cells.area(area.id);
  return [
    ...standardsFor(area, agency.id).flatMap((standard) => {
      const number = `${area.number}.${area.standards.indexOf(standard) + 1}`;
      const { answer, harm, evidence, sources } = cells.standard(standard.id);
      return [
        field(answer, `${number} Answer`, `the answer to ${number}`, (value) => answerWords[value]),
        field(harm, `${number} Harm or unmanaged risk`, `the tick for harm at ${number}`, asTick),
        field(evidence, `${number} Evidence`, `the evidence for ${number}`, asIs),
        field(sources, `${number} Sources`, `the sources of ${number}`, saySources),
      ];
    }),
    ...milestonesOf(area, instrument, agency.id, edition).map(({ milestone }) => {
      const label = inWords(milestone.label, instrument, wording);
      return field(cells.milestone(milestone.id), label, `“${label}”`, (dates) => dates.map(sayDate).join("; "));
    }),
    field(own.outcome, "Grade", "the grade", (outcome) => outcomeWords(outcome, instrument, wording)),
    field(own.reason, "Why this grade", "the reason", asIs),
    field(own.goodPractice, "Good practice", "good practice", asIs),
    field(own.forDevelopment, "For development", "what is for development", asIs),
    field(own.flag, "Raise this area at the panel", "the flag for the panel", asTick),
  ];
}

/** The fields of the pages beside the areas. */
export function fieldsOfPage(page: "about" | "voices" | "overall", asked: Asked): ReturnField[] {
  const { cells, instrument, wording, agency } = asked;
  switch (page) {
    case "about":
      return [
        field(cells.independent, "Independent of the case", "whether you are independent", (v) => yesNoWords[v]),
        field(cells.workerSpoken, "Spoke with the worker", "whether the worker was spoken to", (v) => yesNoWords[v]),
        field(cells.familyInput, "Heard from the family", "whether the family was heard", (v) => yesNoWords[v]),
        field(cells.inputNote, "What was heard, and from whom", "what was heard", asIs),
      ];
    case "voices":
      return voicesFor(instrument, agency.id).map((voice) => {
        const label = inWords(voice.label, instrument, wording);
        return field(cells.voice(voice.id), label, `“${label}”`, asIs);
      });
    case "overall":
      return [
        field(cells.overallGrade, "Overall grade", "the overall grade", (outcome) =>
          outcomeWords(outcome, instrument, wording),
        ),
        field(cells.overallReason, "Why this overall grade", "the reason for the overall grade", asIs),
      ];
  }
}
