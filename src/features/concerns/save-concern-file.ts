import { caseCells } from "../../domain/audit/cells.ts";
import type { ListedConcern } from "../../domain/audit/list-concerns.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { currentValue } from "../../domain/log/heads.ts";
import type { Log } from "../../domain/log/log.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { saveFile } from "../../ui/save-file.ts";
import { sayAgency } from "./concern-words.ts";

/** One concern as plain text that any machine opens. The file's name says nothing of the case. */
export function saveConcernFile(concern: ListedConcern, log: Log, instruments: readonly Instrument[]): void {
  saveFile("immediate-concern.txt", "text/plain;charset=utf-8", concernText(concern, log, instruments));
}

export function concernText(concern: ListedConcern, log: Log, instruments: readonly Instrument[]): string {
  const reference = concern.caseId === null ? undefined : currentValue(log, caseCells(concern.caseId).reference);
  const agency = concern.agencyId === null ? null : sayAgency(instruments, concern.agencyId);
  const lines: [string, string | null | undefined][] = [
    ["Case", reference],
    ["From the file of", agency],
    ["What worries the auditor now", concern.what],
    ["Told, by role", concern.toldRole],
    ["When", concern.toldAt === null ? null : sayDate(concern.toldAt)],
    ["What they said they would do", concern.response],
    ["State", stateWords(concern)],
  ];
  const body = lines.map(([label, text]) => `${label}:\r\n${text ?? "Not recorded yet"}\r\n`);
  return ["IMMEDIATE CONCERN raised during a case file audit\r\n", ...body].join("\r\n");
}

function stateWords({ state, closed, withdrawnBecause }: ListedConcern): string {
  if (state === "withdrawn") return `Taken back: ${withdrawnBecause}`;
  return closed === null ? "Open" : `Closed by ${closed.role}`;
}
