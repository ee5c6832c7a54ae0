/** Often enough that a lost laptop costs minutes, seldom enough that nobody waits for it. */
const changesAtMost = 100;
const longestWait = 10 * 60_000;
/**
 * For what an earlier start has left in no backup: it was closed without locking, or could not write. Short visits would each
 * leave it so.
 */
const waitForWhatWasLeft = 15_000;

interface ByItself {
  /** Saved changes that are in no backup. */
  readonly changes: () => number;
  /** Whether there is a place to write to, and this tab is the one that writes. */
  readonly isReady: () => boolean;
  readonly save: () => Promise<unknown>;
}

/**
 * Writes a backup after a hundred saved changes, ten minutes after the first, or soon after a start that finds changes in none.
 * `look` is called whenever something was saved.
 */
export function backUpByItself({ changes, isReady, save }: ByItself): { look: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSaving = false;
  /** Where the last one failed, the next is tried when the time is up and not at the next key. */
  let hasFailed = false;
  let wait = changes() > 0 ? waitForWhatWasLeft : longestWait;

  async function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isSaving || changes() === 0 || !isReady()) return;
    isSaving = true;
    wait = longestWait;
    const before = changes();
    try {
      await save();
    } finally {
      isSaving = false;
      hasFailed = changes() >= before;
      look();
    }
  }

  function look(): void {
    if (isSaving || changes() === 0 || !isReady()) return;
    if (changes() >= changesAtMost && !hasFailed) void run();
    else timer ??= setTimeout(() => void run(), wait);
  }

  return { look, stop: () => clearTimeout(timer) };
}
