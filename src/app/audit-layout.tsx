import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import { secondInstrument } from "../domain/audit/carried.ts";
import { setUpCells } from "../domain/audit/cells.ts";
import type { Instrument } from "../domain/instrument/schema.ts";
import { AuditProvider, useReadOnly } from "../features/shared/audit-context.tsx";
import { exampleAuditId, paths } from "../features/shared/paths.ts";
import { useWorkspace } from "../features/shared/workspace-context.tsx";
import type { AuditId, DocumentHash } from "../kernel/ids.ts";
import { ok, type Result } from "../kernel/result.ts";
import { Opening } from "../ui/opening.tsx";
import { Link, useParams } from "../ui/router.tsx";
import type { OpenAudit } from "../use-cases/open-audit.ts";
import type { AuditOpenFailure } from "./cannot-open-page.tsx";
import { IdentityBar } from "./identity-bar.tsx";

const CannotOpenPage = lazy(async () => ({ default: (await import("./cannot-open-page.tsx")).CannotOpenPage }));

const DeletedBanner = lazy(async () => ({
  default: (await import("../features/retention/deleted-banner.tsx")).DeletedBanner,
}));

interface Opened {
  readonly audit: OpenAudit;
  readonly readInstrument: (hash: DocumentHash) => Promise<Instrument | null>;
}

/** Everything under `/audit/:auditId`: the audit opened once, its instrument read, its identity above every screen. */
export function AuditLayout({ children }: { readonly children: ReactNode }) {
  const { auditId = "" } = useParams();
  const id = auditId as AuditId;
  return (
    <OpenedAudit key={id} id={id}>
      {children}
    </OpenedAudit>
  );
}

function OpenedAudit({ id, children }: { readonly id: AuditId; readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const [opened, setOpened] = useState<Result<Opened, AuditOpenFailure> | null>(null);
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<Result<Opened, AuditOpenFailure>> => {
      const example = await readExample(id);
      if (example !== null) return ok({ audit: example.audit, readInstrument: async () => example.instrument });
      const found = await workspace.openAudit(id);
      return found.ok ? ok({ audit: found.value, readInstrument: workspace.readInstrument }) : found;
    };
    open().then(
      (result) => {
        if (!gone) setOpened(result);
      },
      // A surprise is thrown where the error boundary hears it, instead of being lost in a promise.
      (error: unknown) => {
        setOpened(() => {
          throw error;
        });
      },
    );
    return () => {
      gone = true;
    };
  }, [id, workspace]);
  if (opened === null) return <Opening label="Opening the audit" />;
  if (!opened.ok) return <CannotOpenPage failure={opened.error} />;
  return <InHand {...opened.value}>{children}</InHand>;
}

/** The example at this address, if there is one. For anybody's own audit nothing of an example is fetched. */
async function readExample(id: AuditId) {
  return id.startsWith(exampleAuditId) ? (await import("./show-example.ts")).showExample(id) : null;
}

function InHand({ audit, readInstrument, children }: Opened & { readonly children: ReactNode }) {
  const choice = useSyncExternalStore(audit.subscribe, () => audit.read(setUpCells.instrument));
  const wording = useSyncExternalStore(audit.subscribe, () => audit.read(setUpCells.wording));
  const second = useSyncExternalStore(audit.subscribe, () => secondInstrument(audit.log)?.hash ?? null);
  const read = useRead(choice.state === "value" ? choice.value.hash : null, readInstrument);
  const readSecond = useRead(second, readInstrument);
  if (read === undefined || readSecond === undefined) return <Opening label="Opening the audit" />;
  if ([read, readSecond].some(({ hash, instrument }) => hash !== null && instrument === null)) {
    return <CannotOpenPage failure={{ type: "unreadable" }} />;
  }
  return (
    <AuditProvider
      audit={audit}
      instrument={read.instrument}
      second={readSecond.instrument}
      wording={wording.state === "value" ? wording.value : "today"}
    >
      <ReadOnlyBanner />
      <IdentityBar />
      {children}
    </AuditProvider>
  );
}

interface Read {
  readonly hash: DocumentHash | null;
  readonly instrument: Instrument | null;
}

/** The one before stays in hand while the next is read: the screen on which it was chosen must not go blank. */
function useRead(hash: DocumentHash | null, readInstrument: Opened["readInstrument"]): Read | undefined {
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let gone = false;
    const found = hash === null ? Promise.resolve(null) : readInstrument(hash);
    void found.then((instrument) => {
      if (!gone) setRead({ hash, instrument });
    });
    return () => {
      gone = true;
    };
  }, [hash, readInstrument]);
  return read;
}

function ReadOnlyBanner() {
  const readOnly = useReadOnly();
  if (readOnly === "returns-deleted") {
    return (
      <Suspense>
        <DeletedBanner />
      </Suspense>
    );
  }
  if (readOnly !== "example") return null;
  return (
    <section className="sl-banner" aria-label="Example">
      <p>
        <strong>A fictional example, read only.</strong> No child, family or agency in it is real, and nothing you do
        here is kept.{" "}
        <Link className="govuk-link" to={paths.home}>
          Leave the example
        </Link>
      </p>
    </section>
  );
}
