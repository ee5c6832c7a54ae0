import { caseCells } from "../../domain/audit/cells.ts";
import { readSubject } from "../../domain/audit/subjects.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { Cell } from "../../domain/log/cell.ts";
import { currentValue } from "../../domain/log/heads.ts";
import type { Log } from "../../domain/log/log.ts";
import type { AuditId, CaseId } from "../../kernel/ids.ts";
import { paths } from "../shared/paths.ts";

interface ConflictPlace {
  /** Where the versions stand side by side; `null` where no page shows them. */
  readonly to: string | null;
  readonly text: string;
  readonly answers: number;
}

/** The pages on which something has two versions, each once. */
export function conflictPlaces(
  audit: AuditId,
  log: Log,
  instruments: readonly Instrument[],
  cells: readonly Cell<unknown>[],
) {
  const places = new Map<string, ConflictPlace>();
  for (const cell of cells) {
    const place = placeOf(audit, log, instruments, cell);
    places.set(place.text, { ...place, answers: (places.get(place.text)?.answers ?? 0) + 1 });
  }
  return [...places.values()];
}

function placeOf(audit: AuditId, log: Log, instruments: readonly Instrument[], { subject, item }: Cell<unknown>) {
  const kind = readSubject(subject);
  switch (kind.type) {
    case "case":
      return item.startsWith("accepted/")
        ? { to: paths.differingDates(audit), text: `${caseName(log, kind.id)}, dates that differ` }
        : { to: paths.case(audit, kind.id), text: caseName(log, kind.id) };
    case "concern":
      return { to: paths.concern(audit, kind.id), text: "An immediate concern" };
    case "return": {
      const { caseId, instrumentId, agencyId } = kind.address;
      const instrument = instruments.findIndex(({ id }) => id === instrumentId);
      const agencies = instruments[instrument]?.agencies ?? [];
      const place = agencies.findIndex(({ id }) => id === agencyId);
      const to = place === -1 ? null : paths.return(audit, caseId, place + 1, instrument + 1);
      const which = instruments.length === 1 ? "" : `, ${instruments[instrument]?.title ?? instrumentId}`;
      return { to, text: `${caseName(log, caseId)}, ${agencies[place]?.label ?? agencyId}${which}` };
    }
    case "other":
      return placeInSetUp(audit, item);
  }
}

function placeInSetUp(audit: AuditId, item: string) {
  if (item === "term-dates" || item.startsWith("local-limit/")) {
    return { to: paths.localLimits(audit), text: "Your area’s own limits and term dates" };
  }
  if (item === "words-to-look-for") return { to: paths.wordsToLookFor(audit), text: "Words to look for" };
  return item === "signed-off"
    ? { to: paths.signOffAudit(audit), text: "The sign-off of the audit" }
    : { to: paths.setUp(audit), text: "The set-up" };
}

function caseName(log: Log, id: CaseId): string {
  const reference = currentValue(log, caseCells(id).reference);
  return reference === undefined ? "A case without a reference" : `Case ${reference}`;
}
