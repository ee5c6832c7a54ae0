import { afterEach, describe, expect, it, vi } from "vitest";
import { watchUpdates } from "#src/app/watch-updates.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** A browser with a worker in charge and a newer one that waits. */
async function withOneWaiting() {
  const reload = vi.fn();
  const postMessage = vi.fn();
  const page = new EventTarget();
  const controller = {};
  const registration = Object.assign(new EventTarget(), { waiting: { postMessage }, installing: null });
  const serviceWorker = Object.assign(new EventTarget(), { controller, register: async () => registration });
  vi.stubEnv("PROD", true);
  vi.stubGlobal("window", Object.assign(page, { location: { reload } }));
  vi.stubGlobal("document", { baseURI: "https://sightline.example/" });
  vi.stubGlobal("location", new URL("https://sightline.example/"));
  vi.stubGlobal("navigator", { serviceWorker });
  const updates = watchUpdates();
  page.dispatchEvent(new Event("load"));
  await vi.waitFor(() => expect(updates.current()).toBe("waiting"));
  return { updates, reload, postMessage, switched: () => serviceWorker.dispatchEvent(new Event("controllerchange")) };
}

describe("a newer Sightline", () => {
  it("is asked to stop waiting, and the page loads again once it is in charge", async () => {
    const { updates, reload, postMessage, switched } = await withOneWaiting();
    updates.take();
    expect(postMessage).toHaveBeenCalledWith({ type: "SKIP_WAITING" });
    expect(reload).not.toHaveBeenCalled();
    switched();
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
