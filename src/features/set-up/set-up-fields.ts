import { setUpCells } from "../../domain/audit/cells.ts";
import { listEditions } from "../../domain/instrument/editions.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { localLimitsOf } from "../../domain/timescale/local-limits.ts";
import { wordingLabels } from "../../domain/words/report-words.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayLocalLimit } from "../../domain/words/say-limit.ts";
import { sayPeriod } from "../../domain/words/say-period.ts";
import { asIs, type SavedField, savedField } from "../shared/saved-field.ts";
import { agenciesOf, sayPresence } from "./agency-choice.tsx";
import { localLimitLabel } from "./local-limit-label.ts";

/** Every field of the set-up but the instruments, which stand once somebody has answered. */
export function setUpFields(instruments: readonly Instrument[]): SavedField[] {
  const editions = instruments.flatMap(listEditions);
  return [
    savedField(setUpCells.title, "Title", "the title", asIs),
    savedField(setUpCells.theme, "Theme", "the theme", asIs),
    savedField(setUpCells.why, "Why this, and why now", "the reason for this audit", asIs),
    savedField(setUpCells.linesOfEnquiry, "Lines of enquiry", "the lines of enquiry", asIs),
    savedField(setUpCells.wording, "Wording", "the wording", (wording) => wordingLabels[wording]),
    savedField(
      setUpCells.edition,
      "Timescale edition",
      "the edition",
      (id) => editions.find((each) => each.id === id)?.label ?? id,
    ),
    ...instruments.flatMap(limitFields),
    savedField(setUpCells.termDates, "Term dates", "the term dates", asIs),
    savedField(setUpCells.wordsToLookFor, "Words to look for", "the words to look for", asIs),
    ...agenciesOf(instruments).map(({ id, label }) =>
      savedField(setUpCells.agency(id), label, `whether ${label} takes part`, sayPresence),
    ),
    savedField(setUpCells.periodRead, "Period read", "the period read", sayPeriod),
    savedField(setUpCells.periodJudged, "Period judged", "the period judged", sayPeriod),
    savedField(setUpCells.returnsDue, "Returns due", "the date returns are due", sayDate),
    savedField(setUpCells.panelDate, "Panel meets", "the date of the panel", sayDate),
    savedField(setUpCells.reportDate, "Report due", "the date the report is due", sayDate),
  ];
}

/** Of every edition: an audit may have read by another one when a value was entered. */
function limitFields(instrument: Instrument): SavedField[] {
  const editions = [null, ...listEditions(instrument).map(({ id }) => id)];
  const asked = new Map(
    editions
      .flatMap((edition) => localLimitsOf(instrument, edition))
      .map((each) => [`${each.timescale.id}/${each.which}`, each]),
  );
  return [...asked.values()].map(({ timescale, which }) => {
    const label = localLimitLabel(timescale, which);
    const cell = setUpCells.localLimit(instrument.id, timescale.id, which);
    return savedField(cell, label, `the local limit of “${label}”`, sayLocalLimit);
  });
}
