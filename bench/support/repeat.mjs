/** Does something so many times, one after the other: a time limit here would leave medians of two or three. Gives what each gave. */
export async function repeat(times, act) {
  const seen = [];
  while (seen.length < times) seen.push(await act());
  return seen;
}
