import { useState } from "react";
import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { Radios } from "../../ui/radios.tsx";
import { hiddenChoices, idleChoices, keepLockAfter, type LockAfter, readLockAfter } from "../shared/lock-after.ts";
import { PassphraseDays } from "../shared/passphrase-days.tsx";
import { paths } from "../shared/paths.ts";
import { useWorkspace } from "../shared/workspace-context.tsx";
import { LockItNow } from "./lock-it-now.tsx";
import { NothingToLock } from "./nothing-to-lock.tsx";

/** When Sightline locks, and what opens it. */
export function LockSettings() {
  const { safe } = useWorkspace();
  const [after, setAfter] = useState(readLockAfter);
  const choose = (part: Partial<LockAfter>) => {
    const chosen = { ...after, ...part };
    keepLockAfter(chosen);
    setAfter(chosen);
  };
  if (safe === null) return <NothingToLock />;
  return (
    <Page title="Passphrase and locking" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <LockItNow />
      <h2 className="govuk-heading-m">When it locks by itself</h2>
      <p className="govuk-body">
        Locking saves what you are typing, takes the keys out of memory and keeps your place. Each browser profile has
        its own times.
      </p>
      <Radios
        label="After how long without a key or a movement"
        labelSize="s"
        options={idleChoices.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
        value={String(after.idle)}
        onChange={(value) => (value === null ? undefined : choose({ idle: Number(value) }))}
      />
      <Radios
        label="When Sightline is out of sight in another tab"
        labelSize="s"
        options={hiddenChoices.map((minutes) => ({ value: String(minutes), label: sayHidden(minutes) }))}
        value={String(after.hidden)}
        onChange={(value) => (value === null ? undefined : choose({ hidden: value === "null" ? null : Number(value) }))}
      />
      <h2 className="govuk-heading-m">Passphrase</h2>
      <PassphraseDays since={safe.since()} />
      <ButtonLink to={paths.newPassphrase} variant="secondary">
        Change the passphrase
      </ButtonLink>
      <h2 className="govuk-heading-m">Recovery key</h2>
      <p className="govuk-body">
        The key on paper opens this device if the passphrase is forgotten. Make a new one if the paper is lost, or if
        somebody may have seen it.
      </p>
      <ButtonLink to={paths.newRecoveryKey} variant="secondary">
        Make a new recovery key
      </ButtonLink>
    </Page>
  );
}

function sayHidden(minutes: number | null): string {
  if (minutes === null) return "Not for that: only after the time above";
  return minutes === 0 ? "At once" : `After ${minutes} minutes`;
}
