import type { LeftItem } from "../../domain/audit/what-is-left.ts";
import { Link } from "../../ui/router.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { sayAllLeft, sayLeft } from "./say-left.ts";

interface LeftListProps {
  readonly left: readonly LeftItem[];
  /** The list that the back link is to come back to. */
  readonly from?: "check" | "sign-off";
  /** On the page of the one area that all of it belongs to. */
  readonly isHere?: boolean;
}

/** What is left, each with the way to it. */
export function LeftList({ left, from, isHere = false }: LeftListProps) {
  const inHand = useReturn();
  const { base } = inHand;
  const to = (page: string, field: string | null) => {
    const search = new URLSearchParams();
    if (field !== null) search.set("field", field);
    if (from !== undefined) search.set("from", from);
    return `${base}${page}${search.size === 0 ? "" : `?${search}`}`;
  };
  const lines = isHere ? left.flatMap((item) => sayLeft(item, inHand)) : sayAllLeft(left, inHand);
  return (
    <ul className="govuk-list govuk-list--bullet sl-left">
      {lines.map((line) => {
        const text = isHere || line.area === undefined ? capital(line.text) : `${line.area}: ${line.text}`;
        return (
          <li key={text}>
            {line.places === undefined ? (
              <Link className="govuk-link" to={to(line.page, line.field)}>
                {text}
              </Link>
            ) : (
              <>
                {text}{" "}
                {line.places.map((place) => (
                  <Link key={place.text} className="govuk-link" to={to(line.page, place.field)}>
                    {place.text}
                  </Link>
                ))}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
