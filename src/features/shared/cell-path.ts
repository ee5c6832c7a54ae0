import { readSubject } from "../../domain/audit/subjects.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import type { Cell } from "../../domain/log/cell.ts";
import type { AuditId } from "../../kernel/ids.ts";
import { fieldId } from "./cell-field-id.ts";
import { paths, returnPages } from "./paths.ts";

/** Where a text of an audit can be changed. The lead's words stand in the report, which has addresses of its own. */
export function cellPath(audit: AuditId, instruments: readonly Instrument[], cell: Cell<unknown>): string {
  const kind = readSubject(cell.subject);
  switch (kind.type) {
    case "case":
      // What was taken out has no page of its own: its reason stands at the foot of the cases.
      return cell.item === "presence" ? paths.cases(audit) : paths.case(audit, kind.id);
    case "concern":
      return paths.concern(audit, kind.id);
    case "return": {
      const { caseId, instrumentId, agencyId } = kind.address;
      const place = instruments.findIndex(({ id }) => id === instrumentId);
      const instrument = instruments[place];
      const agency = instrument?.agencies.findIndex(({ id }) => id === agencyId) ?? -1;
      if (instrument === undefined || agency === -1) return paths.case(audit, caseId);
      if (cell.item === "about/transcribed") return paths.received(audit, caseId, agency + 1, place + 1);
      if (cell.item === "signed-off") return paths.return(audit, caseId, agency + 1, place + 1) + returnPages.signOff;
      const page = pageOf(instrument, cell.item);
      return `${paths.return(audit, caseId, agency + 1, place + 1)}${page}?field=${fieldId(cell)}`;
    }
    case "other":
      return cell.item === "words-to-look-for" ? paths.wordsToLookFor(audit) : paths.setUp(audit);
  }
}

/** The page of a return on which an item is answered. */
function pageOf({ areas }: Instrument, item: string): string {
  const [kind, id = ""] = item.split("/");
  const area = areas.find(
    (each) =>
      (kind === "area" && each.id === id) ||
      (kind === "standard" && each.standards.some((standard) => standard.id === id)) ||
      (kind === "timescale" && each.timescales.includes(id)),
  );
  if (area !== undefined) return returnPages.area(area.number);
  if (kind === "voice") return returnPages.voices;
  return kind === "overall" ? returnPages.overall : returnPages.about;
}
