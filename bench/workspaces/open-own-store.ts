import { makeLock, openLock } from "#src/crypto/key-lock.ts";
import { stretch } from "#src/crypto/stretch.ts";
import { beginStore, findStore, openStore } from "#src/storage/open-store.ts";
import type { Store } from "#src/storage/store.ts";
import { thisBrowser } from "#src/storage/this-browser.ts";
import { openWitnessBook } from "#src/storage/witness.ts";
import { benchPassphrase } from "./bench-passphrase.mjs";

/** The application's own store, begun where there is none, with the real Argon2id: the application itself opens it afterwards. */
export async function openOwnStore(): Promise<Store> {
  const { ports, localStorage } = thisBrowser();
  const witness = openWitnessBook("sightline", localStorage);
  const found = await findStore("sightline");
  if (!found.ok) throw new Error(found.error.type);
  const there = found.value;
  if (there.type === "nothing") {
    const made = await makeLock(benchPassphrase, ports.now(), stretch);
    const begun = await beginStore(there.database, made, ports.randomBytes, witness);
    if (!begun.ok) throw new Error(begun.error.type);
    return begun.value;
  }
  if (there.type !== "locked") throw new Error(there.type);
  const keys = await openLock(there.lock, { type: "passphrase", text: benchPassphrase }, stretch);
  if (!keys.ok) throw new Error(keys.error.type);
  const opened = await openStore(there, keys.value, witness);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}
