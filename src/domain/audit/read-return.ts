import { applies, areasFor, milestonesFor, standardsFor, voicesFor } from "../instrument/applicability.ts";
import type { Area, Instrument, Standard } from "../instrument/schema.ts";
import type { Cell } from "../log/cell.ts";
import { conflictsAt } from "../log/conflicts.ts";
import { currentValue, type Reading, readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { caseCells, type ReturnAddress, returnCells, returnSubject } from "./cells.ts";
import type {
  AreaOutcome,
  AreaProgress,
  EvidenceSource,
  SignOff,
  StandardAnswer,
  Transcription,
  YesNo,
} from "./values.ts";

export interface StandardView {
  readonly standard: Standard;
  readonly answer: Reading<StandardAnswer>;
  readonly evidence: Reading<string>;
  readonly sources: Reading<readonly EvidenceSource[]>;
  readonly harm: Reading<boolean>;
}

export interface AreaView {
  readonly area: Area;
  /** `false`: not applicable to this child by the instrument. What was answered all the same stays in. */
  readonly applies: boolean;
  readonly outcome: Reading<AreaOutcome>;
  readonly reason: Reading<string>;
  readonly goodPractice: Reading<string>;
  readonly forDevelopment: Reading<string>;
  readonly flag: Reading<boolean>;
  readonly progress: Reading<AreaProgress>;
  /** Those that the instrument puts to this agency. */
  readonly standards: readonly StandardView[];
}

/** One return as it stands, in the instrument's order. Every reading may be a conflict. */
export interface ReturnView {
  readonly address: ReturnAddress;
  /** Anything was ever said in it, even if it has been cleared since. */
  readonly begun: boolean;
  /** Typed in as received on paper. It counts as any other return. */
  readonly transcribed: Reading<Transcription>;
  readonly about: {
    readonly independent: Reading<YesNo>;
    readonly workerSpoken: Reading<YesNo>;
    readonly familyInput: Reading<YesNo>;
    readonly inputNote: Reading<string>;
  };
  readonly voices: readonly { readonly voice: Instrument["voices"][number]; readonly text: Reading<string> }[];
  readonly milestones: readonly {
    readonly milestone: Instrument["milestones"][number];
    readonly dates: Reading<readonly string[]>;
  }[];
  /** The reason recorded for a gap that was late; `null` of a timescale that does not repeat. */
  readonly lateReason: (timescaleId: string, gapFrom: string | null) => Reading<string>;
  readonly areas: readonly AreaView[];
  readonly overall: { readonly grade: Reading<AreaOutcome>; readonly reason: Reading<string> };
  readonly signedOff: Reading<SignOff>;
  readonly conflicts: readonly Cell<unknown>[];
}

export function readReturn(log: Log, address: ReturnAddress, instrument: Instrument): ReturnView {
  const { agencyId, caseId } = address;
  const cells = returnCells(address);
  const subject = returnSubject(address);
  const bandOf = (profileId: string) => currentValue(log, caseCells(caseId).band(profileId));
  return {
    address,
    begun: log.subjects.has(subject),
    transcribed: readCell(log, cells.transcribed),
    about: {
      independent: readCell(log, cells.independent),
      workerSpoken: readCell(log, cells.workerSpoken),
      familyInput: readCell(log, cells.familyInput),
      inputNote: readCell(log, cells.inputNote),
    },
    voices: voicesFor(instrument, agencyId).map((voice) => ({ voice, text: readCell(log, cells.voice(voice.id)) })),
    milestones: milestonesFor(instrument, agencyId).map((milestone) => ({
      milestone,
      dates: readCell(log, cells.milestone(milestone.id)),
    })),
    lateReason: (timescaleId, gapFrom) => readCell(log, cells.lateReason(timescaleId, gapFrom)),
    areas: areasFor(instrument, agencyId).map((area) => readArea(log, address, area, applies(area, bandOf))),
    overall: { grade: readCell(log, cells.overallGrade), reason: readCell(log, cells.overallReason) },
    signedOff: readCell(log, cells.signedOff),
    conflicts: conflictsAt(log, subject),
  };
}

function readArea(log: Log, address: ReturnAddress, area: Area, doesApply: boolean): AreaView {
  const returned = returnCells(address);
  const cells = returned.area(area.id);
  return {
    area,
    applies: doesApply,
    outcome: readCell(log, cells.outcome),
    reason: readCell(log, cells.reason),
    goodPractice: readCell(log, cells.goodPractice),
    forDevelopment: readCell(log, cells.forDevelopment),
    flag: readCell(log, cells.flag),
    progress: readCell(log, cells.progress),
    standards: standardsFor(area, address.agencyId).map((standard) => {
      const { answer, evidence, sources, harm } = returned.standard(standard.id);
      return {
        standard,
        answer: readCell(log, answer),
        evidence: readCell(log, evidence),
        sources: readCell(log, sources),
        harm: readCell(log, harm),
      };
    }),
  };
}
