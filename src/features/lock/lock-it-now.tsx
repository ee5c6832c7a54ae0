import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useLock } from "../shared/lock-context.tsx";

/** Locks, or says why not. */
export function LockItNow() {
  const lock = useLock();
  const [isRefused, setRefused] = useState(false);
  if (lock === null) return null;
  return (
    <>
      {isRefused ? (
        <Notice title="It was not locked" tone="stop">
          <p>Something on this screen could not be saved, and locking would lose it. See the line at the foot.</p>
        </Notice>
      ) : null}
      <Button onClick={() => void lock().then((isLocked) => setRefused(!isLocked))}>Lock now</Button>
    </>
  );
}
