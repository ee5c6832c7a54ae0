import { sayTranscribed } from "../../domain/words/say-transcribed.ts";
import { twoVersions, typedInFromPaper } from "../../domain/words/value-words.ts";
import { Link } from "../../ui/router.tsx";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { fieldId } from "../shared/cell-field-id.ts";
import { paths } from "../shared/paths.ts";
import { useReturn } from "./return-in-hand.tsx";

/**
 * Where the return came from, on paper or not, with the way to say so. What is typed from paper is the paper's: the notice
 * says that nothing is to be added to it. `offer`: also where nothing is marked.
 */
export function TranscribedNotice({ offer = false }: { readonly offer?: boolean }) {
  const { cells, agency, readOnly } = useReturn();
  const mark = useReading(cells.transcribed);
  const id = fieldId(cells.transcribed);
  if (mark.state === "unset") {
    if (!offer || readOnly !== null) return null;
    return (
      <p className="sl-small no-print" id={id} tabIndex={-1}>
        <ToTheMark>This return was received on paper: mark it, and type it in</ToTheMark>
      </p>
    );
  }
  return (
    <div className="sl-notice" id={id} tabIndex={-1}>
      <p>
        <strong>{typedInFromPaper}.</strong>{" "}
        {mark.state === "conflict" ? `${twoVersions}.` : sayTranscribed(mark.value, agency.label)}
      </p>
      {readOnly === null ? (
        <>
          <p className="no-print">
            Type what the paper says, and the grade that stands on it. “You” in a question is whoever filled the paper
            in. What the paper leaves open stays open here.
          </p>
          <p className="sl-plain no-print">
            <ToTheMark>
              {mark.state === "conflict" ? "Say which one stands" : "Change this mark, or take it back"}
            </ToTheMark>
          </p>
        </>
      ) : null}
    </div>
  );
}

function ToTheMark({ children }: { readonly children: string }) {
  const { audit } = useAudit();
  const { address, agency, instrument, instrumentPlace } = useReturn();
  const number = instrument.agencies.findIndex(({ id }) => id === agency.id) + 1;
  return (
    <Link className="govuk-link" to={paths.received(audit.id, address.caseId, number, instrumentPlace)}>
      {children}
    </Link>
  );
}
