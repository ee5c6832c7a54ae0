import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { LockProvider, type LockWhere } from "../features/shared/lock-context.tsx";
import { paths } from "../features/shared/paths.ts";
import { TryAgainProvider } from "../features/shared/try-again.tsx";
import { WorkspaceProvider } from "../features/shared/workspace-context.tsx";
import { SaveLine } from "../features/workspace/save-line.tsx";
import { useAlarmAtStart } from "../features/workspace/use-alarm-at-start.ts";
import { assertNever } from "../kernel/assert-never.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { Opening } from "../ui/opening.tsx";
import { useNavigate } from "../ui/router.tsx";
import type { Door } from "../use-cases/door.ts";
import type { Workspace, WorkspaceFailure } from "../use-cases/workspace.ts";
import { guardLeaving } from "./guard-leaving.ts";
import { lockPage } from "./lock-page.ts";
import { Shell } from "./shell.tsx";
import type { Updates } from "./watch-updates.ts";

const StorageTroublePage = lazy(async () => ({
  default: (await import("../features/workspace/storage-trouble-page.tsx")).StorageTroublePage,
}));

// Some seconds after the start, or as soon as another tab has the pen or a newer Sightline is there: nothing else in it is news before.
const Notices = lazy(async () => ({ default: (await import("./notices.tsx")).Notices }));

const StorageAlarmPage = lazy(async () => ({
  default: (await import("../features/workspace/storage-alarm-page.tsx")).StorageAlarmPage,
}));

const UnlockPage = lazy(async () => ({ default: (await import("../features/lock/unlock-page.tsx")).UnlockPage }));
const BeginPage = lazy(async () => ({ default: (await import("../features/lock/begin-page.tsx")).BeginPage }));

const RemoveHere = lazy(async () => ({ default: (await import("./remove-here.tsx")).RemoveHere }));

export type Found = Result<Door, WorkspaceFailure>;

interface WorkspaceGateProps {
  /** Begun once, outside: React may draw this twice, and two openings would be two tabs to each other. */
  readonly found: Promise<Found>;
  readonly updates: Updates;
  readonly children: ReactNode;
}

/** Nothing is shown before the storage is open and what was found in it has been said. */
export function WorkspaceGate({ found, updates, children }: WorkspaceGateProps) {
  const [result, setResult] = useState<Found | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  useEffect(() => {
    found.then(setResult, (error: unknown) => {
      setResult(() => {
        throw error;
      });
    });
  }, [found]);
  if (result === null) {
    return (
      <Shell navigation={false}>
        <Opening label="Opening what is saved on this device" />
      </Shell>
    );
  }
  if (isRemoving) {
    return (
      <Before>
        <RemoveHere keep={() => setRemoving(false)} />
      </Before>
    );
  }
  const remove = () => setRemoving(true);
  const goIn = (workspace: Workspace) => setResult(ok({ type: "open", workspace }));
  const fail = (failure: WorkspaceFailure) => setResult(err(failure));
  if (!result.ok) {
    return (
      <Before>
        <StorageTroublePage failure={result.error} again={() => window.location.reload()} remove={remove} />
      </Before>
    );
  }
  const door = result.value;
  switch (door.type) {
    case "open":
      return (
        <WithWorkspace workspace={door.workspace} updates={updates}>
          {children}
        </WithWorkspace>
      );
    case "locked":
      return (
        <Before>
          <UnlockPage door={door} onOpen={goIn} onFailure={fail} onRemove={remove} />
        </Before>
      );
    case "unlocked":
      return (
        <Before>
          <BeginPage prepare={door.prepare} onOpen={goIn} onFailure={fail} />
        </Before>
      );
    case "nothing-kept":
      return (
        <LookingRound door={door} updates={updates} onFailure={fail}>
          {children}
        </LookingRound>
      );
    default:
      return assertNever(door);
  }
}

/** A screen that stands before everything else. */
function Before({ children }: { readonly children: ReactNode }) {
  return (
    <Shell navigation={false}>
      <Suspense fallback={<Opening />}>{children}</Suspense>
    </Shell>
  );
}

interface LookingRoundProps {
  readonly door: Extract<Door, { type: "nothing-kept" }>;
  readonly updates: Updates;
  readonly onFailure: (failure: WorkspaceFailure) => void;
  readonly children: ReactNode;
}

