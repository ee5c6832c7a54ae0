/** By the processor's time, since on a shared machine a task's time on the clock holds what others took. Without `most` nothing is to be reached. */
export function taskRows(when, tasks, samples, most) {
  const longest = Math.max(...tasks.map(({ processor }) => processor));
  const byClock = Math.max(...tasks.map(({ clock }) => clock));
  return [
    {
      measure: `Longest main-thread task ${when} (${byClock.toFixed(1)} ms by the clock)`,
      unit: "ms",
      ours: longest,
      samples,
      ...(most === undefined ? {} : { target: `${most} ms`, reached: longest <= most }),
    },
  ];
}
