/**
 * Begins to fetch the file of the screen that the address asks for, while the storage is still being opened. Left to the
 * routes it would be asked for only once the audit has been read. A file is fetched once, however often it is asked for.
 */
export function fetchAhead(hash: string): void {
  const path = hash.replace(/^#/, "").replace(/\?.*/, "");
  // Where it cannot be fetched, the route asks again and its failure is shown.
  if (/^\/audit\/[^/]+\/return\//.test(path)) import("../features/grading/grading-routes.tsx").catch(() => undefined);
  else if (path === "" || path === "/") import("../features/workspace/home-page.tsx").catch(() => undefined);
}
