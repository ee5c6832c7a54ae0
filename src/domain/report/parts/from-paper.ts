import type { PlaceData } from "../../overview/audit-data.ts";
import { count } from "../../words/count.ts";
import { sayTranscribed } from "../../words/say-transcribed.ts";
import { say } from "../blocks.ts";
import type { ReportBlock } from "../report-model.ts";
import { caseName, type ReportSource } from "../report-source.ts";

/** The longest list that is still read to its end; the table of returns marks every one. */
const listed = 12;

/** How many of the returns signed off were typed in from paper, and which. Nothing where none was. */
export function fromPaperBlocks({ data }: ReportSource): ReportBlock[] {
  const found = data.cases.flatMap((each) =>
    each.places
      .filter(isInFromPaper)
      .map((place) => `${caseName(each.case)}, ${place.agency.label}. ${sayMark(place)}`),
  );
  if (found.length === 0) return [];
  const counted = `${count(found.length, "of them was", "of them were")} received on paper and typed in for an agency that could not use Sightline. A return from paper counts like any other and is marked “from paper” wherever it is named.`;
  return [say(counted), ...(found.length > listed ? [] : found.map(say))];
}

export function isInFromPaper({ datum, isTranscribed }: PlaceData): boolean {
  return datum === "received" && isTranscribed;
}

function sayMark({ agency, readers: [first] }: PlaceData): string {
  const mark = first?.transcribed;
  return mark?.state === "value" ? sayTranscribed(mark.value, agency.label) : "Two versions of the mark stand.";
}
