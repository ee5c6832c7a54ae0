/** Asks again and again until the answer is something, or throws once the time is up. */
export async function waitFor(what, ask, milliseconds) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come within ${milliseconds / 1000} seconds.`);
    await new Promise((done) => setTimeout(done, 200));
  }
}
