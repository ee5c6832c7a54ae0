import type { Area, Instrument, Standard } from "./schema.ts";

/** Whether a question is put to an agency: the one meaning of `answeredBy`. */
export function isPutTo(answeredBy: "every-agency" | readonly string[], agencyId: string): boolean {
  return answeredBy === "every-agency" || answeredBy.includes(agencyId);
}

/** The areas that the instrument puts to an agency, in the instrument's order. */
export function areasFor(instrument: Instrument, agencyId: string): Area[] {
  return instrument.areas.filter((area) => isPutTo(area.answeredBy, agencyId));
}

/** The standards of an area that the instrument puts to an agency. */
export function standardsFor(area: Area, agencyId: string): Standard[] {
  return area.standards.filter((standard) => isPutTo(standard.answeredBy, agencyId));
}

export function voicesFor(instrument: Instrument, agencyId: string): Instrument["voices"] {
  return instrument.voices.filter((voice) => isPutTo(voice.answeredBy, agencyId));
}

/** The milestones whose dates an agency is asked for. */
export function milestonesFor(instrument: Instrument, agencyId: string): Instrument["milestones"] {
  return instrument.milestones.filter((milestone) => milestone.recordedBy.includes(agencyId));
}

/** `false`: not applicable by the instrument, which is counted apart from "not applicable" said by an auditor. A band not given rules nothing out. */
export function applies(area: Area, bandOf: (profileId: string) => string | undefined): boolean {
  if (area.appliesWhen === null) return true;
  const band = bandOf(area.appliesWhen.profile);
  return band === undefined || area.appliesWhen.in.includes(band);
}
