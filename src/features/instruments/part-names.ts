import type { Part } from "../../domain/instrument/comparison.ts";

/** What stands beside the areas in an instrument. */
export const partNames: Readonly<Record<Part, string>> = {
  grades: "What the grades mean",
  wordings: "Words of the two wordings",
  agencies: "Agencies",
  profile: "Profile questions",
  voices: "Voices",
  themes: "Themes",
  milestones: "Milestones",
  timescales: "Timescales",
  basis: "What it rests on",
};
