import { setUpCells } from "../../domain/audit/cells.ts";
import { holidaysKnown } from "../../domain/timescale/bank-holidays.ts";
import { parseTermDates } from "../../domain/timescale/parse-term-dates.ts";
import { count } from "../../domain/words/count.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayPeriod } from "../../domain/words/say-period.ts";
import { useReading } from "../shared/audit-context.tsx";
import { CellText } from "../shared/cell-text.tsx";

/** When the area's schools are open: typed or pasted as the area publishes it, and said back as it was read. */
export function TermDatesField({ readOnly }: { readonly readOnly: boolean }) {
  const reading = useReading(setUpCells.termDates);
  const { terms, unread } = parseTermDates(reading.state === "value" ? reading.value : "");
  const beyond = terms.some(({ to }) => to > holidaysKnown.to);
  return (
    <>
      <CellText
        cell={setUpCells.termDates}
        label="Times when schools are open"
        what="the term dates"
        hint="One on each line, first and last day: 2 September 2025 to 24 October 2025. Half terms divide a term in two. Begin a year before the period read."
        rows={8}
        labelSize="s"
        readOnly={readOnly}
      />
      <div role="status">
        {unread.length === 0 ? null : (
          <div className="sl-notice sl-notice--warn">
            <p className="sl-notice__title">
              {unread.length === 1 ? "One line does not" : `${unread.length} lines do not`} hold a first and a last day.
              Until {unread.length === 1 ? "it is" : "they are"} put right, nothing is counted in school days.
            </p>
            <ul className="govuk-list govuk-list--bullet">
              {unread.map(({ line, text }) => (
                <li key={line}>
                  Line {line}: {text}
                </li>
              ))}
            </ul>
          </div>
        )}
        {terms.length === 0 ? null : <p className="sl-hint">{count(terms.length, "time")} read:</p>}
        {beyond ? (
          <p className="sl-hint">
            Bank holidays are known to {sayDate(holidaysKnown.to)}: school days after that are not counted.
          </p>
        ) : null}
      </div>
      {terms.length === 0 ? null : (
        <ul className="govuk-list sl-columns">
          {terms.map((term) => (
            <li key={`${term.from}/${term.to}`}>{sayPeriod(term)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
