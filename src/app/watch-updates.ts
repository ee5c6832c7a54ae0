import { trustedScriptUrl } from "./trusted-urls.ts";

/** `none`; a newer Sightline that waits; or one that another tab has already switched to, under this tab's feet. */
export type Update = "none" | "waiting" | "switched-elsewhere";

export interface Updates {
  readonly current: () => Update;
  readonly subscribe: (listener: () => void) => () => void;
  /** Switches to the newer one and loads the page again. */
  readonly take: () => void;
}

/** Registers the service worker, and notices newer versions. Nothing is ever switched without the person's word. */
export function watchUpdates(): Updates {
  const listeners = new Set<() => void>();
  let update: Update = "none";
  let waiting: ServiceWorker | null = null;
  let taken = false;

  function set(next: Update): void {
    update = next;
    for (const listener of listeners) listener();
  }

  function follow(registration: ServiceWorkerRegistration): void {
    const look = () => {
      // Without a controller this is the first installation: nothing older is running that could be replaced.
      if (registration.waiting === null || navigator.serviceWorker.controller === null) return;
      waiting = registration.waiting;
      set("waiting");
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    look();
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    let controlled = container.controller !== null;
    container.addEventListener("controllerchange", () => {
      if (taken) return window.location.reload();
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
      taken = true;
      if (waiting === null) window.location.reload();
      else waiting.postMessage({ type: "SKIP_WAITING" });
    },
  };
}
