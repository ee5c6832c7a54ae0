import { carriedBy } from "../../domain/audit/carried.ts";
import { listCases } from "../../domain/audit/list-cases.ts";
import { listRemovedCases } from "../../domain/audit/list-removed-cases.ts";
import { count } from "../../domain/words/count.ts";
import { useAudit } from "../shared/audit-context.tsx";
import { sayCarried } from "../shared/carried-words.ts";

/** The cases by reference alone: what describes each child stands with the sample, not on a paper that goes round. */
export function TermsSample() {
  const { audit, instruments } = useAudit();
  const { log } = audit;
  const cases = listCases(log);
  const removed = listRemovedCases(log);
  return (
    <>
      <h2 className="govuk-heading-m">Sample</h2>
      {cases.length === 0 ? (
        <p>No cases yet</p>
      ) : (
        <>
          <p>{count(cases.length, "case")}, by reference:</p>
          <ul className="sl-columns sl-columns--short">
            {cases.map(({ id, reference }) => (
              <li key={id}>
                {reference ?? "No reference yet"}
                {instruments.length < 2 ? null : `: ${sayCarried(instruments, carriedBy(log, id))}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {removed.length === 0 ? null : (
        <>
          <p>{count(removed.length, "case was", "cases were")} taken out:</p>
          <ul className="govuk-list govuk-list--bullet">
            {removed.map(({ id, reference, reason }) => (
              <li key={id}>
                {reference ?? "No reference"}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
