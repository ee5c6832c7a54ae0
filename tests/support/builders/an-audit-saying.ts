import { longestReference } from "#src/domain/audit/case-reference.ts";
import { caseCells, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { instrumentLimits } from "#src/domain/instrument/limits.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import type { Log } from "#src/domain/log/log.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { aLaptop } from "./a-laptop.ts";
import { aReturnAddress } from "./a-return.ts";
import { anArea, anInstrument, aStandard } from "./an-instrument.ts";

/** The parts of a report that are there whatever the instrument asks. */
const parts = ["summary", "theme", "method", "children", "grades", "areas", "agencies", "standards", "conclusions"];

/**
 * An audit that says the texts in every place where a person can write one: as many cases, agencies and areas as there are
 * texts, and of each text a return. References and the instrument hold as much of a text as they can, and what an instrument
 * file would be refused for is in it all the same.
 */
export function anAuditSaying(texts: readonly string[]): { readonly log: Log; readonly instrument: Instrument } {
  const instrument = anInstrumentSaying(texts);
  const laptop = aLaptop("lead");
  const at = (index: number) => texts[index % texts.length] ?? "";
  laptop.save(
    change(setUpCells.title, at(0)),
    change(setUpCells.theme, at(1)),
    change(setUpCells.why, at(2)),
    change(setUpCells.linesOfEnquiry, texts.join("\n")),
    ...parts.map((part, index) => change(reportCells.narrative(part), at(index))),
  );
  for (const [index, text] of texts.entries()) {
    const id = `case-${index}` as CaseId;
    const cells = returnCells(aReturnAddress(id, `agency-${index}`));
    laptop.save(
      change(setUpCells.agency(`agency-${index}`), { state: "in" }),
      change(caseCells(id).presence, { state: "in" }),
      change(caseCells(id).reference, text.slice(0, longestReference)),
      change(caseCells(id).band("age-band"), index % 2 === 0 ? "unborn" : "under-5"),
      change(reportCells.narrative(`area-area-${index}`), text),
      ...texts.flatMap((_, area) => [
        change(cells.area(`area-${area}`).outcome, index % 3 === 0 ? "inadequate" : "good"),
        change(cells.standard(`area-${area}-1`).answer, "no"),
      ]),
      change(cells.area(`area-${index}`).reason, text),
      change(cells.area(`area-${index}`).goodPractice, text),
      change(cells.area(`area-${index}`).forDevelopment, text),
      change(cells.standard(`area-${index}-1`).harm, true),
      change(cells.standard(`area-${index}-1`).evidence, text),
      change(cells.standard(`area-${index}-2`).answer, "not-on-file"),
      change(cells.voice("voice"), text),
      change(cells.overallGrade, "good"),
      change(cells.overallReason, text),
      change(cells.signedOff, { role: text }),
    );
  }
  return { log: laptop.log, instrument };
}

function anInstrumentSaying(whole: readonly string[]): Instrument {
  const texts = whole.map((text) => text.slice(0, instrumentLimits.title));
  const first = texts[0] ?? "";
  const options = anInstrument().profile[0]?.options ?? [];
  return anInstrument({
    title: first,
    agencies: texts.map((label, index) => ({ id: `agency-${index}`, label, short: label.slice(0, 6) })),
    areas: texts.map((text, index) =>
      anArea(`area-${index}`, index + 1, {
        title: text,
        question: text,
        standards: [
          aStandard(`area-${index}-1`, { text, critical: true, themes: ["theme"] }),
          aStandard(`area-${index}-2`, { text }),
        ],
      }),
    ),
    themes: [{ id: "theme", label: first }],
    voices: [{ id: "voice", label: first, prompt: first, answeredBy: "every-agency" }],
    profile: [
      { id: "age-band", label: first, options: options.map(({ id }, index) => ({ id, label: texts[index] ?? first })) },
    ],
  });
}
