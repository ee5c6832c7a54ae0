import { caseCells } from "../../domain/audit/cells.ts";
import type { Presence, SignOff } from "../../domain/audit/values.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { currentValue } from "../../domain/log/heads.ts";
import type { Log } from "../../domain/log/log.ts";
import type { CaseId } from "../../kernel/ids.ts";

export function sayCase(log: Log, id: CaseId): string {
  return currentValue(log, caseCells(id).reference) ?? "Case without a reference";
}

export function sayAgency(instruments: readonly Instrument[], agencyId: string): string {
  return instruments.flatMap(({ agencies }) => agencies).find(({ id }) => id === agencyId)?.label ?? agencyId;
}

export function sayClosed({ role }: SignOff): string {
  return `Closed by ${role}`;
}

export function sayPresence(presence: Presence): string {
  return presence.state === "in" ? "It stands" : `Taken back: ${presence.reason}`;
}
