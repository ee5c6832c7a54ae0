import { Link } from "react-router";
import type { LeftItem } from "../../domain/audit/what-is-left.ts";
import { useReturn } from "./return-in-hand.tsx";
import { sayAllLeft } from "./say-left.ts";

interface LeftListProps {
  readonly left: readonly LeftItem[];
  /** The list that the back link is to come back to. */
  readonly from?: "check" | "sign-off";
}

/** What is left, each with the way to it. */
export function LeftList({ left, from }: LeftListProps) {
  const { base, cells, instrument } = useReturn();
  const to = (page: string, field: string | null) => {
    const search = new URLSearchParams();
    if (field !== null) search.set("field", field);
    if (from !== undefined) search.set("from", from);
    return `${base}${page}${search.size === 0 ? "" : `?${search}`}`;
  };
  return (
    <ul className="govuk-list govuk-list--bullet sl-left">
      {sayAllLeft(left, instrument, cells).map(({ text, page, field, places }) => (
        <li key={text}>
          {places === undefined ? (
            <Link className="govuk-link" to={to(page, field)}>
              {text}
            </Link>
          ) : (
            <>
              {text}{" "}
              {places.map((place) => (
                <Link key={place.text} className="govuk-link" to={to(page, place.field)}>
                  {place.text}
                </Link>
              ))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
