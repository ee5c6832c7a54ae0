import type { Guide, GuideSection, GuideStep } from "./guide.ts";

export interface NumberedSection {
  readonly section: GuideSection;
  readonly steps: readonly { readonly number: number; readonly step: GuideStep }[];
}

/** The sections of a guide with their steps, numbered through the whole guide. */
export function numberSteps({ sections }: Guide): readonly NumberedSection[] {
  let before = 0;
  return sections.map((section) => {
    const steps = (section.steps ?? []).map((step, index) => ({ number: before + index + 1, step }));
    before += steps.length;
    return { section, steps };
  });
}
