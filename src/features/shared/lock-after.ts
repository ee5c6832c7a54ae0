/** Minutes after which Sightline locks itself. */
export interface LockAfter {
  /** Without a key, a touch or a movement. */
  readonly idle: number;
  /** In a tab that nobody sees; 0 is at once, `null` never. */
  readonly hidden: number | null;
}

export const idleChoices = [5, 10, 20, 30, 60] as const;
export const hiddenChoices = [0, 5, 15, 30, null] as const;

const usual: LockAfter = { idle: 10, hidden: 30 };

const key = "sightline.lock-after";

/** What was chosen in this browser profile. In clear, since it must be known before anything is unlocked and says nothing of a child. */
export function readLockAfter(): LockAfter {
  try {
    const { idle, hidden } = JSON.parse(localStorage.getItem(key) ?? "") as Partial<LockAfter>;
    return {
      idle: idleChoices.find((minutes) => minutes === idle) ?? usual.idle,
      hidden: hiddenChoices.find((minutes) => minutes === hidden) ?? (hidden === null ? null : usual.hidden),
    };
  } catch {
    return usual;
  }
}

export function keepLockAfter(chosen: LockAfter): void {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // Refused: the usual times hold after the next load.
  }
}
