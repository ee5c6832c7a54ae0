import { Link } from "../../ui/router.tsx";
import { returnPages } from "../shared/paths.ts";
import { useReturn } from "./return-in-hand.tsx";

/** Why nothing can be changed here, where the reason is the return's own: the shell says the others. */
export function ReadOnlyNotice() {
  const { readOnly, base } = useReturn();
  if (readOnly === "returns-deleted") {
    return <p className="sl-notice no-print">What was answered here was deleted with the returns of this audit.</p>;
  }
  if (readOnly !== "signed-off") return null;
  return (
    <p className="sl-notice no-print">
      This return is signed off. To change something,{" "}
      <Link className="govuk-link" to={base + returnPages.signOff}>
        reopen it
      </Link>
      .
    </p>
  );
}
