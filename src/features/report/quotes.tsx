import { printedQuotes, sayLeft } from "../../domain/report/printed-quotes.ts";
import type { ReportQuotes } from "../../domain/report/report-model.ts";

interface QuotesProps {
  readonly block: ReportQuotes;
  /** As the report is printed: the first of them, under headings of the whole report. */
  readonly printed: boolean;
}

/** What auditors wrote, each under where it comes from. */
export function Quotes({ block, printed }: QuotesProps) {
  const { quotes, left } = printed ? printedQuotes(block) : allQuotes(block);
  return (
    <>
      {printed ? (
        <h4 className="govuk-heading-s">{block.title}</h4>
      ) : (
        <h2 className="govuk-heading-m">{block.title}</h2>
      )}
      <ul className="sl-quotes">
        {quotes.map(({ text, from }) => (
          <li key={from}>
            <p className="sl-plain" dir="auto">
              {text}
            </p>
            <p className="sl-hint sl-small">{from}</p>
          </li>
        ))}
      </ul>
      {left === null ? null : <p className="sl-hint sl-small">{left}</p>}
    </>
  );
}

function allQuotes({ quotes, total }: ReportQuotes) {
  return { quotes, left: total === quotes.length ? null : sayLeft(total - quotes.length) };
}
