import { returnCells } from "#src/domain/audit/cells.ts";
import type { AreaOutcome, StandardAnswer } from "#src/domain/audit/values.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import { aReturnAddress } from "./a-return.ts";

export interface AreaSaid {
  readonly outcome?: AreaOutcome;
  readonly answers?: Readonly<Record<string, StandardAnswer>>;
  readonly evidence?: Readonly<Record<string, string>>;
  readonly harm?: readonly string[];
  readonly goodPractice?: string;
  readonly forDevelopment?: string;
}

/** A return with these words in it and no others, signed off. */
export function aSignedOffReturn(
  caseId: string,
  agencyId: string,
  areas: Readonly<Record<string, AreaSaid>>,
  overall?: AreaOutcome,
  instrumentId?: string,
): Change[] {
  const cells = returnCells(aReturnAddress(caseId, agencyId, instrumentId));
  return [
    ...Object.entries(areas).flatMap(([id, said]) => [
      ...(said.outcome === undefined ? [] : [change(cells.area(id).outcome, said.outcome)]),
      ...(said.goodPractice === undefined ? [] : [change(cells.area(id).goodPractice, said.goodPractice)]),
      ...(said.forDevelopment === undefined ? [] : [change(cells.area(id).forDevelopment, said.forDevelopment)]),
      ...Object.entries(said.answers ?? {}).map(([standard, answer]) =>
        change(cells.standard(standard).answer, answer),
      ),
      ...Object.entries(said.evidence ?? {}).map(([standard, text]) => change(cells.standard(standard).evidence, text)),
      ...(said.harm ?? []).map((standard) => change(cells.standard(standard).harm, true)),
    ]),
    ...(overall === undefined ? [] : [change(cells.overallGrade, overall)]),
    change(cells.signedOff, { role: "Named professional" }),
  ];
}
