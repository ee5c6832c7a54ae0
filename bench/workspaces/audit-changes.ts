import { caseCells, firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { type AreaOutcome, evidenceSources, grades, type StandardAnswer } from "#src/domain/audit/values.ts";
import { areasFor, standardsFor, voicesFor } from "#src/domain/instrument/applicability.ts";
import type { Area, Instrument } from "#src/domain/instrument/schema.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { CaseId, DocumentHash } from "#src/kernel/ids.ts";
import { believableText, pick } from "./believable-text.mjs";
import { seededRandom } from "./seeded-random.mjs";

/** The agencies that read a file, the first ones first where fewer do. */
const agencies = [
  "health-visiting",
  "social-care",
  "police",
  "education",
  "gp",
  "school-nursing",
  "hospital",
  "conference-chair",
];

const commonAnswers: readonly StandardAnswer[] = ["yes", "yes", "yes", "partly", "partly", "no", "not-on-file"];

export interface AuditOutline {
  readonly title: string;
  readonly seed: number;
  readonly returns: number;
  /** Signed off, a return can only be read. */
  readonly signedOff: boolean;
}

/** The id of the case with this number, from 1. */
export function caseNumber(number: number): CaseId {
  return `case${String(number).padStart(12, "0")}` as CaseId;
}

/** Everything that was ever said in one audit: its set-up, its cases and about 200 cells for each return. The same outline says the same. */
export function auditChanges(
  { title, seed, returns, signedOff }: AuditOutline,
  instrument: Instrument,
  hash: DocumentHash,
): Change[] {
  const random = seededRandom(seed);
  const changes: Change[] = [
    change(setUpCells.title, title),
    change(setUpCells.wording, "today"),
    change(setUpCells.edition, "2026"),
    change(setUpCells.instrument, { id: instrument.id, version: instrument.version, hash }),
    ...agencies.map((agency) => change(setUpCells.agency(agency), { state: "in" as const })),
  ];
  for (let made = 0; made < returns; made++) {
    const agency = agencies[made % agencies.length] ?? "police";
    const id = caseNumber(Math.floor(made / agencies.length) + 1);
    if (made % agencies.length === 0) changes.push(...caseChanges(id, made / agencies.length + 1, instrument, random));
    changes.push(change(caseCells(id).involvement(agency), "known"));
    changes.push(...returnChanges(id, agency, instrument, signedOff, random));
  }
  return changes;
}

function caseChanges(id: CaseId, number: number, instrument: Instrument, random: () => number): Change[] {
  const cells = caseCells(id);
  return [
    change(cells.presence, { state: "in" }),
    change(cells.reference, `EX-${String(number).padStart(3, "0")}`),
    ...instrument.profile.map((profile) => change(cells.band(profile.id), pick(random, profile.options).id)),
  ];
}

function returnChanges(
  caseId: CaseId,
  agencyId: string,
  instrument: Instrument,
  signedOff: boolean,
  random: () => number,
): Change[] {
  const cells = returnCells({ caseId, instrumentId: instrument.id, agencyId, slot: firstSlot(agencyId) });
  return [
    change(cells.independent, "yes"),
    change(cells.workerSpoken, random() < 0.7 ? "yes" : "no"),
    change(cells.familyInput, "no"),
    ...areasFor(instrument, agencyId).flatMap((area) => areaChanges(cells, area, agencyId, random)),
    ...voicesFor(instrument, agencyId).map(({ id }) => change(cells.voice(id), believableText(random, 220))),
    change(cells.overallGrade, grade(random)),
    change(cells.overallReason, believableText(random, 320)),
    ...(signedOff ? [change(cells.signedOff, { role: "Named professional" })] : []),
  ];
}

function areaChanges(
  cells: ReturnType<typeof returnCells>,
  area: Area,
  agencyId: string,
  random: () => number,
): Change[] {
  const own = cells.area(area.id);
  return [
    ...standardsFor(area, agencyId).flatMap(({ id }) => {
      const standard = cells.standard(id);
      return [
        change(standard.answer, pick(random, commonAnswers)),
        change(standard.evidence, believableText(random, 90)),
        ...(random() < 0.3 ? [change(standard.sources, [pick(random, evidenceSources)])] : []),
      ];
    }),
    change(own.outcome, grade(random)),
    change(own.reason, believableText(random, 240)),
    ...(random() < 0.5 ? [change(own.goodPractice, believableText(random, 180))] : []),
    ...(random() < 0.5 ? [change(own.forDevelopment, believableText(random, 180))] : []),
    change(own.progress, "complete"),
  ];
}

function grade(random: () => number): AreaOutcome {
  return pick(random, grades);
}
