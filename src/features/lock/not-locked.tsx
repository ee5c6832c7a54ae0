import { Notice } from "../../ui/notice.tsx";

/** Why it stays open. */
export function NotLocked() {
  return (
    <Notice title="It was not locked" tone="stop">
      <p>Something on this screen could not be saved, and locking would lose it. See the line at the foot.</p>
    </Notice>
  );
}
