import type { ListedAgency } from "../audit/list-agencies.ts";
import type { ListedCase } from "../audit/list-cases.ts";
import type { AreaView } from "../audit/read-return.ts";
import type { Grade } from "../audit/values.ts";
import type { Area, Instrument, Standard } from "../instrument/schema.ts";
import { type AuditData, hasEvidence, textOf } from "./audit-data.ts";
import { isNotGraded } from "./kinds.ts";
import { gradeDatum } from "./read-data.ts";

/** Where something was said: one return, by its case and agency. */
export interface From {
  readonly case: ListedCase;
  readonly agency: ListedAgency;
  /** Typed in as received on paper. */
  readonly isTranscribed: boolean;
}

export interface EvidenceFree extends From {
  readonly area: Area;
  readonly grade: Grade;
}

export interface Harm extends From {
  readonly area: Area;
  readonly standard: Standard;
  readonly evidence: string;
}

export interface Said extends From {
  readonly text: string;
}

/** Areas that were graded with no line of evidence under any standard, and how many were graded at all. */
export function evidenceFreeGrades(data: AuditData): {
  readonly base: number;
  readonly found: readonly EvidenceFree[];
} {
  let base = 0;
  const found: EvidenceFree[] = [];
  for (const { view, ...from } of areaViews(data)) {
    const grade = gradeDatum(view);
    if (isNotGraded(grade)) continue;
    base++;
    if (!hasEvidence(view)) found.push({ ...from, area: view.area, grade });
  }
  return { base, found };
}

/** Critical standards answered no where the auditor ticked harm or unmanaged risk. */
export function harmFound(data: AuditData): Harm[] {
  return [...areaViews(data)].flatMap(({ view, ...from }) =>
    view.standards
      .filter(
        ({ standard, answer, harm }) =>
          // The tick stands for a no alone: an answer that was changed afterwards has taken it back.
          standard.critical &&
          answer.state === "value" &&
          answer.value === "no" &&
          harm.state === "value" &&
          harm.value,
      )
      .map(({ standard, evidence }) => ({ ...from, area: view.area, standard, evidence: textOf(evidence) })),
  );
}

/** What auditors wrote into one box of one area. */
export function saidInArea({ cases }: AuditData, areaId: string, box: "goodPractice" | "forDevelopment"): Said[] {
  return cases.flatMap(({ case: listed, places }) =>
    places.flatMap(({ agency, isTranscribed, areas }) => {
      const view = areas.get(areaId);
      const text = view === undefined || view === null ? "" : textOf(view[box]);
      return text === "" ? [] : [{ case: listed, agency, isTranscribed, text }];
    }),
  );
}

/** What auditors wrote of one person's voice. */
export function saidOfVoice({ cases }: AuditData, voice: Instrument["voices"][number]): Said[] {
  return cases.flatMap(({ case: listed, places }) =>
    places.flatMap(({ agency, isTranscribed, readers: [first] }) => {
      const given = first?.voices.find((each) => each.voice.id === voice.id);
      const text = given === undefined ? "" : textOf(given.text);
      return text === "" ? [] : [{ case: listed, agency, isTranscribed, text }];
    }),
  );
}

/** Every area of every return that is in, as its first reader sees it. */
function* areaViews({ cases }: AuditData): Generator<From & { readonly view: AreaView }> {
  for (const { case: listed, places } of cases) {
    for (const { agency, isTranscribed, areas } of places) {
      for (const view of areas.values()) if (view !== null) yield { case: listed, agency, isTranscribed, view };
    }
  }
}
