import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { NotPrinted, PrintButton, PrintedOnly } from "../../ui/print.tsx";
import { useFocusAfterSwap } from "../../ui/use-focus-after-swap.ts";
import { sayDay } from "../shared/say-when.ts";
import { keyAgainField, TypeKeyBack } from "./type-key-back.tsx";

const keyId = "recovery-key-shown";

interface WriteDownKeyProps {
  readonly recoveryKey: string;
  /** What the button says. */
  readonly act: string;
  readonly busy: boolean;
  readonly onWritten: () => void;
}

/**
 * The recovery key, once: to be printed or written down, and typed back from the paper before anything rests on it. It is out of
 * sight while it is typed back, or it would prove no paper.
 */
export function WriteDownKey({ recoveryKey, act, busy, onWritten }: WriteDownKeyProps) {
  const [isOnPaper, setOnPaper] = useState(false);
  useFocusAfterSwap(isOnPaper, isOnPaper ? keyAgainField : keyId);
  if (isOnPaper) {
    return (
      <TypeKeyBack
        recoveryKey={recoveryKey}
        act={act}
        busy={busy}
        onWritten={onWritten}
        onShowAgain={() => setOnPaper(false)}
      />
    );
  }
  return (
    <>
      <NotPrinted>
        <p className="govuk-body">
          If the passphrase is forgotten, this key is the only way to what is kept on this device. It is shown now and
          never again, and nobody can look it up for you.
        </p>
      </NotPrinted>
      <PrintedOnly>
        <p>
          Recovery key for one workspace of Sightline, made on {sayDay(new Date().toISOString())}. It opens what is kept
          in one browser profile on one device. It does not open backups: those open with the passphrase of their day.
        </p>
        <p>Keep this sheet locked away, apart from the device. Destroy it when a newer one is made.</p>
      </PrintedOnly>
      <p id={keyId} tabIndex={-1} className="sl-recovery-key" translate="no">
        {recoveryKey}
      </p>
      <PrintButton>Print the key</PrintButton>
      <NotPrinted>
        <ul className="govuk-list govuk-list--bullet">
          <li>Print it, or write it down. Do not save it on this device, and do not send it by e‑mail.</li>
          <li>Keep it locked away and apart from the device, where your organisation keeps such things.</li>
          <li>It opens this device only. A backup opens with the passphrase that was in use when it was made.</li>
        </ul>
        <Button onClick={() => setOnPaper(true)}>I have it on paper</Button>
      </NotPrinted>
    </>
  );
}
