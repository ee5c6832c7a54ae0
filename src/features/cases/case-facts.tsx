import { caseCells } from "../../domain/audit/cells.ts";
import type { ListedAgency } from "../../domain/audit/list-agencies.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { type Reading, readCell } from "../../domain/log/heads.ts";
import { twoVersions } from "../../domain/words/value-words.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { involvementWords } from "./involvement-words.ts";

interface InvolvementFactsProps {
  readonly id: CaseId;
  readonly agencies: readonly ListedAgency[];
}

/** How the case is known to each agency, to be read. */
export function InvolvementFacts({ id, agencies }: InvolvementFactsProps) {
  const { log } = useAudit().audit;
  const rows = agencies.map((agency) => ({
    key: agency.id,
    label: agency.label,
    value: sayReading(
      readCell(log, caseCells(id).involvement(agency.id)),
      (involvement) => involvementWords[involvement],
      involvementWords["not-checked"],
    ),
  }));
  return <SummaryList rows={rows} />;
}

interface ProfileFactsProps {
  readonly id: CaseId;
  readonly questions: Instrument["profile"];
}

/** The profile bands, to be read. */
export function ProfileFacts({ id, questions }: ProfileFactsProps) {
  const { log } = useAudit().audit;
  const rows = questions.map((band) => ({
    key: band.id,
    label: band.label,
    value: sayReading(
      readCell(log, caseCells(id).band(band.id)),
      (chosen) => band.options.find((option) => option.id === chosen)?.label ?? chosen,
      "Not given yet",
    ),
  }));
  return <SummaryList rows={rows} />;
}

function sayReading<V>(reading: Reading<V>, say: (value: V) => string, nothing: string): string {
  if (reading.state === "conflict") return twoVersions;
  return reading.state === "value" ? say(reading.value) : nothing;
}
