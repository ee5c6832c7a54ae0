import { afterEach, expect, it, vi } from "vitest";
import { startKeeper } from "#src/app/start-keeper.ts";
import type { KeyLock } from "#src/crypto/key-lock.ts";

// Only the build knows the address of a worker.
vi.mock("#src/app/keeper.worker.ts?worker&url", () => ({ default: "assets/keeper.js" }));

afterEach(() => vi.unstubAllGlobals());

it("a worker that does not start is an answer and no silence, and is begun again at the next question", async () => {
  const begun = vi.fn();
  class NoWorker {
    onerror: ((event: { message: string }) => void) | null = null;
    constructor() {
      begun();
      setTimeout(() => this.onerror?.({ message: "Out of memory" }));
    }
    postMessage() {}
    terminate() {}
  }
  vi.stubGlobal("document", { baseURI: "https://sightline.example/" });
  vi.stubGlobal("location", new URL("https://sightline.example/"));
  vi.stubGlobal("Worker", NoWorker);
  const keeper = startKeeper();
  const failure = { ok: false, error: { type: "not-worked-out", detail: "Out of memory" } };
  expect(await keeper.open({} as KeyLock, { type: "passphrase", text: "any" }, () => undefined)).toEqual(failure);
  expect(await keeper.begin("any", "2026-11-27T09:00:00.000Z", () => undefined)).toEqual(failure);
  expect(begun).toHaveBeenCalledTimes(2);
});
