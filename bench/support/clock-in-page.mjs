/**
 * Runs in the page, before anything of the page's own. One way of taking the time for every page: from the browser's own
 * stamp on the input, or from the start of the navigation, to the first task after the next frame has been painted.
 * A page that `isLocked` also tells when the passphrase can be typed and when the keys are there.
 */
export function clockInPage({ usable, isLocked }) {
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });
  const until = (isThere) =>
    new Promise((done) => {
      const look = () => {
        if (isThere()) afterPaint(done);
        else requestAnimationFrame(look);
      };
      look();
    });
  const clock = { presses: [], releases: [], keys: [], until };
  // The clock of an input is the browser's, so what waits before the page hears of it counts.
  const follow = (type, into, startedBy = type) => {
    let started = 0;
    addEventListener(startedBy, (event) => (started = event.timeStamp), { capture: true });
    addEventListener(type, () => afterPaint((now) => into.push(now - started)), { capture: true });
  };
  follow("pointerdown", clock.presses);
  follow("pointerup", clock.releases);
  follow("input", clock.keys, "keydown");
  /** Milliseconds from the next click to the first paint in which the page's heading says this. */
  clock.fromClickTo = (heading) =>
    new Promise((done) => {
      const start = (event) => {
        const says = () => document.querySelector("h1")?.textContent.includes(heading);
        until(says).then((now) => done(now - event.timeStamp));
      };
      addEventListener("click", start, { capture: true, once: true });
    });
  clock.usable = until(() => document.querySelector(usable) !== null);
  if (isLocked) {
    // Whoever looks for the field in an unlocked page looks in every frame, for ever.
    clock.typeable = until(() => document.querySelector("#passphrase") !== null);
    holdKeysBack();
  }
  window.benchClock = clock;

  /**
   * The keys come to the page as the keeper worker's first answer. Between the worker and the application that answer is
   * held until `letKeysIn`, so that the page's own time can be read at that moment. Nothing in the application knows.
   */
  function holdKeysBack() {
    let pressed = 0;
    addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true });
    clock.unlocked = new Promise((come, fail) => {
      const hold = (event) => {
        const worker = event.currentTarget;
        const { data } = event;
        if ("progress" in data) return;
        worker.removeEventListener("message", hold);
        if (data.done?.ok !== true) return fail(new Error("The passphrase did not open the workspace."));
        event.stopImmediatePropagation();
        come(performance.now() - pressed);
        clock.letKeysIn = () => {
          const now = performance.now();
          worker.dispatchEvent(new MessageEvent("message", { data }));
          return now;
        };
      };
      window.Worker = class extends Worker {
        constructor(url, options) {
          super(url, options);
          // Before the application listens, so that it hears nothing that is held.
          if (String(url).includes("/keeper.worker")) this.addEventListener("message", hold);
        }
      };
    });
  }
}
