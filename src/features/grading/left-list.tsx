import { Link } from "react-router";
import type { LeftItem } from "../../domain/audit/what-is-left.ts";
import { useReturn } from "./return-in-hand.tsx";
import { sayLeft } from "./say-left.ts";

interface LeftListProps {
  readonly left: readonly LeftItem[];
  /** The list that the back link is to come back to. */
  readonly from?: "check" | "sign-off";
}

/** What is left, each with the way to it. */
export function LeftList({ left, from }: LeftListProps) {
  const { base, cells, instrument } = useReturn();
  const lines = left.flatMap((item) => sayLeft(item, instrument, cells));
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map(({ text, page, field }) => {
        const search = new URLSearchParams();
        if (field !== null) search.set("field", field);
        if (from !== undefined) search.set("from", from);
        return (
          <li key={text}>
            <Link className="govuk-link" to={`${base}${page}${search.size === 0 ? "" : `?${search}`}`}>
              {text}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
