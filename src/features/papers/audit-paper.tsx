import { setUpCells } from "../../domain/audit/cells.ts";
import type { PaperKind } from "../../domain/paper/paper-model.ts";
import { wordingOnPaper } from "../../domain/paper/paper-words.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Link, useQuery } from "../../ui/router.tsx";
import type { StartRenderer } from "../../use-cases/run-renderer.ts";
import { useAudit, useReading } from "../shared/audit-context.tsx";
import { paths } from "../shared/paths.ts";
import { paperNames } from "./paper-names.ts";
import { PaperScreen } from "./paper-screen.tsx";

interface AuditPaperProps {
  readonly kind: PaperKind;
  readonly startRenderer: StartRenderer;
}

/** A paper of one of the audit's own instruments, in the audit's wording and by its edition of the timescales. */
export function AuditPaper({ kind, startRenderer }: AuditPaperProps) {
  const { audit, instruments, wording } = useAudit();
  const edition = useReading(setUpCells.edition);
  const search = useQuery();
  const instrument = instruments[Number(search.get("instrument") ?? 1) - 1];
  const back = <BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>;
  if (instrument === undefined) {
    return (
      <Page title={paperNames[kind].title} back={back} narrow>
        <p>
          This audit has no instrument yet.{" "}
          <Link className="govuk-link" to={paths.setUp(audit.id)}>
            Choose one in the set-up
          </Link>
        </p>
      </Page>
    );
  }
  return (
    <PaperScreen
      kind={kind}
      instrument={instrument}
      wording={wording}
      edition={edition.state === "value" ? edition.value : null}
      agency={instrument.agencies[Number(search.get("agency")) - 1]?.id ?? null}
      back={back}
      startRenderer={startRenderer}
    >
      <p className="sl-hint">In {wordingOnPaper[wording]}, as the set-up of this audit says.</p>
    </PaperScreen>
  );
}
