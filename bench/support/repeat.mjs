const fewest = 3;

/** Does something so many times, fewer where the machine is so slow that the minutes are used up. Gives what each gave. */
export async function repeat(times, minutes, act) {
  const end = performance.now() + minutes * 60_000;
  const seen = [];
  while (seen.length < times && (seen.length < fewest || performance.now() < end)) seen.push(await act());
  return seen;
}
