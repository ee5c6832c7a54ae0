import { afterEach, describe, expect, it, vi } from "vitest";
import { watchUpdates } from "#src/app/watch-updates.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** A browser with a worker in charge and a newer one that waits. */
async function withOneWaiting() {
  const reload = vi.fn();
  const postMessage = vi.fn();
  const page = new EventTarget();
  const controller = {};
  const newer = Object.assign(new EventTarget(), { postMessage });
  const registration = Object.assign(new EventTarget(), { waiting: null as typeof newer | null, installing: newer });
  const serviceWorker = Object.assign(new EventTarget(), { controller, register: async () => registration });
  vi.stubEnv("PROD", true);
  vi.stubGlobal("window", Object.assign(page, { location: { reload } }));
  vi.stubGlobal("document", { baseURI: "https://sightline.example/" });
  vi.stubGlobal("location", new URL("https://sightline.example/"));
  vi.stubGlobal("navigator", { serviceWorker });
  let answer: (() => void) | undefined;
  let fail: (() => void) | undefined;
  const answered = new Promise<void>((resolve, reject) => {
    answer = resolve;
    fail = () => reject(new TypeError("Failed to fetch"));
  });
  const inCharge = { asked: vi.fn(() => answered), answers: () => answer?.(), fails: () => fail?.() };
  vi.stubGlobal("fetch", inCharge.asked);
  const updates = watchUpdates();
  page.dispatchEvent(new Event("load"));
  await vi.waitFor(() => {
    registration.dispatchEvent(new Event("updatefound"));
    registration.waiting = newer;
    newer.dispatchEvent(new Event("statechange"));
    expect(updates.current()).toBe("waiting");
  });
  return {
    updates,
    reload,
    postMessage,
    inCharge,
    changesState: () => newer.dispatchEvent(new Event("statechange")),
    switched: () => serviceWorker.dispatchEvent(new Event("controllerchange")),
  };
}

describe("a newer Sightline", () => {
  it("is asked to stop waiting, and the page loads again once it is in charge", async () => {
    const { updates, reload, postMessage, inCharge, changesState, switched } = await withOneWaiting();
    updates.take();
    await vi.waitFor(() => expect(inCharge.asked).toHaveBeenCalled());
    // The one in charge is asked first: asleep, it would hold the newer back.
    expect(postMessage).not.toHaveBeenCalled();
    inCharge.answers();
    await vi.waitFor(() => expect(postMessage).toHaveBeenCalledWith({ type: "SKIP_WAITING" }));
    expect(reload).not.toHaveBeenCalled();
    changesState();
    expect(updates.current()).toBe("taken");
    switched();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("comes also where the one in charge does not answer", async () => {
    const { updates, postMessage, inCharge } = await withOneWaiting();
    updates.take();
    inCharge.fails();
    await vi.waitFor(() => expect(postMessage).toHaveBeenCalledTimes(1));
  });

  it("that does not come lets the person in again after half a minute", async () => {
    const { updates, reload, inCharge } = await withOneWaiting();
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    updates.take();
    inCharge.answers();
    vi.advanceTimersByTime(29_000);
    expect(reload).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("that another tab has taken waits no more: loading again is all there is to do", async () => {
    const { updates, reload, postMessage, switched } = await withOneWaiting();
    switched();
    expect(updates.current()).toBe("switched-elsewhere");
    updates.take();
    expect(postMessage).not.toHaveBeenCalled();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
