import { err, ok, type Result } from "../kernel/result.ts";
import { type Folder, type KeptPlace, nameOf, writeToFolder } from "./write-to-folder.ts";

// A folder that a person chose once, and that Sightline may write to: the File System Access API, in browsers that have it.

/** Where a chosen folder is kept from one start to the next. */
export interface PlaceShelf {
  /** `null`: none was chosen. `undefined`: it could not be read. */
  readonly read: () => Promise<KeptPlace | null | undefined>;
  /** `false`: it could not be kept, and is known in this tab alone. */
  readonly keep: (place: KeptPlace) => Promise<boolean>;
  readonly forget: () => Promise<void>;
}

export type PlaceState =
  /** This browser, or its policy, has no such thing. */
  | { readonly type: "not-here" }
  | { readonly type: "not-chosen" }
  /** Chosen, and the browser wants to hear from the person once more. */
  | { readonly type: "asleep"; readonly folder: string }
  | { readonly type: "ready"; readonly folder: string };

export type PlaceFailure =
  /** The person closed the browser's question. */
  | { readonly type: "not-chosen" }
  /** The browser or its policy says no, or wants to hear from the person first. */
  | { readonly type: "place-refused" }
  /** The folder is gone: removed, renamed, or on a drive that is not there. */
  | { readonly type: "place-gone" }
  | { readonly type: "place-full" }
  /** What was read back is not what was written. */
  | { readonly type: "place-differs" }
  | { readonly type: "place-failed"; readonly detail: string };

export interface ChosenPlace {
  readonly state: () => PlaceState;
  readonly choose: () => Promise<Result<void, PlaceFailure>>;
  readonly wake: () => Promise<Result<void, PlaceFailure>>;
  readonly forget: () => Promise<void>;
  /** What was written so far is touched no more: taken away neither for a later one of its day nor when it is old. */
  readonly letStay: () => Promise<void>;
  /** Writes a file beside what is there, reads it back and has it checked; after that, and not before, older ones of its own go. */
  readonly write: (
    name: string,
    file: Blob,
    isSame: (found: Blob) => Promise<boolean>,
  ) => Promise<Result<string, PlaceFailure>>;
}

interface PlaceOptions {
  readonly shelf: PlaceShelf;
  /** Asks the person for a folder; `undefined` where the browser has no such thing. */
  readonly pick: (() => Promise<Folder>) | undefined;
}

export async function openChosenPlace({ shelf, pick }: PlaceOptions): Promise<ChosenPlace> {
  let kept = pick === undefined ? null : ((await shelf.read()) ?? null);
  /** What could not be kept is known here and not there. */
  let isAhead = false;
  let state = await stateOf(kept, pick !== undefined);
  /** A folder that is chosen or forgotten while one is being written to is not undone by what is noted of the other. */
  let choice = 0;

  async function settle(next: KeptPlace | null): Promise<void> {
    kept = next;
    const found = await stateOf(next, pick !== undefined);
    if (kept === next) state = found;
  }

  async function keep(next: KeptPlace): Promise<boolean> {
    kept = next;
    isAhead = !(await shelf.keep(next));
    return !isAhead;
  }

  /** Another tab may have written since, and what it wrote is as much ours. */
  async function readAgain(): Promise<KeptPlace | null> {
    const there = isAhead ? undefined : await shelf.read();
    return there === undefined ? kept : there;
  }

  return {
    state: () => state,
    choose: async () => {
      if (pick === undefined) return err({ type: "place-refused" });
      try {
        const folder = await pick();
        choice++;
        await keep({ folder, written: [], unfinished: [] });
        await settle(kept);
        return ok(undefined);
      } catch (error) {
        return err(failureOf(error));
      }
    },
    wake: async () => {
      if (kept === null) return err({ type: "not-chosen" });
      try {
        const answer = await kept.folder.requestPermission?.({ mode: "readwrite" });
        await settle(kept);
        return answer === "granted" ? ok(undefined) : err({ type: "place-refused" });
      } catch (error) {
        return err(failureOf(error));
      }
    },
    forget: async () => {
      choice++;
      await shelf.forget();
      await settle(null);
    },
    letStay: async () => {
      const there = await readAgain();
      if (there !== null) await keep({ ...there, written: [] });
    },
    write: async (name, file, isSame) => {
      if (kept === null) return err({ type: "not-chosen" });
      const chosen = choice;
      const note = async (place: KeptPlace) => chosen === choice && keep(place);
      try {
        const there = await readAgain();
        if (chosen === choice) await settle(there);
        if (there === null || chosen !== choice) return err({ type: "not-chosen" });
        const written = await writeToFolder(there, { name, file, isSame, note });
        return written === null ? err({ type: "place-differs" }) : ok(written);
      } catch (error) {
        await settle(kept);
        return err(failureOf(error));
      }
    },
  };
}

async function stateOf(kept: KeptPlace | null, isHere: boolean): Promise<PlaceState> {
  if (!isHere) return { type: "not-here" };
  if (kept === null) return { type: "not-chosen" };
  const answer = await kept.folder.queryPermission?.({ mode: "readwrite" }).catch(() => "prompt");
  return { type: answer === "granted" ? "ready" : "asleep", folder: kept.folder.name };
}

function failureOf(error: unknown): PlaceFailure {
  const name = nameOf(error);
  switch (name) {
    case "AbortError":
      return { type: "not-chosen" };
    case "NotAllowedError":
    case "SecurityError":
    case "NoModificationAllowedError":
      return { type: "place-refused" };
    case "NotFoundError":
      return { type: "place-gone" };
    case "QuotaExceededError":
      return { type: "place-full" };
    default:
      return { type: "place-failed", detail: name };
  }
}
