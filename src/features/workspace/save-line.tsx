import { useId, useState } from "react";
import { LinkButton } from "../../ui/button.tsx";
import { LiveRegion } from "../../ui/live-region.tsx";
import { Link } from "../../ui/router.tsx";
import type { SaveState } from "../../use-cases/save-state.ts";
import { paths } from "../shared/paths.ts";
import { useTryAgain } from "../shared/try-again.tsx";
import { useSaveState } from "../shared/workspace-context.tsx";
import { MakeRoom } from "./make-room.tsx";
import { savingOf, sayBackup, sayPersistence, saySaving } from "./save-line-words.ts";

/** The one line at the foot of every screen. */
export function SaveLine() {
  const state = useSaveState();
  const failed = state.failure !== null;
  return (
    <>
      <span className={failed ? "sl-status__failure" : undefined}>{saySaving(state, new Date().toISOString())}</span>
      {failed ? <WayOn state={state} /> : null}
      <span>{sayBackup(state.lastBackup)}</span>
      <Link to={paths.device}>{sayPersistence(state.persistence)}</Link>
      {state.tab === "reading" ? <span>Open in another tab: this one only reads</span> : null}
      <Announcement state={state} />
    </>
  );
}

/** Chromium gives no reason when it is the disk that is full, so what it could not write is taken for that. */
function hasNoRoom(failure: SaveState["failure"]): boolean {
  return failure?.type === "storage-full" || (failure?.type === "storage-failed" && failure.detail !== "emptied");
}

function WayOn({ state }: { readonly state: SaveState }) {
  const tryAgain = useTryAgain();
  const [open, setOpen] = useState(false);
  const advice = useId();
  return (
    <>
      {tryAgain === null ? null : <LinkButton onClick={tryAgain}>Try again</LinkButton>}
      {/* Here and not on a page of its own: going to one would take away the screen with the words that are not saved. */}
      {hasNoRoom(state.failure) ? (
        <>
          <LinkButton aria-expanded={open} aria-controls={advice} onClick={() => setOpen(!open)}>
            What to do
          </LinkButton>
          <div id={advice} hidden={!open} className="sl-status__advice">
            <MakeRoom />
          </div>
        </>
      ) : null}
    </>
  );
}

/** Speaks when saving starts to fail and when it works again, not on every save: a word on each key would drown the answers. */
function Announcement({ state }: { readonly state: SaveState }) {
  const [failedBefore, setFailedBefore] = useState(false);
  const saving = savingOf(state);
  if (saving === "failed" && !failedBefore) setFailedBefore(true);
  if (saving === "failed") return <LiveRegion message={saySaving(state, "")} />;
  return <LiveRegion message={failedBefore && saving === "saved" ? "Saved on this device" : ""} />;
}
