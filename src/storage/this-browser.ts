import { sha256Hex } from "../crypto/hash.ts";
import { randomBytes } from "../crypto/random-bytes.ts";
import type { Ports } from "../kernel/ports.ts";

/** What a workspace needs of the browser around it. Tests pass their own. */
export interface Surroundings {
  readonly ports: Ports;
  /** `undefined` where the browser has no Web Locks. */
  readonly locks: LockManager | undefined;
  /** A function, because only reading it tells whether the browser refuses it. */
  readonly localStorage: () => Storage;
  /** Asks the browser to keep the storage. It may never answer, so nothing waits for it. */
  readonly askToPersist: () => Promise<boolean>;
  /** Resolves once the page has had time to show what the person waits for. */
  readonly whenQuiet: () => Promise<void>;
}

/** Milliseconds in which a first screen is read from storage and painted, even of ten years' work. */
const firstScreen = 1_000;

export function thisBrowser(): Surroundings {
  return {
    ports: { now: () => new Date().toISOString(), randomBytes, hash: sha256Hex },
    locks: navigator.locks as LockManager | undefined,
    localStorage: () => window.localStorage,
    askToPersist: async () => {
      const storage = navigator.storage as StorageManager | undefined;
      if (storage?.persist === undefined) return false;
      if (await storage.persisted()) return true;
      // Firefox asks the person, and a question before the first screen is one that nobody can answer. The device page asks it.
      return CSS.supports("-moz-appearance", "none") ? false : storage.persist();
    },
    whenQuiet: () => new Promise((resume) => setTimeout(resume, firstScreen)),
  };
}
