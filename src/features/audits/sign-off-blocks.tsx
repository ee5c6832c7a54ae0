import type { AuditBlock } from "../../domain/audit/audit-progress.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";
import { count } from "../../domain/words/count.ts";
import { Notice } from "../../ui/notice.tsx";
import { Link } from "../../ui/router.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { conflictPlaces } from "./conflict-places.ts";

interface SignOffBlocksProps {
  readonly blocks: readonly AuditBlock[];
  readonly instruments: readonly Instrument[];
  readonly isSignedOff: boolean;
}

/** What stands in the way of signing the audit off, each with the way to it. */
export function SignOffBlocks({ blocks, instruments, isSignedOff }: SignOffBlocksProps) {
  const { audit } = useAudit();
  if (blocks.length === 0) return null;
  const concerns = blocks.filter(({ type }) => type === "open-concern").length;
  const cells = blocks.flatMap((block) => (block.type === "conflict" ? [block.cell] : []));
  const places = conflictPlaces(audit.id, audit.log, instruments, cells);
  return (
    <Notice
      tone="stop"
      title={isSignedOff ? "Something has come up since it was signed off" : "This audit cannot be signed off yet"}
    >
      <ul>
        {concerns === 0 ? null : (
          <li>
            {count(concerns, "immediate concern")} {concerns === 1 ? "is" : "are"} open.{" "}
            <Link className="govuk-link" to={paths.concerns(audit.id)}>
              Record the response and close {concerns === 1 ? "it" : "them"}
            </Link>
          </li>
        )}
        {places.map(({ to, text, answers }) => (
          <li key={text}>
            {to === null ? (
              text
            ) : (
              <Link className="govuk-link" to={to}>
                {text}
              </Link>
            )}
            : {count(answers, "answer")} with two versions. Say which one stands.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
