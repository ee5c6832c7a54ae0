import { sha256Hex } from "#src/crypto/hash.ts";
import { randomBytes } from "#src/crypto/random-bytes.ts";
import { openChosenPlace } from "#src/storage/chosen-place.ts";
import type { WorkspaceSurroundings } from "#src/use-cases/start-workspace.ts";
import { aQuickKeeper } from "#tests/support/quick-keeper.ts";

/** A fixed start and one second a call, so that times in a test are literals. Chance stays real: nonces must never repeat. */
function testClock(start = "2026-11-21T09:00:00.000Z"): () => string {
  let at = Date.parse(start);
  return () => {
    const now = new Date(at).toISOString();
    at += 1000;
    return now;
  };
}

/** The browser as tests have it: real crypto, jsdom's localStorage, no Web Locks unless a test brings them. */
export function testSurroundings(changed: Partial<WorkspaceSurroundings> = {}): WorkspaceSurroundings {
  const ports = changed.ports ?? { now: testClock(), randomBytes, hash: sha256Hex };
  return {
    ports,
    keeper: aQuickKeeper(ports),
    chosenPlace: () => openChosenPlace({ shelf: noShelf, pick: undefined }),
    loadAgain: () => undefined,
    locks: undefined,
    localStorage: () => window.localStorage,
    askToPersist: async () => true,
    whenQuiet: async () => undefined,
    ...changed,
  };
}

const noShelf = { read: async () => null, keep: async () => false, forget: async () => undefined };
