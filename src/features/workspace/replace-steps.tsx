import { count } from "../../domain/words/count.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { BackupPreview, DropsMost } from "../../use-cases/backups.ts";
import { sayDay } from "../shared/say-when.ts";
import { sayAuditTitle } from "./say-audit-title.ts";

interface ReplaceStepsProps {
  readonly preview: BackupPreview;
  /** What has been refused until it is said once more. */
  readonly refusal: DropsMost | null;
  readonly busy: boolean;
  readonly onReplace: () => void;
  readonly onBack: () => void;
}

/** A backup in the place of what is here: asked for once, and a second time with the numbers where most of it would be gone. */
export function ReplaceSteps({ preview, refusal, busy, onReplace, onBack }: ReplaceStepsProps) {
  return refusal === null ? (
    <Notice title="Put this backup in the place of what is here?" tone="warn" headingLevel={3}>
      <p>
        This is for a device on which something cannot be read any more. Afterwards Sightline holds what was in the
        backup of {sayDay(preview.madeAt)} and nothing else. If you only want to have what is in it, go back and combine
        the two: nothing is lost that way.
      </p>
      <p>{sayDropped(preview)}</p>
      <ButtonGroup>
        <Button variant="warning" busy={busy} onClick={onReplace}>
          Put the backup in its place
        </Button>
        <Button variant="secondary" busy={busy} onClick={onBack}>
          Go back
        </Button>
      </ButtonGroup>
    </Notice>
  ) : (
    <Notice
      title={`${number(refusal.dropped)} of ${number(refusal.here)} saved changes would be gone`}
      tone="stop"
      headingLevel={3}
    >
      <p>
        They are on this device and not in the backup, and there is no way back to them from here
        {refusal.wholeAudits === 0 ? "" : `. ${sayWhole(preview, refusal.wholeAudits)}`}.
      </p>
      <p>If you are not sure, save a backup of what is here first, or combine the two instead.</p>
      <ButtonGroup>
        <Button variant="warning" busy={busy} onClick={onReplace}>
          {`Drop ${count(refusal.dropped, "saved change")} and put the backup in their place`}
        </Button>
        <Button variant="secondary" busy={busy} onClick={onBack}>
          Keep what is here
        </Button>
      </ButtonGroup>
    </Notice>
  );
}

function sayDropped({ audits, draftsHere }: BackupPreview): string {
  const dropped = audits.reduce((sum, audit) => sum + audit.dropped, 0);
  const parts = [
    dropped > 0 && `${count(dropped, "saved change")} that ${dropped === 1 ? "is" : "are"} here and not in the backup`,
    draftsHere > 0 && `${count(draftsHere, "text")} typed here and not finished`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? "Nothing that can be read here would be gone."
    : `Would be gone: ${parts.join(", and ")}.`;
}

function sayWhole({ audits }: BackupPreview, wholeAudits: number): string {
  const titles = audits
    .filter(({ here, dropped }) => here > 0 && dropped === here)
    .map(({ title }) => sayAuditTitle(title));
  return `${count(wholeAudits, "whole audit")} would be gone: ${titles.join(", ")}`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
