import { useEffect, useRef, useState } from "react";
import { count } from "../../domain/words/count.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { WrittenWorkspace } from "../../use-cases/moving-house.ts";
import type { AuditSummary } from "../../use-cases/workspace.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { LongWorkBar } from "./long-work-bar.tsx";
import { useLongWork } from "./use-long-work.ts";
import { sayBytes } from "./use-storage-estimate.ts";

/** Everything out, as one file that anyone can read: the warning stands before the button and not after it. */
export function SaveWorkspace({ audits }: { readonly audits: readonly AuditSummary[] }) {
  const workspace = useWorkspace();
  const { work, run } = useLongWork();
  const [written, setWritten] = useState<WrittenWorkspace | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (written !== null) outcome.current?.focus();
  }, [written]);

  const save = async () => {
    setWritten(null);
    const result = await run("Writing the file", workspace.moving.write);
    // The one failure is that the person stopped it.
    if (!result.ok) return;
    saveFile(result.value.name, "application/json", result.value.file);
    setWritten(result.value);
  };
  return (
    <section aria-labelledby="save-workspace">
      <h2 id="save-workspace" className="govuk-heading-m">
        Save everything as one file
      </h2>
      {audits.length === 0 ? (
        <p className="govuk-body">There is no audit on this device yet, so there is nothing to save.</p>
      ) : (
        <>
          <p className="govuk-body">
            The file holds every audit on this device with all its earlier versions, the instruments, and what you have
            typed and not finished. The example is not in it.
          </p>
          <NotSealed />
          <Button busy={work !== null} onClick={() => void save()}>
            Save everything as one file
          </Button>
        </>
      )}
      <LongWorkBar work={work} atTheEnd="Finishing the file" />
      <div ref={outcome} tabIndex={-1} className="sl-outcome">
        {written === null ? null : <Written written={written} />}
      </div>
    </section>
  );
}

function NotSealed() {
  return (
    <Notice title="The file is not sealed" tone="warn" headingLevel={3}>
      <p>
        Whoever has it can read everything in it: references, grades, and every word that was written about the
        children’s cases.
      </p>
      <ul>
        <li>Save it to an encrypted drive, or pass it on by your organisation’s secure transfer. Never by e‑mail.</li>
        <li>Bring it in on the other device, and look that everything is there.</li>
        <li>Then delete the file wherever it has been: the drive, the downloads, the recycle bin.</li>
      </ul>
    </Notice>
  );
}

function Written({ written: { name, file, audits, unreadable } }: { readonly written: WrittenWorkspace }) {
  return (
    <Notice title="The file was handed to the browser" headingLevel={3}>
      <p>
        <strong>{name}</strong>, with {count(audits, "audit")}, {sayBytes(file.size)}. Look among the browser’s
        downloads that it is there before you rely on it.
      </p>
      {unreadable === 0 ? null : (
        <p>
          {count(unreadable, "saved change")} on this device cannot be read, and {unreadable === 1 ? "is" : "are"} not
          in the file.
        </p>
      )}
    </Notice>
  );
}
