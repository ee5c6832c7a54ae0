import {
  caseCells,
  concernCells,
  firstSlot,
  panelCells,
  reportCells,
  returnCells,
  setUpCells,
} from "#src/domain/audit/cells.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { CaseId, ConcernId } from "#src/kernel/ids.ts";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { started } from "#tests/support/fault-store.ts";
import { okOf } from "#tests/support/moving.ts";
import { anInstrumentFile, theSmallInstrument } from "./an-instrument-file.ts";

export const [caseOne, caseTwo, caseOut] = [
  "k3v9m2q7x4n8p5r1" as CaseId,
  "m7q2v9k4x8n3p5r1" as CaseId,
  "n8p5r1k3v9m2q7x4" as CaseId,
];
const concern = "q7x4n8p5r1k3v9m2" as ConcernId;

/** One text for every place in which something can be written about a child. Wherever any of them is found, it was not deleted. */
export const written = {
  note: "canary note of whoever read the file",
  evidence: "canary evidence line",
  earlierEvidence: "canary evidence as it was before",
  reason: "canary reason for a grade",
  goodPractice: "canary good practice",
  forDevelopment: "canary for development",
  voice: "canary voice of a child",
  late: "canary reason for being late",
  overall: "canary reason overall",
  concern: "canary immediate concern",
  response: "canary response to it",
  panel: "canary reason of the panel",
  taken: "canary why a case was taken out",
  settled: "canary why the police know the family",
  draft: "canary half a sentence",
  earlierReference: "CANARY-1",
} as const;

function aReturn(caseId: CaseId, agencyId: string): Change[] {
  const { id } = theSmallInstrument();
  const cells = returnCells({ caseId, instrumentId: id, agencyId, slot: firstSlot(agencyId) });
  return [
    change(cells.inputNote, written.note),
    change(cells.standard("plan-names-harm").answer, "yes"),
    change(cells.standard("plan-names-harm").evidence, written.earlierEvidence),
    change(cells.standard("plan-names-harm").evidence, written.evidence),
    change(cells.standard("plan-names-harm").sources, ["file"]),
    change(cells.area("plan").outcome, "good"),
    change(cells.area("plan").reason, written.reason),
    change(cells.area("plan").goodPractice, written.goodPractice),
    change(cells.area("plan").forDevelopment, written.forDevelopment),
    change(cells.voice("child"), written.voice),
    change(cells.milestone("initial-conference"), ["2026-03-12"]),
    change(cells.lateReason("first-core-group", null), written.late),
    change(cells.overallGrade, "good"),
    change(cells.overallReason, written.overall),
    change(cells.signedOff, { role: "Named professional" }),
  ];
}

/** Two children, read by social care and the police, with everything said that can be said, and the audit signed off on 21 November 2026. */
export async function anAuditToDelete(workspace: Workspace, more: readonly Change[] = []): Promise<OpenAudit> {
  const audit = await started(workspace);
  const instrument = theSmallInstrument();
  const hash = okOf(await workspace.keepInstrument(anInstrumentFile()));
  const concerns = concernCells(concern);
  const agreed = panelCells(caseOne, instrument.id).area("plan");
  okOf(
    await audit.save([
      change(setUpCells.title, "Neglect, spring 2026"),
      change(setUpCells.instrument, { id: instrument.id, version: instrument.version, hash }),
      change(setUpCells.agency("social-care"), { state: "in" }),
      change(setUpCells.agency("police"), { state: "in" }),
      ...[caseOne, caseTwo, caseOut].flatMap((id, index) => [
        change(caseCells(id).presence, { state: "in" }),
        change(caseCells(id).reference, index === 0 ? written.earlierReference : `CP-${index + 1}`),
        change(caseCells(id).reference, `CP-${index + 1}`),
        change(caseCells(id).involvement("police"), "known", written.settled),
        change(caseCells(id).band("age-band"), "5-17"),
      ]),
      change(caseCells(caseOut).presence, { state: "removed", reason: written.taken }),
      ...aReturn(caseOne, "social-care"),
      ...aReturn(caseOne, "police"),
      ...aReturn(caseTwo, "police"),
      change(agreed.agreed, "requires-improvement"),
      change(agreed.reason, written.panel),
      change(concerns.caseId, caseOne),
      change(concerns.what, written.concern),
      change(concerns.response, written.response),
      change(concerns.closed, { role: "Duty manager" }),
      change(reportCells.narrative("summary"), "What the lead wrote stays."),
      ...more,
      change(setUpCells.signedOff, { role: "QA lead" }),
    ]),
  );
  okOf(
    await audit.keepDraft(
      returnCells({ caseId: caseTwo, instrumentId: instrument.id, agencyId: "police", slot: firstSlot("police") }).area(
        "plan",
      ).reason,
      written.draft,
    ),
  );
  return audit;
}

/** Which of the texts are somewhere in another. */
export function foundIn(text: string): string[] {
  return Object.values(written).filter((each) => text.includes(each));
}
