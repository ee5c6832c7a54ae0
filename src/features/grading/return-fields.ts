import type { returnCells } from "../../domain/audit/cells.ts";
import type { Wording } from "../../domain/audit/values.ts";
import { standardsFor, voicesFor } from "../../domain/instrument/applicability.ts";
import type { Area, Instrument } from "../../domain/instrument/schema.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayTranscribed } from "../../domain/words/say-transcribed.ts";
import { answerWords, outcomeWords, yesNoWords } from "../../domain/words/value-words.ts";
import { asIs, type SavedField, savedField } from "../shared/saved-field.ts";
import { milestonesOf } from "./milestones-of.ts";
import { saySources } from "./say-evidence.ts";

interface Asked {
  readonly reasonsGiven: (timescaleId: string) => readonly (string | null)[];
  readonly cells: ReturnType<typeof returnCells>;
  readonly instrument: Instrument;
  readonly wording: Wording;
  readonly agency: { readonly id: string; readonly label: string };
}

/** What the box for the reason of one gap is called; `null`: the timescale has one gap. */
export function reasonLabel(gapFrom: string | null): string {
  return gapFrom === null ? "Reason on file for being late" : `Reason on file for being late, from ${sayDate(gapFrom)}`;
}

const asTick = (ticked: boolean) => (ticked ? "Yes" : "No");

/** Every field of an area that is put to the agency, in the order of the screen. */
export function fieldsOfArea(area: Area, asked: Asked, edition: string | null): SavedField[] {
  const { cells, instrument, wording, agency } = asked;
  const own = cells.area(area.id);
  return [
    ...standardsFor(area, agency.id).flatMap((standard) => {
      const number = `${area.number}.${area.standards.indexOf(standard) + 1}`;
      const { answer, harm, evidence, sources } = cells.standard(standard.id);
      return [
        savedField(answer, `${number} Answer`, `the answer to ${number}`, (value) => answerWords[value]),
        savedField(harm, `${number} Harm or unmanaged risk`, `the tick for harm at ${number}`, asTick),
        savedField(evidence, `${number} Evidence`, `the evidence for ${number}`, asIs),
        savedField(sources, `${number} Sources`, `the sources of ${number}`, saySources),
      ];
    }),
    ...milestonesOf(area, instrument, agency.id, edition).map(({ milestone: { id, label } }) =>
      savedField(cells.milestone(id), label, `“${label}”`, (dates) => dates.map(sayDate).join("; ")),
    ),
    ...instrument.timescales
      .filter(({ id }) => area.timescales.includes(id))
      .flatMap(({ id, label }) =>
        asked
          .reasonsGiven(id)
          .map((from) =>
            savedField(cells.lateReason(id, from), `${label}: ${reasonLabel(from)}`, `the reason for “${label}”`, asIs),
          ),
      ),
    savedField(own.outcome, "Grade", "the grade", (outcome) => outcomeWords(outcome, instrument, wording)),
    savedField(own.reason, "Why this grade", "the reason", asIs),
    savedField(own.goodPractice, "Good practice", "good practice", asIs),
    savedField(own.forDevelopment, "For development", "what is for development", asIs),
    { ...savedField(own.flag, "Raise this area at the panel", "the flag for the panel", asTick), empty: "No" },
  ];
}

/** The fields of the pages beside the areas. */
export function fieldsOfPage(page: "about" | "voices" | "overall", asked: Asked): SavedField[] {
  const { cells, instrument, wording, agency } = asked;
  switch (page) {
    case "about":
      return [
        {
          ...savedField(cells.transcribed, "Received on paper", "the mark of a return received on paper", (mark) =>
            sayTranscribed(mark, agency.label),
          ),
          empty: "No",
        },
        savedField(cells.independent, "Independent of the case", "whether you are independent", (v) => yesNoWords[v]),
        savedField(
          cells.workerSpoken,
          "Spoke with the worker",
          "whether the worker was spoken to",
          (v) => yesNoWords[v],
        ),
        savedField(cells.familyInput, "Heard from the family", "whether the family was heard", (v) => yesNoWords[v]),
        savedField(cells.inputNote, "What was heard, and from whom", "what was heard", asIs),
      ];
    case "voices":
      return voicesFor(instrument, agency.id).map(({ id, label }) =>
        savedField(cells.voice(id), label, `“${label}”`, asIs),
      );
    case "overall":
      return [
        savedField(cells.overallGrade, "Overall grade", "the overall grade", (outcome) =>
          outcomeWords(outcome, instrument, wording),
        ),
        savedField(cells.overallReason, "Why this overall grade", "the reason for the overall grade", asIs),
      ];
  }
}
