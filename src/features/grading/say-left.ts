import type { returnCells } from "../../domain/audit/cells.ts";
import type { LeftItem } from "../../domain/audit/what-is-left.ts";
import type { Area, Instrument } from "../../domain/instrument/schema.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { fieldId } from "../shared/cell-field-id.ts";
import { returnPages } from "../shared/paths.ts";

interface Way {
  readonly text: string;
  /** The field on the page; `null` for the page itself. */
  readonly field: string | null;
}

/** One line of what is left: where it is, after the return's address, and each thing to do there. */
export interface SaidLeft extends Way {
  readonly page: string;
  /** The area's name, where the line is about an area: said everywhere but on its own page. */
  readonly area?: string;
  /** Places to go within the line, e.g. each standard that is not answered. */
  readonly places?: readonly Way[];
}

type Cells = ReturnType<typeof returnCells>;

/** The return that something is left in. What only its paper could say, whoever types it in is not asked to make up. */
interface Of {
  readonly instrument: Instrument;
  readonly cells: Cells;
  readonly isTranscribed: boolean;
}

/** What is left, a line for each thing to do. Of an area that nobody has begun, that it is not begun says it all. */
export function sayAllLeft(left: readonly LeftItem[], of: Of): SaidLeft[] {
  const notBegun = new Set(
    left.flatMap((item) => (item.type === "area-not-complete" && item.status === "not-started" ? [item.areaId] : [])),
  );
  return left
    .filter((item) => item.type === "area-not-complete" || !("areaId" in item) || !notBegun.has(item.areaId))
    .flatMap((item) => sayLeft(item, of));
}

export function sayLeft(item: LeftItem, { instrument, cells, isTranscribed }: Of): SaidLeft[] {
  switch (item.type) {
    case "about-not-answered":
      return [sayAbout(item.question, cells)];
    case "voice-not-given": {
      const voice = instrument.voices.find(({ id }) => id === item.voiceId);
      const field = fieldId(cells.voice(item.voiceId));
      return [{ text: `${voice?.label ?? item.voiceId}: not heard yet`, page: returnPages.voices, field }];
    }
    case "no-overall-grade":
      return [{ text: "No overall grade yet", page: returnPages.overall, field: fieldId(cells.overallGrade) }];
    case "no-reason-for-departing-overall":
      return [
        {
          text: isTranscribed
            ? "The paper gives no reason why the overall grade departs from what the rules say"
            : "Why the overall grade departs from what the rules say",
          page: returnPages.overall,
          field: fieldId(cells.overallReason),
        },
      ];
    default: {
      const area = instrument.areas.find(({ id }) => id === item.areaId);
      if (area === undefined) return [];
      return [{ ...sayAreaLeft(item, area, cells, isTranscribed), area: `${area.number} ${area.title}` }];
    }
  }
}

function sayAbout(question: "independent" | "worker-spoken" | "family-input", cells: Cells): SaidLeft {
  const page = returnPages.about;
  switch (question) {
    case "independent":
      return { text: "Whether you are independent of the case", page, field: fieldId(cells.independent) };
    case "worker-spoken":
      return { text: "Whether the worker was spoken to", page, field: fieldId(cells.workerSpoken) };
    case "family-input":
      return { text: "Whether the family or practitioners were heard", page, field: fieldId(cells.familyInput) };
    default:
      return assertNever(question);
  }
}

function sayAreaLeft(
  item: Extract<LeftItem, { areaId: string }>,
  area: Area,
  cells: Cells,
  isTranscribed: boolean,
): SaidLeft {
  const page = returnPages.area(area.number);
  const number = (standardId: string) =>
    `${area.number}.${area.standards.findIndex(({ id }) => id === standardId) + 1}`;
  const answer = (standardId: string) => fieldId(cells.standard(standardId).answer);
  switch (item.type) {
    case "area-not-complete":
      return { text: sayStatus(item.status), page, field: null };
    case "standards-not-answered":
      return {
        text: "not answered yet:",
        page,
        field: null,
        places: item.standardIds.map((id) => ({ text: number(id), field: answer(id) })),
      };
    case "no-outcome":
      return { text: "no grade yet", page, field: fieldId(cells.area(area.id).outcome) };
    case "no-evidence":
      return { text: "graded, with no line of evidence under any standard", page, field: "standards" };
    case "no-reason-for-departing":
      return {
        text: isTranscribed
          ? "the paper gives no reason why the grade departs from what the rules say"
          : "why the grade departs from what the rules say",
        page,
        field: fieldId(cells.area(area.id).reason),
      };
    default:
      return assertNever(item);
  }
}

function sayStatus(status: "not-started" | "looked-at" | "later"): string {
  switch (status) {
    case "not-started":
      return "not started";
    case "looked-at":
      return "looked at, not said to be complete";
    case "later":
      return "left for later";
    default:
      return assertNever(status);
  }
}
