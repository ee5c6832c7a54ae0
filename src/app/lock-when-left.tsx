import { useEffect, useEffectEvent, useState } from "react";
import { readLockAfter } from "../features/shared/lock-after.ts";
import { type LockNow, useLock } from "../features/shared/lock-context.tsx";

const minute = 60_000;
/** How long before it locks it says so, in milliseconds: long enough to reach for the mouse. */
const notice = 30_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "scroll"] as const;

/** Locks when nobody is there: nothing touched for a while, or the tab out of sight. Says so half a minute before. */
export function LockWhenLeft() {
  const lock = useLock();
  return lock === null ? null : <Watch lock={lock} />;
}

function Watch({ lock }: { readonly lock: LockNow }) {
  const [isNear, setNear] = useState(false);
  const lockNow = useEffectEvent(lock);
  useEffect(() => {
    let touched = Date.now();
    let hidden = document.hidden ? Date.now() : null;
    let locking = false;
    const look = async () => {
      const after = readLockAfter();
      const unseen = hidden === null || after.hidden === null ? null : hidden + after.hidden * minute;
      const left = (unseen ?? touched + after.idle * minute) - Date.now();
      setNear(left > 0 && left <= notice);
      if (locking || left > 0) return;
      locking = true;
      // Where it could not be locked, for words that are not saved, it is tried again at the next look.
      locking = await lockNow("here");
    };
    const touch = () => {
      // A laptop that was asleep wakes with a touch: what had run out before it stays run out.
      void look();
      touched = Date.now();
    };
    const seen = () => {
      void look();
      hidden = document.hidden ? Date.now() : null;
      touch();
    };
    // A clock that stands still while the machine sleeps would count wrong, so it asks the time again and again.
    const clock = setInterval(() => void look(), 5_000);
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true });
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(clock);
      for (const sign of signs) window.removeEventListener(sign, touch);
      document.removeEventListener("visibilitychange", seen);
    };
  }, []);
  return (
    <div role="status">
      {isNear ? (
        <section className="sl-banner" aria-label="Locking">
          <p>
            <strong>Sightline is about to lock.</strong> Press a key or move the mouse to stay. What you have typed in
            an audit is saved.
          </p>
        </section>
      ) : null}
    </div>
  );
}
