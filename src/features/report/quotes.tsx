import { printedQuotes, sayLeft } from "../../domain/report/printed-quotes.ts";
import type { ReportQuotes } from "../../domain/report/report-model.ts";
import { BlockHeading } from "./block-heading.tsx";

interface QuotesProps {
  readonly block: ReportQuotes;
  /** As the report is printed: the first of them. */
  readonly printed: boolean;
  readonly level: 2 | 3 | 4;
}

/** What auditors wrote, each under where it comes from. */
export function Quotes({ block, printed, level }: QuotesProps) {
  const { quotes, left } = printed ? printedQuotes(block) : allQuotes(block);
  return (
    <>
      <BlockHeading level={level}>{block.title}</BlockHeading>
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
