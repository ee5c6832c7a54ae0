import { useEffect, useState } from "react";
import { ProgressBar } from "./progress-bar.tsx";

/** Stands in for a screen that is on its way. Silent at first: what comes at once needs no word, and a flash of one would only alarm. */
export function Opening({ label = "Opening" }: { readonly label?: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main id="main" tabIndex={-1} className="sl-page" aria-busy="true">
      <title>Sightline</title>
      {slow ? <ProgressBar label={label} done={null} /> : null}
    </main>
  );
}
