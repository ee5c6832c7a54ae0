import { addCases } from "#src/domain/audit/add-cases.ts";
import { type AuditProgress, auditProgress } from "#src/domain/audit/audit-progress.ts";
import type { Carried } from "#src/domain/audit/carried.ts";
import { firstSlot, returnCells, returnSubject, setUpCells } from "#src/domain/audit/cells.ts";
import { closeConcern } from "#src/domain/audit/close-concern.ts";
import { listCases } from "#src/domain/audit/list-cases.ts";
import { isOpen, listConcerns } from "#src/domain/audit/list-concerns.ts";
import { markTranscribed } from "#src/domain/audit/mark-transcribed.ts";
import { raiseConcern } from "#src/domain/audit/raise-concern.ts";
import { readReturn } from "#src/domain/audit/read-return.ts";
import { returnProgress } from "#src/domain/audit/return-progress.ts";
import { setCarried } from "#src/domain/audit/set-carried.ts";
import { signOffAudit } from "#src/domain/audit/sign-off-audit.ts";
import { signOffReturn } from "#src/domain/audit/sign-off-return.ts";
import type { AreaOutcome, StandardAnswer, Transcription } from "#src/domain/audit/values.ts";
import { wholeProgress } from "#src/domain/audit/whole-progress.ts";
import { besideFirst } from "#src/domain/instrument/beside-first.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import { type Reading, readCell } from "#src/domain/log/heads.ts";
import { type Merged, proveIncoming } from "#src/domain/log/merge.ts";
import { settleConflict, takeEverythingFrom } from "#src/domain/log/settle-conflict.ts";
import { buildReport } from "#src/domain/report/build-report.ts";
import type { ReportModel } from "#src/domain/report/report-model.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { CaseId, ConcernId, DeviceId, DocumentHash } from "#src/kernel/ids.ts";
import type { Result } from "#src/kernel/result.ts";
import { aLaptop, type Laptop } from "#tests/support/builders/a-laptop.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { fixedPorts, sha256 } from "#tests/support/builders/fixed-ports.ts";

export const instrument = anInstrument();

/** Someone at a laptop. What they do goes through the same commands and the same bringing in of files as on a screen. */
class Person {
  readonly laptop: Laptop;

  /** `run` 2 and on: the same laptop, begun again from a backup. */
  constructor(laptop: string, clock?: string, run?: number) {
    this.laptop = aLaptop(laptop, clock, run);
  }

  /** Takes in everything that the other one has, as one file. */
  takesInFrom(other: Person): Merged {
    return this.takesIn(other.laptop.events, other);
  }

  takesIn(events: Laptop["events"], from: Person): Merged {
    const file = { events, ends: [from.laptop.end()] };
    return this.laptop.bringInProven(okOf(proveIncoming(this.laptop.log, file, sha256)));
  }

  raisesConcern(what: string): ConcernId {
    const { id, changes } = raiseConcern({ what, toldRole: "Duty manager" }, this.laptop.ports);
    this.laptop.save(...changes);
    return id;
  }

  closesConcern(id: ConcernId, role: string, response?: string) {
    const input = response === undefined ? { id, role } : { id, role, response };
    const result = closeConcern(this.laptop.log, input);
    if (result.ok) this.laptop.save(...result.value);
    return result;
  }

  openConcerns(): (string | null)[] {
    return listConcerns(this.laptop.log)
      .filter(isOpen)
      .map(({ what }) => what);
  }
}

/** The quality assurance lead, who sets the audit up and brings it together. */
export class Lead extends Person {
  private readonly chance = fixedPorts("the lead's cases");
  private instruments: readonly Instrument[] = [instrument];

  /** A second instrument beside the first, and the cases that carry something else than the first alone. */
  addsInstrument(second: Instrument, carrying: Readonly<Record<string, Carried>>): void {
    const choice = ({ id, version }: Instrument) => ({ id, version, hash: `hash-of-${id}` as DocumentHash });
    this.laptop.save(
      change(setUpCells.instrument, choice(instrument)),
      change(setUpCells.secondInstrument, choice(second)),
    );
    this.instruments = [instrument, besideFirst(instrument, second)];
    for (const [reference, carried] of Object.entries(carrying)) this.saysOf(reference, carried);
  }

  saysOf(reference: string, carried: Carried) {
    const caseId = caseOn(this.laptop, reference);
    const result = setCarried(this.laptop.log, { caseId, carried });
    if (result.ok) this.laptop.save(...result.value);
    return result;
  }

  /** Who owes what over both instruments, in words: `CP-1, child-in-need: police begun`. */
  wholeTracker(): string[] {
    return wholeProgress(this.laptop.log, this.instruments).rows.flatMap(
      ({ case: { reference }, instrument: by, places }) =>
        places.map(({ agencyId, state }) => `${reference}, ${by.id}: ${agencyId} ${state}`),
    );
  }