/** Nothing is kept here. What would be kept first waits until there is a passphrase, and is done then. */
function LookingRound({ door, updates, onFailure, children }: LookingRoundProps) {
  const [waiting, setWaiting] = useState<((workspace: Workspace | null) => void) | null>(null);
  const [workspace, setWorkspace] = useState(() =>
    door.lookRound(() => new Promise((settle) => setWaiting(() => settle))),
  );
  if (waiting === null) {
    return (
      <WithWorkspace workspace={workspace} updates={updates} isTold={workspace.safe !== null}>
        {children}
      </WithWorkspace>
    );
  }
  const goOn = (begun: Workspace | null) => {
    if (begun !== null) setWorkspace(begun);
    setWaiting(null);
    waiting(begun);
  };
  return (
    <Before>
      <BeginPage prepare={door.prepare} onOpen={goOn} onFailure={onFailure} onCancel={() => goOn(null)} />
    </Before>
  );
}

/** Milliseconds after which the notices come though the start is still at work: one of them locks when nobody is there. */
const latestNotices = 60_000;

interface WithWorkspaceProps {
  readonly workspace: Workspace;
  readonly updates: Updates;
  /** What is missing here was said while looking round, and is not said again with the first thing that is kept. */
  readonly isTold?: boolean;
  readonly children: ReactNode;
}

function WithWorkspace({ workspace, updates, isTold = false, children }: WithWorkspaceProps) {
  useEffect(() => guardLeaving(workspace), [workspace]);
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    void workspace.quiet.then(() => setQuiet(true));
    if (workspace.safe === null) return;
    const late = setTimeout(() => setQuiet(true), latestNotices);
    return () => clearTimeout(late);
  }, [workspace]);
  const { tab, failure } = useSyncExternalStore(workspace.subscribe, workspace.saveState);
  const update = useSyncExternalStore(updates.subscribe, updates.current);
  const [isLocking, setLocking] = useState(false);
  const [isLockRefused, setLockRefused] = useState(false);
  const navigate = useNavigate();
  const { alarm, goOn } = useAlarmAtStart(workspace, isTold);
  const { safe } = workspace;
  const lock = safe === null ? null : (where: LockWhere) => lockPage(workspace, where, () => setLocking(true));
  const lockAndSay = async (where: LockWhere) => setLockRefused((await lock?.(where)) === false);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => safe?.onLockAsked(() => setAsked(true)), [safe]);
  const lockToo = useEffectEvent(() => void lockAndSay("here"));
  const isHeldUp = failure !== null;
  // Said for as long as it is so: another failure, hours later, has nothing to do with it.
  if (isLockRefused && !isHeldUp) setLockRefused(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what could not be saved is saved, it is tried again
  useEffect(() => {
    if (isAsked) lockToo();
  }, [isAsked, isHeldUp]);
  // A screen that stands would go on asking for files, and hold back the newer Sightline: its worker waits until nobody asks.
  if (isLocking || update === "taken") {
    return (
      <Before>
        <Opening label={isLocking ? "Locking" : "Loading the newer Sightline"} />
      </Before>
    );
  }
  if (alarm !== null) {
    return (
      <Before>
        <StorageAlarmPage alarm={alarm} lastBackup={workspace.saveState().lastBackup} goOn={goOn} />
      </Before>
    );
  }
  const askAndLock = async () => {
    const { isDue, place, failure: notWritten } = (await workspace.backups()).state();
    if (isDue && (place.type !== "ready" || notWritten !== null)) navigate(paths.lockNow);
    else await lockAndSay("everywhere");
  };
  const isNotLocked = isLockRefused && isHeldUp;
  const notices =
    isQuiet || isNotLocked || tab === "reading" || update !== "none" ? (
      <Suspense fallback={null}>
        <Notices updates={updates} isQuiet={isQuiet} isNotLocked={isNotLocked} />
      </Suspense>
    ) : null;
  return (
    <WorkspaceProvider workspace={workspace}>
      <LockProvider lock={lock}>
        <TryAgainProvider>
          <Shell
            navigation
            notices={notices}
            foot={<SaveLine />}
            lock={lock === null ? undefined : () => void askAndLock()}
          >
            {children}
          </Shell>
        </TryAgainProvider>
      </LockProvider>
    </WorkspaceProvider>
  );
}
