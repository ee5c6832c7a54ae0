/** Once nothing more urgent is to be done, and within two seconds at the latest. */
export function whenIdle(): Promise<unknown> {
  return new Promise((resume) => {
    // Safari has none.
    if (globalThis.requestIdleCallback === undefined) setTimeout(resume);
    else requestIdleCallback(resume, { timeout: 2_000 });
  });
}