  /** The report by one of the instruments, as its model. */
  reports(by: Instrument) {
    const read = this.instruments.find(({ id }) => id === by.id) ?? by;
    const source = readReportSource(this.laptop.log, read, "today");
    return { source, report: buildReport(source, "today") };
  }

  setsUp({ cases, agencies }: { cases: readonly string[]; agencies: readonly string[] }): void {
    const { changes } = okOf(addCases(this.laptop.log, cases, this.chance));
    this.laptop.save(...changes, ...agencies.map((id) => change(setUpCells.agency(id), { state: "in" })));
  }

  progress(): AuditProgress {
    return auditProgress(this.laptop.log, instrument);
  }

  /** The report as it stands, in today's words. */
  report(): ReportModel {
    return buildReport(readReportSource(this.laptop.log, instrument, "today"), "today");
  }

  /** Where each agency stands, case by case, in words: `CP-1: police begun`. */
  tracker(): string[] {
    return this.progress().cases.flatMap(({ case: { reference }, places }) =>
      places.map(({ agencyId, state }) => `${reference}: ${agencyId} ${state}`),
    );
  }

  signsTheAuditOff(role: string) {
    const result = signOffAudit(this.laptop.log, { instruments: this.instruments, role });
    if (result.ok) this.laptop.save(...result.value.changes);
    return result;
  }

  /** The case and agency whose answers are looked at or settled. */
  looksAt(reference: string, agencyId: string): ReturnInHand {
    return new ReturnInHand(this.laptop, reference, agencyId);
  }
}

/** An agency's auditor. Two laptops of one agency share the agency's place, as a colleague who takes over does. */
export class Auditor extends Person {
  private readonly agencyId: string;

  constructor(laptop: string, agencyId: string, clock?: string, run?: number) {
    super(laptop, clock, run);
    this.agencyId = agencyId;
  }

  reads(reference: string, by: Instrument = instrument): ReturnInHand {
    return new ReturnInHand(this.laptop, reference, this.agencyId, by);
  }
}

/** One return, open on one laptop. */
export class ReturnInHand {
  private readonly laptop: Laptop;
  private readonly address;
  private readonly by: Instrument;

  constructor(laptop: Laptop, reference: string, agencyId: string, by: Instrument = instrument) {
    this.laptop = laptop;
    this.by = by;
    const caseId = caseOn(laptop, reference);
    this.address = { caseId, instrumentId: by.id, agencyId, slot: firstSlot(agencyId) };
  }

  answers(standardId: string, answer: StandardAnswer, evidence = "Record of 12 March"): this {
    const { answer: cell, evidence: line } = this.cells.standard(standardId);
    this.laptop.save(change(cell, answer), change(line, evidence));
    return this;
  }

  grades(areaId: string, outcome: AreaOutcome): this {
    this.laptop.save(change(this.cells.area(areaId).outcome, outcome));
    return this;
  }

  completes(areaId: string): this {
    this.laptop.save(change(this.cells.area(areaId).progress, "complete"));
    return this;
  }

  leavesForLater(areaId: string): this {
    this.laptop.save(change(this.cells.area(areaId).progress, "later"));
    return this;
  }

  /** Says that it came on paper, or that it did not after all. */
  marksFromPaper(mark: Transcription | null) {
    const result = markTranscribed(this.laptop.log, { address: this.address, mark });
    if (result.ok) this.laptop.save(...result.value);
    return result;
  }

  signsOff(role: string) {
    const input = { address: this.address, instrument: this.by, role };
    const result = signOffReturn(this.laptop.log, input);
    if (result.ok) this.laptop.save(...result.value.changes);
    return result;
  }

  progress() {
    return returnProgress(readReturn(this.laptop.log, this.address, this.by));
  }

  grade(areaId: string): Reading<AreaOutcome> {
    return readCell(this.laptop.log, this.cells.area(areaId).outcome);
  }

  /** The grades that stand in one area: none, one, or two that differ. */
  gradesShown(areaId: string): (AreaOutcome | null)[] {
    const reading = this.grade(areaId);
    if (reading.state === "conflict") return reading.versions.map(({ value }) => value).sort();
    return reading.state === "value" ? [reading.value] : [];
  }

  settles(areaId: string, outcome: AreaOutcome, reason: string): void {
    this.laptop.save(settleConflict(this.laptop.log, this.cells.area(areaId).outcome, outcome, reason));
  }

  takesEverythingFrom(laptop: string): number {
    const taken = takeEverythingFrom(this.laptop.log, returnSubject(this.address), laptop as DeviceId);
    this.laptop.save(...taken.changes);
    return taken.unsettled.length;
  }

  private get cells() {
    return returnCells(this.address);
  }
}

function caseOn(laptop: Laptop, reference: string): CaseId {
  const found = listCases(laptop.log).find((each) => each.reference === reference);
  if (found === undefined) throw new Error(`${reference} is not on this laptop.`);
  return found.id;
}

function okOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
