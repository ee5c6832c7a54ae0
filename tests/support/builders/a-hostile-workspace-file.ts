import { readFileSync } from "node:fs";
import type { WorkspaceFile } from "#src/bundle/workspace-file.ts";
import { longestReference } from "#src/domain/audit/case-reference.ts";
import { caseCells, concernCells, firstSlot, reportCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { instrumentLimits } from "#src/domain/instrument/limits.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { type Change, change } from "#src/domain/log/change.ts";
import type { CaseId, ConcernId, DocumentHash } from "#src/kernel/ids.ts";
import { eventsOf, firstAudit } from "./a-workspace-file.ts";
import { sha256 } from "./fixed-ports.ts";

export const hostileAudit = firstAudit;
export const hostileCase = "k3v9m2q7x4n8p5r1" as CaseId;
export const hostileConcern = "q7x4n8p5r1k3v9m2" as ConcernId;

const secondCase = "m7q2v9k4x8n3p5r1" as CaseId;
const agencies = ["social-care", "police", "health-visiting"];

/** A text for each place that asks for one: the next of the list, from its beginning again when all have been used. */
function inTurn(texts: readonly string[]) {
  let given = 0;
  return { next: () => texts[given++ % texts.length] ?? "", given: () => given };
}

/** Child protection with these texts for every text that people read in it, and its ids, numbers and rules as they are. */
function hostileInstrument(texts: readonly string[]): Instrument {
  // An instrument file is refused at the door for control characters, and for double brackets around no term.
  const short = inTurn(
    texts.filter((text) => text.length <= instrumentLimits.title && !/[\p{Cc}\u2028\u2029]|\[\[|\]\]/u.test(text)),
  );
  const isRead = /^(title|question|text|label|prompt|short|name|what|why|note|guidance)$/;
  const say = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => say(key, each));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, say(inner, each)]));
    return typeof value === "string" && isRead.test(key) && value.includes(" ") ? short.next() : value;
  };
  const shipped = JSON.parse(readFileSync("audit-instruments/child-protection.json", "utf8")) as Instrument;
  return { ...(say("", shipped) as Instrument), version: "9.9.9" };
}

function returnChanges(caseId: CaseId, agencyId: string, instrument: Instrument, next: () => string): Change[] {
  const cells = returnCells({ caseId, instrumentId: instrument.id, agencyId, slot: firstSlot(agencyId) });
  return [
    change(cells.inputNote, next()),
    ...instrument.areas.flatMap(({ id, standards }) => {
      const area = cells.area(id);
      return [
        change(area.outcome, "good"),
        change(area.reason, next()),
        change(area.goodPractice, next()),
        change(area.forDevelopment, next()),
        ...standards.flatMap((standard) => [
          change(cells.standard(standard.id).answer, "no"),
          change(cells.standard(standard.id).evidence, next()),
        ]),
      ];
    }),
    ...instrument.voices.map(({ id }) => change(cells.voice(id), next())),
    change(cells.overallGrade, "good"),
    change(cells.overallReason, next()),
    change(cells.signedOff, { role: next() }),
  ];
}

const parts = ["summary", "theme", "method", "children", "grades", "areas", "agencies", "standards", "conclusions"];

/** A workspace of one audit that says these texts wherever a person can write one, with an instrument that says them too. */
export function aHostileWorkspaceFile(texts: readonly string[]): { file: WorkspaceFile; fields: number } {
  const instrument = hostileInstrument(texts);
  const text = JSON.stringify(instrument);
  const hash = sha256(text) as DocumentHash;
  const { next, given } = inTurn(texts);
  const concern = concernCells(hostileConcern);
  const changes = [
    change(setUpCells.title, next()),
    change(setUpCells.theme, next()),
    change(setUpCells.why, next()),
    change(setUpCells.linesOfEnquiry, `${next()}\n${next()}`),
    change(setUpCells.termDates, next()),
    change(setUpCells.instrument, { id: instrument.id, version: instrument.version, hash }),
    ...agencies.map((agency) => change(setUpCells.agency(agency), { state: "in" } as const)),
    ...[hostileCase, secondCase].flatMap((id) => [
      change(caseCells(id).presence, { state: "in" } as const),
      change(caseCells(id).reference, next().slice(0, longestReference)),
      ...agencies.flatMap((agency) => returnChanges(id, agency, instrument, next)),
    ]),
    change(concern.presence, { state: "in" } as const),
    change(concern.what, next()),
    change(concern.toldRole, next()),
    change(concern.response, next()),
    ...parts.map((part) => change(reportCells.narrative(part), next())),
    ...instrument.areas.map(({ id }) => change(reportCells.narrative(`area-${id}`), next())),
  ];
  const file: WorkspaceFile = {
    madeAt: "2026-11-27T14:32:00.000Z",
    documents: [{ hash, kind: "instrument", text }],
    audits: [
      {
        id: hostileAudit,
        drafts: [{ ...setUpCells.why, text: next(), at: "2026-11-27T14:30:00.000Z" }],
        events: eventsOf(hostileAudit, changes),
      },
    ],
  };
  return { file, fields: given() };
}
