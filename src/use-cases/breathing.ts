/** How long work goes on before the page is let breathe, in milliseconds: under one frame. */
const oneTurn = 12;

/** Lets the page breathe where it is time to, and says whether it did. */
export function breathing(): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < oneTurn) return false;
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
    return true;
  };
}
