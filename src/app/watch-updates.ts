import { trustedScriptUrl } from "./trusted-urls.ts";

/** `none`; a newer Sightline that waits, or is taken; or one that another tab has already switched to, under this tab's feet. */
export type Update = "none" | "waiting" | "taken" | "switched-elsewhere";

export interface Updates {
  readonly current: () => Update;
  readonly subscribe: (listener: () => void) => () => void;
  /** Switches to the newer one and loads the page again. Nothing else may be asked of the one in charge meanwhile. */
  readonly take: () => void;
}

/** In milliseconds. Whoever waits longer is let in again with the version of before; the newer one comes when it can. */
const longestSwitch = 30_000;

/** Registers the service worker, and notices newer versions. Nothing is ever switched without the person's word. */
export function watchUpdates(): Updates {
  const listeners = new Set<() => void>();
  let update: Update = "none";
  let waiting: ServiceWorker | null = null;

  function set(next: Update): void {
    update = next;
    for (const listener of listeners) listener();
  }

  function follow(registration: ServiceWorkerRegistration): void {
    const look = () => {
      // Without a controller this is the first installation: nothing older is running that could be replaced.
      if (registration.waiting === null || navigator.serviceWorker.controller === null) return;
      waiting = registration.waiting;
      // The one that was taken is said to be waiting once more while it is being switched to.
      if (update !== "taken") set("waiting");
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    look();
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    let controlled = container.controller !== null;
    container.addEventListener("controllerchange", () => {
      if (update === "taken") return window.location.reload();
      // Whoever waited does not any more, and would hear nothing of being asked to stop waiting.
      waiting = null;
      if (controlled) set("switched-elsewhere");
      controlled = true;
    });
    follow(await container.register(trustedScriptUrl("sw.js"), { scope: "./", updateViaCache: "none" }));
  }

  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    // Where it cannot be registered, Sightline works as long as the page is served: there is nothing to say.
    window.addEventListener("load", () => void register(navigator.serviceWorker).catch(() => undefined), {
      once: true,
    });
  }

  return {
    current: () => update,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: () => {
      if (waiting === null) return window.location.reload();
      set("taken");
      void wake().then(() => waiting?.postMessage({ type: "SKIP_WAITING" }));
      setTimeout(() => window.location.reload(), longestSwitch);
    },
  };
}

/**
 * Has the worker in charge answer something, from what it keeps. A worker sleeps after seconds without work, and Chromium asks
 * only one that is awake to make way: one that something wakes after that holds the newer back, for minutes
 * (docs/adr/0003-offline.md).
 */
async function wake(): Promise<void> {
  await fetch("index.html", { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
}
