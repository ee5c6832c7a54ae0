import type { Instrument } from "./schema.ts";
import { inWords } from "./wording.ts";

/** A text in today's wording. */
export function inTodaysWords(text: string, instrument: Instrument): string {
  return inWords(text, instrument, "today");
}

/** "8 The plan" */
export function sayAreaName(
  { number, title }: { readonly number: number; readonly title: string },
  instrument: Instrument,
): string {
  return `${number} ${inTodaysWords(title, instrument)}`;
}

/** What ids are called, in today's wording. */
export function namesOf(instrument: Instrument) {
  const label = (list: readonly { readonly id: string; readonly label: string }[]) => (id: string) =>
    inTodaysWords(list.find((each) => each.id === id)?.label ?? id, instrument);
  const agency = label(instrument.agencies);
  return {
    agency,
    theme: label(instrument.themes),
    milestone: label(instrument.milestones),
    basis: label(instrument.basis.map(({ id, title, edition }) => ({ id, label: `${title}, ${edition}` }))),
    asked: (answeredBy: "every-agency" | readonly string[]) =>
      answeredBy === "every-agency" ? "Every agency" : answeredBy.map(agency).join(", "),
    bands: (bands: Instrument["areas"][number]["appliesWhen"]) => {
      if (bands === null) return "Every child";
      const question = instrument.profile.find(({ id }) => id === bands.profile);
      const chosen = bands.in.map(label(question?.options ?? []));
      return `${inTodaysWords(question?.label ?? bands.profile, instrument)}: ${chosen.join(", ")}`;
    },
  };
}
