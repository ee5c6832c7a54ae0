import { notAnsweredYet, outcomeWords } from "../../domain/words/value-words.ts";
import { Link } from "../../ui/router.tsx";
import { GradeChip } from "../shared/grade-chip.tsx";
import { useReturn } from "./return-in-hand.tsx";
import { useRail } from "./use-rail.ts";

/** The areas' grades in one look, above the overall one. Nothing is counted or averaged. */
export function AreaGradesGiven() {
  const { instrument, wording } = useReturn();
  const { areas } = useRail();
  return (
    <section aria-labelledby="grades-given">
      <h2 className="govuk-heading-s" id="grades-given">
        Your grades by area
      </h2>
      <ul className="sl-grades-given">
        {areas.map(({ number, title, to, outcome }) => (
          <li key={number}>
            <GradeChip outcome={outcome} instrument={instrument} wording={wording} wordBeside />
            <Link className="govuk-link" to={to}>
              {number} {title}
            </Link>
            <span className="govuk-visually-hidden">
              {outcome === null || outcome === "conflict" ? notAnsweredYet : outcomeWords(outcome, instrument, wording)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
