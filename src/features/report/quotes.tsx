import type { ReportQuote } from "../../domain/report/report-model.ts";

interface QuotesProps {
  readonly title: string;
  readonly quotes: readonly ReportQuote[];
  readonly level: "h2" | "h4";
}

/** What auditors wrote, each under where it comes from. */
export function Quotes({ title, quotes, level: Heading }: QuotesProps) {
  return (
    <>
      <Heading className={Heading === "h2" ? "govuk-heading-m" : "govuk-heading-s"}>{title}</Heading>
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
    </>
  );
}
