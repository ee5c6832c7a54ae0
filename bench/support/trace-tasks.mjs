/**
 * The tasks of the main thread while something runs, between the marks `bench-from` and `bench-to` that the page sets.
 * Each has its time by the clock and the time it had the processor: on a busy machine only the second is the page's own doing.
 */
export async function traceTasks(tools, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  tools.on("Tracing.dataCollected", collect);
  const categories = ["toplevel", "disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing"];
  await tools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, excludedCategories: ["*"] },
  });
  try {
    await act();
  } finally {
    const complete = new Promise((done) => tools.once("Tracing.tracingComplete", done));
    await tools.send("Tracing.end");
    await complete;
    tools.off("Tracing.dataCollected", collect);
  }
  const mark = (name) => events.find((event) => event.name === name);
  const from = mark("bench-from");
  const to = mark("bench-to");
  if (from === undefined || to === undefined) throw new Error("The trace does not hold its marks.");
  return events
    .filter(({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && pid === from.pid && tid === from.tid)
    .filter(({ ts, dur }) => ts + dur >= from.ts && ts <= to.ts)
    .map(({ dur, tdur }) => ({ clock: dur / 1000, processor: (tdur ?? dur) / 1000 }));
}
