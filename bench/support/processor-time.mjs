/** Milliseconds for which the page's main thread has had the processor so far: what others do on the machine is not in it. */
export async function processorTime(tools) {
  const { metrics } = await tools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
}
