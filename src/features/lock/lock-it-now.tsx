import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useLock } from "../shared/lock-context.tsx";
import { NotLocked } from "./not-locked.tsx";

/** Locks, or says why not. */
export function LockItNow() {
  const lock = useLock();
  const [isRefused, setRefused] = useState(false);
  if (lock === null) return null;
  return (
    <>
      {isRefused ? <NotLocked /> : null}
      <Button onClick={() => void lock("everywhere").then((isLocked) => setRefused(!isLocked))}>Lock now</Button>
    </>
  );
}
