import { type CaseData, type PlaceData, textOf } from "../overview/audit-data.ts";
import { type TimescaleAnswer, timescaleAt } from "../overview/timescale-figures.ts";
import { sayDate } from "../words/say-date.ts";
import { sayJudgements, type TimescaleNames } from "../words/say-timescale.ts";
import { timescaleWords } from "../words/timescale-words.ts";
import type { ReportSource } from "./report-source.ts";

export interface TimescaleRow {
  readonly item: string;
  /** One word for the whole of it, or else why it has none. */
  readonly value: string;
  readonly none: string;
  readonly mark: string;
  /** Every gap in words, and the reasons that are recorded. */
  readonly text: string;
}

/** One row for each timescale that an agency is counted for on one case: what the figures of the report are counted from. */
export function timescaleRows(source: ReportSource, each: CaseData, place: PlaceData): TimescaleRow[] {
  const { instrument, limits } = source;
  const names = namesIn(source);
  return instrument.timescales.flatMap((timescale) => {
    const answer = timescaleAt(source.data, each, place, timescale, limits);
    if (answer === null) return [];
    const reasons = answer.gaps.flatMap(({ from }) => {
      const reading = place.readers[0]?.lateReason(timescale.id, from);
      return reading === undefined || textOf(reading) === "" ? [] : [textOf(reading)];
    });
    const lines = sayJudgements(
      answer.gaps.map(({ judgement }) => judgement),
      names,
    );
    return [
      {
        item: timescale.label,
        ...timescaleWords(answer.datum),
        mark: dueOf(answer),
        text: [lines.join("; "), ...[...new Set(reasons)].map((reason) => `Reason recorded: ${reason}`)]
          .filter((text) => text !== "")
          .join(". "),
      },
    ];
  });
}

function namesIn({ instrument }: ReportSource): TimescaleNames {
  const name = (list: readonly { readonly id: string; readonly label: string }[]) => (id: string) =>
    list.find((each) => each.id === id)?.label ?? id;
  return { milestone: name(instrument.milestones), profile: name(instrument.profile) };
}

/** When the gap that decides was due. */
function dueOf({ datum, gaps }: TimescaleAnswer): string {
  const decisive = gaps.find(({ judgement }) => judgement.type === datum)?.judgement;
  return decisive !== undefined && "due" in decisive ? `due ${sayDate(decisive.due)}` : "";
}
