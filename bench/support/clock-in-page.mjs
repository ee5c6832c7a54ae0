/**
 * Runs in the page, before anything of the page's own. One way of taking the time for every page: from the browser's own
 * stamp on the input, or from the start of the navigation, to the first task after the next frame has been painted.
 */
export function clockInPage(usableSelector) {
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
  clock.usable = until(() => document.querySelector(usableSelector) !== null);
  window.benchClock = clock;
}
