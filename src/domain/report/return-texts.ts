import { returnCells, returnSubject } from "../audit/cells.ts";
import type { AreaView, ReturnView } from "../audit/read-return.ts";
import { given, type TextOfAudit } from "../disclosure/text-of-audit.ts";
import type { Instrument } from "../instrument/schema.ts";
import type { Cell } from "../log/cell.ts";
import { readCell } from "../log/heads.ts";
import type { Log } from "../log/log.ts";
import { textOf } from "../overview/audit-data.ts";

/**
 * Every text that a person wrote in one return, with the field it stands in. `name`: how the return is called, e.g. "EX-01, Police".
 * The instrument's own words are nobody's.
 */
export function* returnTexts(log: Log, view: ReturnView, instrument: Instrument, name: string): Generator<TextOfAudit> {
  const cells = returnCells(view.address);
  if (view.transcribed.state === "value") {
    const { from, typedBy } = view.transcribed.value;
    yield { where: `${name}: received on paper`, text: `${from}\n${typedBy}`, link: cells.transcribed };
  }
  for (const area of view.areas) yield* areaTexts(area, cells, name);
  yield* lateReasons(log, view, instrument, name);
  for (const { voice, text } of view.voices)
    yield* given(`${name}, ${voice.label}`, cells.voice(voice.id), textOf(text));
  yield* given(`${name}, overall grade: the reason`, cells.overallReason, textOf(view.overall.reason));
}

function* areaTexts(view: AreaView, cells: ReturnType<typeof returnCells>, name: string): Generator<TextOfAudit> {
  const { area } = view;
  const own = cells.area(area.id);
  const where = `${name}, ${area.number} ${area.title}`;
  for (const { standard, evidence } of view.standards) {
    const number = `${area.number}.${area.standards.indexOf(standard) + 1}`;
    yield* given(`${where}: evidence for ${number}`, cells.standard(standard.id).evidence, textOf(evidence));
  }
  yield* given(`${where}: the reason for the grade`, own.reason, textOf(view.reason));
  yield* given(`${where}: good practice`, own.goodPractice, textOf(view.goodPractice));
  yield* given(`${where}: for development`, own.forDevelopment, textOf(view.forDevelopment));
}

/** By what was ever said, since a timescale that repeats has a reason for each gap. */
function* lateReasons(log: Log, { address }: ReturnView, instrument: Instrument, name: string): Generator<TextOfAudit> {
  const subject = returnSubject(address);
  for (const item of log.subjects.get(subject)?.keys() ?? []) {
    const [, timescaleId] = /^timescale\/([^/]+)\/reason/.exec(item) ?? [];
    if (timescaleId === undefined) continue;
    const cell: Cell<string> = { subject, item };
    const label = instrument.timescales.find(({ id }) => id === timescaleId)?.label ?? timescaleId;
    yield* given(`${name}, ${label}: the reason for being late`, cell, textOf(readCell(log, cell)));
  }
}
